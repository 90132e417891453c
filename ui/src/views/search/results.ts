import type { NodeLabel } from '@lianzhu/graph-seed/model';
import type { Node, SearchHit } from '@lianzhu/api/contract';

/** Longest query that is sent; what is pasted beyond it is cut, and the palette says so. */
export const MAX_QUERY = 100;

/** Labels in the order a planner looks for them. */
const LABEL_ORDER: NodeLabel[] = [
  'Chain',
  'Firm',
  'Factor',
  'Segment',
  'Need',
  'Measure',
  'Body',
  'Source',
  'Evidence',
];

export interface HitGroup {
  label: NodeLabel;
  hits: SearchHit[];
}

/** What is asked for the text in the box: trimmed, and cut to `MAX_QUERY` characters. */
export function cutQuery(text: string): { query: string; cut: boolean } {
  const characters = Array.from(text.trim());
  return { query: characters.slice(0, MAX_QUERY).join(''), cut: characters.length > MAX_QUERY };
}

/** Hits by label in `LABEL_ORDER`; within a label the API's order (best match first) stays. */
export function groupHits(hits: SearchHit[]): HitGroup[] {
  const groups = new Map<NodeLabel, SearchHit[]>();
  for (const hit of hits) {
    const label = hit.node.label as NodeLabel;
    groups.set(label, [...(groups.get(label) ?? []), hit]);
  }
  return [...groups]
    .sort(([a], [b]) => LABEL_ORDER.indexOf(a) - LABEL_ORDER.indexOf(b))
    .map(([label, members]) => ({ label, hits: members }));
}

/** The graph around a node. */
export function explorePath(id: string): string {
  return `/explore?root=${encodeURIComponent(id)}`;
}

/** The page that a hit opens: its own where there is one, else the list that holds it, else the graph. */
export function pageOf(node: { id: string; label: string; props: Node['props'] }): string {
  const id = encodeURIComponent(node.id);
  if (node.label === 'Chain') return `/chains/${id}`;
  if (node.label === 'Firm') return `/firms/${id}`;
  if (node.label === 'Source') return `/sources/${id}`;
  const topic = node.props.topic;
  if (node.label === 'Need' && typeof topic === 'string') return `/needs?topic=${encodeURIComponent(topic)}`;
  return explorePath(node.id);
}

/** The next place of the cursor in a list of `size`; it wraps, and -1 is "none yet". */
export function moveCursor(cursor: number, step: number, size: number): number {
  if (size === 0) return -1;
  if (cursor === -1) return step > 0 ? 0 : size - 1;
  return (cursor + step + size) % size;
}

/** A text around the first place where the query stands in it, whatever the case; null where it does not. */
export function splitMatch(text: string, query: string): [string, string, string] | null {
  const at = text.toLowerCase().indexOf(query.toLowerCase());
  if (query === '' || at === -1) return null;
  return [text.slice(0, at), text.slice(at, at + query.length), text.slice(at + query.length)];
}
