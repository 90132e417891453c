import type { ExpandRow } from '../../graph/expansion.ts';
import { relationName } from '../../state/facet-names.ts';
import { listText } from './list-text.ts';

/** How many relationships are not on the canvas, by type and direction, as one text. Empty where none or not known yet. */
export function hiddenWords(rows: readonly ExpandRow[] | null): string {
  const rest = (rows ?? []).filter((row) => row.total > row.shown);
  return listText(
    rest.map(({ type, direction, shown, total }) => {
      return `${direction === 'out' ? '→' : '←'} ${relationName(type)} ${total - shown}`;
    }),
  );
}
