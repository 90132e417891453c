import { CERTAINTIES } from '@lianzhu/graph-seed/model';
import type { Certainty } from '@lianzhu/graph-seed/model';
import type { Edge, Node } from '@lianzhu/api/contract';
import { sources } from './sources.svelte.ts';

/** The best certainty among an item's evidence; null while it is not known. An inferred item never exceeds I. Reactive. */
export function certaintyOf(item: Node | Edge): Certainty | null {
  if (item.basis !== 'documented') return 'I';
  const own = item.props.certainty;
  if (typeof own === 'string') return CERTAINTIES.find((code) => code === own) ?? null;
  const codes = item.evidence.flatMap((id) => sources.brief(id)?.certainty ?? []);
  return CERTAINTIES.find((code) => codes.includes(code)) ?? null;
}
