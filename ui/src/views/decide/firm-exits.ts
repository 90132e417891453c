import type { BottleneckRow, FirmExitRank, Subgraph } from '@lianzhu/api/contract';

/** A firm's rank with the chains that it works in or leads. */
export interface ExitEntry {
  id: string;
  rank: FirmExitRank;
  rows: BottleneckRow[];
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
