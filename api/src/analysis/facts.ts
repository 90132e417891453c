import type {
  Basis,
  Certainty,
  Designation,
  Factor,
  NeedStatus,
  RelationshipType,
} from '@lianzhu/graph-seed/model';

/** What the arithmetic needs to know of the graph: rows, in id order, and no engine behind them. */
export interface Facts {
  /** By `order`, then id. */
  readonly chains: readonly ChainFact[];
  readonly segments: readonly SegmentFact[];
  readonly needs: readonly NeedFact[];
  readonly measures: readonly MeasureFact[];
  /** Every Chain, Segment, Firm, Need and Measure. */
  readonly items: ReadonlyMap<string, ItemFact>;
  /** Every relationship between two of `items`. */
  readonly edges: readonly EdgeFact[];
  readonly evidence: ReadonlyMap<string, EvidenceFact>;
  /** Certainties that a what-if sets by hand, by item; they stand in place of the evidence's. */
  readonly certainties?: ReadonlyMap<string, Certainty>;
}

export interface ChainFact {
  readonly id: string;
  readonly order: number;
  readonly status: string;
}

export interface SegmentFact {
  readonly id: string;
  readonly stage: string;
  readonly order: number;
}

export interface NeedFact {
  readonly id: string;
  readonly factors: readonly Factor[];
  readonly severity: 1 | 2 | 3 | null;
  readonly status: NeedStatus;
  readonly scope: 'chain' | 'district';
  readonly topic: string;
}

export interface MeasureFact {
  readonly id: string;
  readonly factors: readonly Factor[];
  readonly scope: 'chain' | 'district';
  readonly kind: string;
}

export interface ItemFact {
  readonly id: string;
  readonly label: string;
  readonly basis: Basis;
  readonly evidence: readonly string[];
}

export interface EdgeFact {
  readonly id: string;
  readonly type: RelationshipType;
  readonly source: string;
  readonly target: string;
  readonly basis: Basis;
  readonly evidence: readonly string[];
  /** Of LEADS only. */
  readonly designation: Designation | null;
}

export interface EvidenceFact {
  readonly id: string;
  readonly certainty: Certainty;
  readonly date: string | null;
  readonly source: string | null;
}

/** Order by code point, the same on every engine and in every locale. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The values of a map of lists; `[]` where the key has none. */
export function listAt<K, V>(map: ReadonlyMap<K, readonly V[]>, key: K): readonly V[] {
  return map.get(key) ?? [];
}

/** Groups values by a key, keeping their order. */
export function groupBy<K, V>(values: Iterable<V>, keyOf: (value: V) => K): Map<K, V[]> {
  const groups = new Map<K, V[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** In id order; the given list stays as it is. */
export function sortedById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => compareIds(a.id, b.id));
}

export function mapById<Item extends { readonly id: string }>(items: readonly Item[]): Map<string, Item> {
  return new Map(items.map((item) => [item.id, item]));
}
