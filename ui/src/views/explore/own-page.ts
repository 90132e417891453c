import type { Node } from '@lianzhu/api/contract';
import { supportHref } from '../../components/support-href.ts';

/** The address of a node's own page; null where it has none beside the graph. */
export function ownPageOf({ id, label }: Node): string | null {
  const href = supportHref({ id, kind: 'node', label });
  return href.startsWith('/explore') ? null : href;
}
