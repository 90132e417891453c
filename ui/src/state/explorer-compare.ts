import type { Node } from '@lianzhu/api/contract';
import type { RelationshipType } from '@lianzhu/graph-seed/model';
import { api } from '../api-client.ts';
import { compareChains, COMPARED, membersOf } from '../graph/compare.ts';
import type { ChainMembers, Comparison } from '../graph/compare.ts';

/** A chain with what belongs to it; `cut` where the graph around it was too large to be read whole. */
export type ReadChain = { chain: Node; members: ChainMembers; cut: boolean; version: number };
/** `version` is the graph's. */
export type ReadComparison = { left: ReadChain; right: ReadChain; comparison: Comparison; version: number };

/** Nodes around a chain that are read at most: what the server gives in one answer. */
const READ_LIMIT = 500;
/** From a chain over its segment and its firm to the firm's need. */
const DEPTH = 3;
const TYPES: RelationshipType[] = ['PART_OF', 'LEADS', 'OPERATES_IN', 'HAS_NEED', 'SERVES'];

/** Two chains side by side. Rejects with an `ApiError`, NOT_FOUND where there is no such node. */
export async function readComparison(
  left: string,
  right: string,
  signal: AbortSignal,
): Promise<ReadComparison> {
  const [one, other] = await Promise.all([readChain(left, signal), readChain(right, signal)]);
  const comparison = compareChains(one.members, other.members);
  return { left: one, right: other, comparison, version: one.version };
}

async function readChain(id: string, signal: AbortSignal): Promise<ReadChain> {
  const [chain, around] = await Promise.all([
    api.node(id, signal),
    api.subgraph({ roots: [id], depth: DEPTH, types: TYPES, limit: READ_LIMIT }, signal),
  ]);
  const members = membersOf({ chain: id, ...around });
  return { chain, members, cut: around.truncated, version: around.version };
}

/** Every node of the two chains, and the two themselves. */
export function comparedIds({ left, right }: ReadComparison): string[] {
  const members = [left, right].flatMap((one) => COMPARED.flatMap((label) => one.members[label]));
  return [...new Set([left.chain, right.chain, ...members].map((node) => node.id))];
}

/** What the two chains have in common: nodes of both, and needs that share a topic. */
export function sharedIds({ comparison }: ReadComparison): string[] {
  const nodes = COMPARED.flatMap((label) => comparison.shares[label].shared);
  const needs = comparison.topics.flatMap(({ left, right }) => [...left, ...right]);
  return [...new Set([...nodes, ...needs].map((node) => node.id))];
}
