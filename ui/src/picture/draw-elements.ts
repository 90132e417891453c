import type { CanvasElements } from '../graph/elements.ts';
import type { Box } from '../graph/geometry.ts';
import type { StyleReader } from './computed-style.ts';
import { drawEdge, edgeExtent, styledEdge } from './draw-edge.ts';
import { drawNode, nodeExtent, styledNode } from './draw-node.ts';
import type { Markup } from './markup.ts';

/** Drawn elements and the box they cover, in the coordinates of the nodes' positions. Null where there are none. */
export type Drawing = { markup: Markup; extent: Box | null };

/**
 * Draws elements in the canvas's order: edges under nodes, then by z-index, then as given. An edge whose ends are not
 * among the nodes is left out. `descent` is what the face has below its base line, in em; `key` begins every id.
 */
export function drawElements(
  { nodes, edges }: CanvasElements,
  read: StyleReader,
  descent: number,
  key: string,
): Drawing {
  const styledNodes = nodes.map((node) => styledNode(node, read));
  const placed = new Map(styledNodes.map((one) => [one.node.data.id, one.placed]));
  const styledEdges = edges.flatMap((edge) => {
    const from = placed.get(edge.data.source);
    const to = placed.get(edge.data.target);
    return from && to ? [styledEdge(edge, read, from, to)] : [];
  });
  const boxes = [
    ...styledNodes.flatMap(nodeExtent),
    ...styledEdges.flatMap((edge) =>
      edgeExtent(edge).map(({ x, y }) => ({ left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 })),
    ),
  ];
  return {
    markup: [
      ...byHeight(styledEdges).map(drawEdge),
      ...byHeight(styledNodes).map((node, index) => drawNode(node, descent, `${key}${index}`)),
    ].join('\n'),
    extent: boxes.length === 0 ? null : boxes.reduce(union),
  };
}

function byHeight<T extends { style: Readonly<Record<string, unknown>> }>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => Number(a.style['z-index']) - Number(b.style['z-index']));
}

function union(a: Box, b: Box): Box {
  return {
    left: Math.min(a.left, b.left),
    right: Math.max(a.right, b.right),
    top: Math.min(a.top, b.top),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
