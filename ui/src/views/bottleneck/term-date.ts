import type { Node } from '@lianzhu/api/contract';
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
