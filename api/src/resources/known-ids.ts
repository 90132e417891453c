import type { NodeLabel } from '@lianzhu/graph-seed/model';
import type { Analysis } from '../analysis/bottlenecks.ts';
import { unknownIds } from '../errors.ts';
import type { Node, NodeRef } from '../../contract/index.ts';

/** Throws NOT_FOUND where a filter names an id that is no node of the label: an empty list would hide a slip. */
export function requireItem(analysis: Analysis, id: string | undefined, label: NodeLabel): void {
  if (id !== undefined && analysis.facts.items.get(id)?.label !== label) throw unknownIds([id]);
}

/** The nodes with these ids as references, in this order; unknown ids are left out. */
export function refsTo(nodes: ReadonlyMap<string, Node>, ids: readonly string[]): NodeRef[] {
  return ids.flatMap((id) => {
    const node = nodes.get(id);
    return node ? [{ id, label: node.label, name: node.name, nameEn: node.nameEn }] : [];
  });
}
