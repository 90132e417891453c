import type { CellWithTerms, Node } from '@lianzhu/api/contract';
import { sources } from '../../state/sources.svelte.ts';

/** When a need or measure was stated: its own date, else the date of its first dated evidence. Reactive. */
export function termDate(node: Node): string | null {
  if (typeof node.props.asOf === 'string') return node.props.asOf;
  for (const id of node.evidence) {
    const date = sources.brief(id)?.date;
    if (date) return date;
  }
  return null;
}

/** Whether the item is among the oldest dated of the cell's needs and measures; nothing is where fewer than two are dated. Reactive. */
export function isOldest(node: Node, { terms }: CellWithTerms): boolean {
  const nodes = [...terms.needs.map((term) => term.need), ...terms.measures.map((term) => term.measure)];
  const dates = nodes.flatMap((one) => termDate(one) ?? []).sort();
  return dates.length > 1 && termDate(node) === dates[0];
}
