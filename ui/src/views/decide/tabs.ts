import type { MessageKey } from '../../i18n/index.ts';

/** The pages of what can be done about bottlenecks. */
export const DECIDE_TABS: { href: string; label: MessageKey }[] = [
  { href: '/problems', label: 'decide.tabProblems' },
  { href: '/checks', label: 'decide.tabChecks' },
  { href: '/next-measures', label: 'decide.tabNext' },
  { href: '/firm-exits', label: 'decide.tabFirms' },
  { href: '/unmatched', label: 'decide.tabUnmatched' },
  { href: '/gap-segments', label: 'decide.tabGaps' },
];
