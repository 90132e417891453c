/** The rows of a long table that are worth drawing, and the room that stands for the others. In px. */
export type RowWindow = { first: number; end: number; before: number; after: number };

/** Rows drawn beyond either edge of what is in sight, so that a fast scroll meets no empty place. */
const BEYOND = 12;

/** Rows `first` to before `end` of `count` for a view of `height` px at `scrollTop`; every row is `rowHeight` px high. */
export function rowWindow(scrollTop: number, height: number, rowHeight: number, count: number): RowWindow {
  const last = Math.max(0, count - 1);
  const first = Math.min(last, Math.max(0, Math.floor(scrollTop / rowHeight) - BEYOND));
  const end = Math.min(count, Math.ceil((scrollTop + height) / rowHeight) + BEYOND);
  return {
    first,
    end: Math.max(first, end),
    before: first * rowHeight,
    after: (count - Math.max(first, end)) * rowHeight,
  };
}
