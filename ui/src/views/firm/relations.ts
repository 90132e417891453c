import type { Edge, FirmDetail, Node } from '@lianzhu/api/contract';
import type { MessageKey } from '../../i18n/index.ts';

/** A relationship of a firm with the node at its far end; null where the answer does not hold that node. */
export interface FirmRelation {
  edge: Edge;
  other: Node | null;
}

/** Relationships of one type and direction, under one heading; an empty group reads "none recorded". */
export interface RelationGroup {
  key: string;
  label: MessageKey;
  relations: FirmRelation[];
}

/** Groups in reading order. Each is always told, recorded or not. */
const GROUPS: { type: string; direction: 'in' | 'out'; label: MessageKey }[] = [
  { type: 'LEADS', direction: 'out', label: 'lists.firmLeads' },
  { type: 'OPERATES_IN', direction: 'out', label: 'lists.firmOperates' },
  { type: 'SUPPLIES', direction: 'out', label: 'lists.firmSuppliesOut' },
  { type: 'SUPPLIES', direction: 'in', label: 'lists.firmSuppliesIn' },
  { type: 'OWNS', direction: 'out', label: 'lists.firmOwnsOut' },
  { type: 'OWNS', direction: 'in', label: 'lists.firmOwnsIn' },
  { type: 'HAS_NEED', direction: 'out', label: 'lists.firmNeeds' },
];

export function relationGroups(firm: Pick<FirmDetail, 'relationships' | 'others'>): RelationGroup[] {
  const others = new Map(firm.others.map((node) => [node.id, node]));
  return GROUPS.map(({ type, direction, label }) => {
    const edges = firm.relationships[type]?.[direction] ?? [];
    const relations = edges.map((edge) => ({
      edge,
      other: others.get(direction === 'out' ? edge.target : edge.source) ?? null,
    }));
    return { key: `${type}:${direction}`, label, relations };
  });
}
