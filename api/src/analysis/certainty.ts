import { CERTAINTIES } from '@lianzhu/graph-seed/model';
import type { Basis, Certainty } from '@lianzhu/graph-seed/model';
import type { Facts } from './facts.ts';

/** Certainties below A: what a planner should check before relying on it (DESIGN §5, "Range of a cell"). */
export function needsChecking(certainty: Certainty): boolean {
  return CERTAINTIES.indexOf(certainty) > CERTAINTIES.indexOf('A');
}

/**
 * The best certainty among the evidence; anything not documented is capped at I, and so is what has no known
 * evidence (DESIGN §5; api.md, "Readings that are fixed").
 */
export function bestCertainty(basis: Basis, certainties: readonly Certainty[]): Certainty {
  if (basis !== 'documented') return 'I';
  return CERTAINTIES.find((certainty) => certainties.includes(certainty)) ?? 'I';
}

/** `bestCertainty` of one item of the graph, or the certainty that a what-if sets; I where the item is unknown. */
export function certaintyOf(facts: Facts, id: string): Certainty {
  const set = facts.certainties?.get(id);
  if (set) return set;
  const item = facts.items.get(id);
  return item ? certaintyFrom(facts, item) : 'I';
}

/** `bestCertainty` of any node or relationship, by the evidence that it names. */
export function certaintyFrom(
  facts: Pick<Facts, 'evidence'>,
  item: { readonly basis: Basis; readonly evidence: readonly string[] },
): Certainty {
  const known = item.evidence.flatMap((evidence) => facts.evidence.get(evidence)?.certainty ?? []);
  return bestCertainty(item.basis, known);
}
