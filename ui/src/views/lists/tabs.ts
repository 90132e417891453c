import type { MessageKey } from '../../i18n/index.ts';

/** The lists, and the files of the whole graph. Sources are an entry of the navigation of their own. */
export const LIST_TABS: { href: string; label: MessageKey }[] = [
  { href: '/firms', label: 'lists.tabFirms' },
  { href: '/needs', label: 'lists.tabNeeds' },
  { href: '/measures', label: 'lists.tabMeasures' },
  { href: '/segments', label: 'lists.tabSegments' },
  { href: '/bodies', label: 'lists.tabBodies' },
  { href: '/exports', label: 'lists.tabExports' },
];
