import type { BottleneckRow, FirmExitRank, List, Subgraph } from '@lianzhu/api/contract';
import { api } from '../../api-client.ts';
import { MAX_PAGE } from '../lists/page-size.ts';

/** A firm's rank with the chains that it works in or leads. */
export interface ExitEntry {
  id: string;
  rank: FirmExitRank;
  rows: BottleneckRow[];
}

/** One page of the ranked firms, each with its chains, whose evidence is shown beside the rank. */
export async function askExits(
  query: { limit: number; cursor: string | undefined },
  rows: readonly BottleneckRow[],
  signal: AbortSignal,
): Promise<List<ExitEntry>> {
  const answer = await api.firmExits(query, signal);
  const roots = answer.items.map((rank) => rank.id);
  const types = ['OPERATES_IN', 'PART_OF', 'LEADS'];
  const around =
    roots.length === 0 ? null : await api.subgraph({ roots, depth: 2, types, limit: MAX_PAGE }, signal);
  const chains = around === null ? new Map<string, Set<string>>() : chainsOfFirms(around);
  const items = answer.items.map((rank) => ({
    id: rank.id,
    rank,
    rows: rows.filter((row) => chains.get(rank.id)?.has(row.chain)),
  }));
  return { ...answer, items };
}

/** The chains of each firm of a subgraph: those it leads, and those of the segments it operates in. */
export function chainsOfFirms({ edges }: Pick<Subgraph, 'edges'>): Map<string, Set<string>> {
  const chainOf = new Map(
    edges.filter((edge) => edge.type === 'PART_OF').map((edge) => [edge.source, edge.target]),
  );
  const chains = new Map<string, Set<string>>();
  for (const { type, source, target } of edges) {
    const chain = type === 'LEADS' ? target : type === 'OPERATES_IN' ? chainOf.get(target) : undefined;
    if (chain !== undefined) chains.set(source, (chains.get(source) ?? new Set()).add(chain));
  }
  return chains;
}
