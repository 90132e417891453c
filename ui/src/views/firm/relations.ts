import type { Edge, FirmDetail, Node } from '@lianzhu/api/contract';

/**
 * A relationship of a firm with the node at its far end, null where the answer does not hold that node, and how certain
 * it is. `places` are the chains that a segment belongs to, with the firm's stage in each.
 */
export interface FirmRelation {
  edge: Edge;
  other: Node | null;
  certainty: FirmDetail['certainties'][string];
  places: { chain: Named; stage: string }[];
}

type Chain = FirmDetail['chains'][number];
type Named = Pick<Chain, 'id' | 'name' | 'nameEn'>;

/** Relationships of one type and direction, under one heading; an empty group reads "none recorded". */
export interface RelationGroup {
  key: RelationKey;
  relations: FirmRelation[];
}

/** Groups in reading order, as type and direction. Each is always told, recorded or not. */
const GROUPS = [
  'LEADS:out',
  'OPERATES_IN:out',
  'SUPPLIES:out',
  'SUPPLIES:in',
  'OWNS:out',
  'OWNS:in',
  'HAS_NEED:out',
] as const;
export type RelationKey = (typeof GROUPS)[number];

type Related = Pick<FirmDetail, 'relationships' | 'others' | 'certainties' | 'chains'>;

export function relationGroups(firm: Related): RelationGroup[] {
  const others = new Map(firm.others.map((node) => [node.id, node]));
  return GROUPS.map((key) => {
    const [type, direction] = key.split(':') as [string, 'in' | 'out'];
    const edges = firm.relationships[type]?.[direction] ?? [];
    const relations = edges.map((edge) => {
      const end = direction === 'out' ? edge.target : edge.source;
      return {
        edge,
        other: others.get(end) ?? null,
        certainty: firm.certainties[edge.id] ?? 'I',
        places: placesOf(firm.chains, end),
      };
    });
    return { key, relations };
  });
}

function placesOf(chains: readonly Chain[], segment: string): FirmRelation['places'] {
  return chains.flatMap((chain) =>
    chain.segments.filter(({ id }) => id === segment).map(({ stage }) => ({ chain, stage })),
  );
}
