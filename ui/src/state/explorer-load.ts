import type { Edge, Node } from '@lianzhu/api/contract';
import type { RelationshipType } from '@lianzhu/graph-seed/model';
import { api } from '../api-client.ts';
import { toApiError } from '../api-error.ts';

/** What came from the server for the canvas. `total` is what there is before any limit. */
export type Loaded = {
  nodes: Node[];
  edges: Edge[];
  total: { nodes: number; edges: number };
  truncated: boolean;
};

/** Nodes that a first view brings at most; more would not be read. */
const START_LIMIT = 200;
/** Ids that one question of the API takes. */
const IDS_PER_QUESTION = 500;

/** A chain is opened by its own relationships; measures that serve it come on request. */
const FIRST_TYPES: Partial<Record<Node['label'], RelationshipType[]>> = {
  Chain: ['PART_OF', 'LEADS', 'HAS_NEED'],
};
/** A second step that makes the first view readable: firms of a chain's segments, factors of its needs. */
const SECOND_STEP: Partial<Record<Node['label'], { from: Node['label'][]; types: RelationshipType[] }>> = {
  Chain: { from: ['Segment', 'Need'], types: ['OPERATES_IN', 'OF_FACTOR'] },
  Firm: { from: ['Segment', 'Need'], types: ['PART_OF', 'OF_FACTOR'] },
};

/** What is around a node: a first view of it. Rejects with an `ApiError`, NOT_FOUND where there is no such node. */
export async function loadAround(root: string): Promise<Loaded> {
  const { label } = await api.node(root);
  const near = await api.subgraph({ roots: [root], depth: 1, types: FIRST_TYPES[label], limit: START_LIMIT });
  const second = SECOND_STEP[label];
  const from = near.nodes.filter((node) => second?.from.includes(node.label)).map((node) => node.id);
  if (!second || from.length === 0) return near;
  const limit = Math.max(1, START_LIMIT - near.nodes.length + from.length);
  const far = await api.subgraph({ roots: from.slice(0, 100), depth: 1, types: second.types, limit });
  const nodes = [...new Map([...near.nodes, ...far.nodes].map((node) => [node.id, node])).values()];
  return {
    nodes,
    edges: [...near.edges, ...far.edges],
    total: {
      nodes: near.total.nodes + far.total.nodes - from.length,
      edges: near.total.edges + far.total.edges,
    },
    truncated: near.truncated || far.truncated || from.length > 100,
  };
}

/**
 * Exactly these nodes, and which of the ids the graph does not have. The server refuses a question with an unknown
 * id, so it is halved until the unknown ones are alone.
 */
export async function loadExactly(ids: readonly string[]): Promise<{ nodes: Node[]; unknown: string[] }> {
  if (ids.length === 0) return { nodes: [], unknown: [] };
  if (ids.length > IDS_PER_QUESTION) return loadHalves(ids);
  try {
    const { nodes } = await api.subgraph({ ids: [...ids], limit: IDS_PER_QUESTION });
    return { nodes, unknown: [] };
  } catch (error) {
    if (toApiError(error).status !== 404) throw error;
    return ids.length === 1 ? { nodes: [], unknown: [...ids] } : loadHalves(ids);
  }
}

async function loadHalves(ids: readonly string[]): Promise<{ nodes: Node[]; unknown: string[] }> {
  const middle = Math.ceil(ids.length / 2);
  const first = await loadExactly(ids.slice(0, middle));
  const second = await loadExactly(ids.slice(middle));
  return { nodes: [...first.nodes, ...second.nodes], unknown: [...first.unknown, ...second.unknown] };
}

/**
 * Relationships among these nodes: on the canvas they appear by themselves. The server refuses a question with an
 * unknown id, such as of a node that was removed since it was drawn; then those that the graph still has are asked about.
 */
export async function loadLinks(ids: readonly string[]): Promise<Edge[]> {
  if (ids.length === 0) return [];
  try {
    return (await api.links([...ids])).edges;
  } catch (error) {
    if (toApiError(error).status !== 404) throw error;
    const { nodes } = await loadExactly(ids);
    return nodes.length === 0 ? [] : (await api.links(nodes.map((node) => node.id))).edges;
  }
}
