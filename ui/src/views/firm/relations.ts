import type { Edge, FirmDetail, Node } from '@lianzhu/api/contract';

/** A relationship of a firm with the node at its far end; null where the answer does not hold that node. */
export interface FirmRelation {
  edge: Edge;
  other: Node | null;
}

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

export function relationGroups(firm: Pick<FirmDetail, 'relationships' | 'others'>): RelationGroup[] {
  const others = new Map(firm.others.map((node) => [node.id, node]));
  return GROUPS.map((key) => {
    const [type, direction] = key.split(':') as [string, 'in' | 'out'];
    const edges = firm.relationships[type]?.[direction] ?? [];
    const relations = edges.map((edge) => ({
      edge,
      other: others.get(direction === 'out' ? edge.target : edge.source) ?? null,
    }));
    return { key, relations };
  });
}
