import type { SourceDetail } from '@lianzhu/api/contract';
import { supportHref } from '../../components/support-href.ts';
import { t } from '../../i18n/index.ts';
import type { MessageKey } from '../../i18n/index.ts';

type Group = SourceDetail['supports'][number];

/** The kind of a group's items in words. */
export function kindWord({ kind, label }: Pick<Group, 'kind' | 'label'>): string {
  if (kind === 'figure') return t('lists.kindFigure');
  // Key firms stand under it too, and are not called leaders.
  if (label === 'LEADS') return t('lists.firmLeads');
  return t((kind === 'edge' ? `common.rel${label}` : `common.label${label}`) as MessageKey);
}

/** Where an item is shown; a figure with what it is a figure of: a firm, a chain, or the district on the overview. */
export function supportPath(
  { kind, label }: Pick<Group, 'kind' | 'label'>,
  { id, owner }: Pick<Group['items'][number], 'id' | 'owner'>,
): string {
  if (kind !== 'figure' || owner === null) return supportHref({ id, kind, label });
  return owner.label === 'District' ? '/' : supportHref({ ...owner, kind: 'node' });
}
