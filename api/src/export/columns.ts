import {
  NODE_LABELS,
  NODE_PROPERTIES,
  RELATIONSHIP_PROPERTIES,
  RELATIONSHIP_TYPES,
} from '@lianzhu/graph-seed/model';
import type { Edge, Node } from '../../contract/index.ts';

type Item = Node | Edge;

const FIXED_NODE = ['id', 'label', 'name', 'nameEn', 'basis', 'evidence'] as const;
const FIXED_EDGE = ['id', 'type', 'source', 'target', 'basis', 'evidence'] as const;

/** Own properties of all labels and types in the model's order, each name once, then those of every item. */
const NODE_PROPS = namesOf(
  NODE_LABELS.map((label) => NODE_PROPERTIES[label]),
  ['rationale', 'rationaleEn', 'figures'],
);
const EDGE_PROPS = namesOf(
  RELATIONSHIP_TYPES.map((type) => RELATIONSHIP_PROPERTIES[type]),
  ['rationale', 'rationaleEn'],
);

/** A column's name and how to read it. A property named like a fixed column is prefixed, so that no name repeats. */
export interface Column<T extends Item> {
  readonly name: string;
  readonly read: (item: T) => unknown;
}

export const NODE_COLUMNS: readonly Column<Node>[] = [
  ...FIXED_NODE.map((name) => ({ name, read: (node: Node): unknown => node[name] })),
  ...NODE_PROPS.map((name) => ({
    name: free(name, FIXED_NODE),
    read: (node: Node): unknown => node.props[name],
  })),
];

export const EDGE_COLUMNS: readonly Column<Edge>[] = [
  ...FIXED_EDGE.map((name) => ({ name, read: (edge: Edge): unknown => edge[name] })),
  ...EDGE_PROPS.map((name) => ({
    name: free(name, FIXED_EDGE),
    read: (edge: Edge): unknown => edge.props[name],
  })),
];

/** The columns that at least one of the items fills; the fixed ones always. */
export function filledColumns<T extends Item>(
  columns: readonly Column<T>[],
  items: readonly T[],
): Column<T>[] {
  return columns.filter(({ name, read }) => isFixed(name) || items.some((item) => isFilled(read(item))));
}

export function isFilled(value: unknown): boolean {
  return value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);
}

function isFixed(name: string): boolean {
  return [...FIXED_NODE, ...FIXED_EDGE].some((fixed) => fixed === name);
}

function namesOf(schemas: readonly { properties: object }[], common: readonly string[]): string[] {
  return [...new Set([...schemas.flatMap((schema) => Object.keys(schema.properties)), ...common])];
}

function free(name: string, fixed: readonly string[]): string {
  return fixed.includes(name) ? `prop_${name}` : name;
}
