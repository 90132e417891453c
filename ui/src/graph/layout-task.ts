import type { Edge, Node } from '@lianzhu/api/contract';
import { footprint } from './geometry.ts';
import type { Box, Position } from './geometry.ts';
import type { Lang } from './label-text.ts';
import { leadersIn } from './scene.ts';

/** All that a layout reads, as plain data that may be sent to a worker. Pinned nodes stay at their places. */
export type LayoutTask = {
  nodes: readonly Node[];
  edges: readonly Edge[];
  pinned: ReadonlyMap<string, Position>;
  lang: Lang;
};

/** What each node covers, label included, as offsets from its middle in px. */
export function coversOf({ nodes, edges, lang }: LayoutTask): Map<string, Box> {
  const leaders = leadersIn(edges);
  return new Map(nodes.map((node) => [node.id, footprint({ node, leader: leaders.has(node.id) }, lang)]));
}
