import type { BottleneckRow, Bottlenecks, CommonProblem, List, NeedListItem } from '@lianzhu/api/contract';
import { needTerm } from './need-term.ts';
import type { ScoreTerm } from './need-term.ts';

/** A topic is common from so many chains on; the API's own default. */
export const SHARED_CHAINS = { usual: 2, min: 2, max: 500 };

/** A common problem with the needs and chains that it is made of. */
export interface ProblemInFull {
  problem: CommonProblem;
  terms: ScoreTerm[];
  rows: BottleneckRow[];
}

/** `total` counts all problems; `cut` is how many needs were read, where there are more. */
export interface ProblemsPage {
  problems: ProblemInFull[];
  /** Every chain, for the strips. */
  rows: BottleneckRow[];
  total: number;
  cut: number | null;
}

/** Puts the needs and the chains to the problems that name them. */
export function joinProblems(
  answer: List<CommonProblem>,
  bottlenecks: Bottlenecks,
  needs: { items: NeedListItem[]; cut: boolean },
): ProblemsPage {
  const byId = new Map(needs.items.map((need) => [need.id, need]));
  const problems = answer.items.map((problem) => ({
    problem,
    terms: problem.needs
      .flatMap((id) => byId.get(id) ?? [])
      .map((need) => needTerm(need, bottlenecks.weights))
      .sort((a, b) => b.product - a.product),
    rows: bottlenecks.rows.filter((row) => problem.chains.includes(row.chain)),
  }));
  return {
    problems,
    rows: bottlenecks.rows,
    total: answer.total,
    cut: needs.cut ? needs.items.length : null,
  };
}
