/** The most items that the API gives in one answer, and how many a list asks for at a time. */
export const MAX_PAGE = 500;
export const PAGE = 50;
/** The most rows that an address brings back at once. */
const MAX_SHOWN = 2000;

/** How many rows the address says were read; a page where it says nothing that can be used. */
export function readShown(search: URLSearchParams): number {
  const asked = Number(search.get('shown'));
  return Number.isInteger(asked) ? Math.min(Math.max(asked, PAGE), MAX_SHOWN) : PAGE;
}
