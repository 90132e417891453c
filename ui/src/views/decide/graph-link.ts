/** Nodes that one link draws: more make an address that mail and chat cut. */
const MOST_NODES = 200;

/** The explorer's address with exactly these nodes, and how many of them it draws. */
export function graphLink(ids: readonly string[]): { href: string; drawn: number } {
  const drawn = [...new Set(ids)].slice(0, MOST_NODES);
  return { href: `/explore?nodes=${drawn.map(encodeURIComponent).join('*')}`, drawn: drawn.length };
}
