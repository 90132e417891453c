import { FACTORS } from '@lianzhu/graph-seed/model';
import type { Factor } from '@lianzhu/graph-seed/model';
import type { overview } from '../../i18n/zh/overview.ts';

/** A question of a planner, and the address of the view that answers it. */
export interface PlannerQuestion {
  text: `overview.${keyof typeof overview}`;
  href: string;
}

/** "Which chains lack it most?", asked of each factor: the matrix ordered by that factor. */
export const FACTOR_CHOICES: { factor: Factor; href: string }[] = FACTORS.map((factor) => ({
  factor,
  href: `/bottlenecks?order=${factor}`,
}));

export const PLANNER_QUESTIONS: PlannerQuestion[] = [
  { text: 'overview.askTotal', href: '/bottlenecks?order=total' },
  { text: 'overview.askProblems', href: '/problems' },
  { text: 'overview.askFirmExits', href: '/firm-exits' },
  { text: 'overview.askGapSegments', href: '/gap-segments' },
  { text: 'overview.askLeaderless', href: '/chains?leader=none' },
  { text: 'overview.askUnmatched', href: '/unmatched' },
  { text: 'overview.askNextMeasures', href: '/next-measures' },
  { text: 'overview.askChecks', href: '/checks' },
  { text: 'overview.askGraph', href: '/explore?root=talent' },
];
