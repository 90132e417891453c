import { OccupiedSpace } from './placement.ts';
import type { Box } from './geometry.ts';

/** A name on the canvas: where it would stand, and how much it is worth; the greater goes first. */
export type Label = { id: string; box: Box; worth: number };

/** Names this far apart, in px, are told apart. */
const LABEL_GAP = 2;

/**
 * Ids of the names to draw: each in its turn where it runs into none that is drawn already. `kept` are drawn whatever
 * they run into. By worth, then by id: the same labels give the same names, in whatever order they come.
 */
export function smartLabels(labels: readonly Label[], kept: ReadonlySet<string>): Set<string> {
  const space = new OccupiedSpace(LABEL_GAP);
  const shown = new Set<string>();
  const first = ({ id }: Label) => (kept.has(id) ? 1 : 0);
  const inTurn = [...labels].sort(
    (a, b) => first(b) - first(a) || b.worth - a.worth || (a.id < b.id ? -1 : 1),
  );
  for (const { id, box } of inTurn) {
    if (!kept.has(id) && !space.isFree(box)) continue;
    shown.add(id);
    space.add(box);
  }
  return shown;
}
