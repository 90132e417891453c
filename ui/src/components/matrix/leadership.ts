import type { Edge, Node } from '@lianzhu/api/contract';
import type { Designation } from '@lianzhu/graph-seed/model';
import { api } from '../../api-client.ts';

/** A firm that is told to lead a chain, or to be key in it. */
export interface ChainLeader {
  firm: Node;
  chain: string;
  designation: Designation;
  level: string | null;
  edge: Edge;
}

const RANK: Record<Designation, number> = { official: 0, press: 1, key: 2 };
/** The API's cap of one answer. */
const LIMIT = 500;

/** Leaders and key firms of the given chains, strongest designation first, then by id. */
export async function loadLeadership(chains: string[], signal: AbortSignal): Promise<ChainLeader[]> {
  if (chains.length === 0) return [];
  const answer = await api.subgraph({ roots: chains, depth: 1, types: ['LEADS'], limit: LIMIT }, signal);
  const nodes = new Map(answer.nodes.map((node) => [node.id, node]));
  const leaders = answer.edges.flatMap((edge) => {
    const firm = nodes.get(edge.source);
    if (firm === undefined) return [];
    const designation = edge.props.designation as Designation;
    return [{ firm, chain: edge.target, designation, level: edge.props.level as string | null, edge }];
  });
  return leaders.sort(
    (a, b) => RANK[a.designation] - RANK[b.designation] || a.firm.id.localeCompare(b.firm.id),
  );
}

/** A chain's strongest designation: its first firm, and how many firms share it. Null where none is recorded. */
export function leadOf(leaders: ChainLeader[], chain: string): { first: ChainLeader; count: number } | null {
  const own = leaders.filter((leader) => leader.chain === chain);
  const first = own[0];
  if (first === undefined) return null;
  return { first, count: own.filter((leader) => leader.designation === first.designation).length };
}
