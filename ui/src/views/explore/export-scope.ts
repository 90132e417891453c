import type { Edge, Node } from '@lianzhu/api/contract';
import type { Explorer } from '../../state/explorer.svelte.ts';

/** How much is exported of what is drawn. */
export const SCOPES = ['whole', 'sight', 'selection'] as const;
export type Scope = (typeof SCOPES)[number];

/** Nodes of a scope, and the drawn relationships between them. */
export type Part = { nodes: Node[]; edges: Edge[] };

/** What a scope holds now. Empty where nothing is in sight or selected; a node is in sight with its middle. */
export function partOf(scope: Scope, explorer: Explorer): Part {
  const { nodes, edges } = explorer.picture;
  if (scope === 'whole') return { nodes, edges };
  const kept = scope === 'sight' ? inSight(explorer) : besideSelection(explorer);
  return {
    nodes: nodes.filter((node) => kept.has(node.id)),
    edges: edges.filter((edge) => kept.has(edge.source) && kept.has(edge.target)),
  };
}

function inSight({ canvas, viewport, picture }: Explorer): Set<string> {
  // Without a viewport nothing was drawn yet; reading it here also tells that the answer changes with it.
  if (!canvas || !viewport) return new Set();
  return new Set(picture.nodes.map((node) => node.id).filter((id) => canvas.outOfSight([id]) === 0));
}

/** The selected nodes, the ends of the selected relationships, and the nodes that they are drawn beside. */
function besideSelection({ selection, picture }: Explorer): Set<string> {
  const kept = new Set(selection);
  for (const { id, source, target } of picture.edges) {
    if (selection.has(id) || selection.has(source) || selection.has(target)) kept.add(source).add(target);
  }
  return kept;
}
