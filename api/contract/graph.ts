import Type from 'typebox';
import type { Static } from 'typebox';
import { BASES, CERTAINTIES, NODE_LABELS, RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';

export const Id = Type.String({ minLength: 1, maxLength: 200 });
export const Label = Type.Enum([...NODE_LABELS]);
export const RelationshipTypeName = Type.Enum([...RELATIONSHIP_TYPES]);
export const BasisName = Type.Enum([...BASES]);
export const CertaintyName = Type.Enum([...CERTAINTIES]);
export const NullableText = Type.Union([Type.String(), Type.Null()]);
export const NullableNumber = Type.Union([Type.Number(), Type.Null()]);

/** A figure as its source prints it; `value` is text so that no digit is lost. */
export const Figure = Type.Object({
  id: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
  value: Type.String(),
  unit: NullableText,
  change: NullableText,
  period: NullableText,
  note: NullableText,
  noteEn: NullableText,
  basis: BasisName,
  evidence: Type.Array(Type.String()),
});
export type Figure = Static<typeof Figure>;

/** Own properties of a node or edge. Declared properties are always there: null where nothing is recorded. */
export const Props = Type.Record(
  Type.String(),
  Type.Union([
    Type.String(),
    Type.Number(),
    Type.Boolean(),
    Type.Null(),
    Type.Array(Type.String()),
    Type.Array(Figure),
  ]),
);

export const Node = Type.Object({
  id: Type.String(),
  label: Label,
  name: Type.String(),
  nameEn: Type.String(),
  basis: BasisName,
  evidence: Type.Array(Type.String()),
  props: Props,
});
export type Node = Static<typeof Node>;

/** `id` is `type:source>target`, plus `#n` where parallel. */
export const Edge = Type.Object({
  id: Type.String(),
  type: RelationshipTypeName,
  source: Type.String(),
  target: Type.String(),
  basis: BasisName,
  evidence: Type.Array(Type.String()),
  props: Props,
});
export type Edge = Static<typeof Edge>;

export const Total = Type.Object({ nodes: Type.Integer(), edges: Type.Integer() });

/** Both ends of every edge are in `nodes`; `total` is before the limit. */
export const Subgraph = Type.Object({
  nodes: Type.Array(Node),
  edges: Type.Array(Edge),
  total: Total,
  truncated: Type.Boolean(),
  version: Type.Integer(),
});
export type Subgraph = Static<typeof Subgraph>;

/** New neighbours first by rank; `remaining` counts, by relationship type, those neither shown nor excluded. */
export const Neighbours = Type.Object({
  ...Subgraph.properties,
  remaining: Type.Record(Type.String(), Type.Integer()),
});
export type Neighbours = Static<typeof Neighbours>;

/** Number of relationships of a node by `TYPE:in` and `TYPE:out`. */
export const Degree = Type.Record(Type.String(), Type.Integer());
export type Degree = Static<typeof Degree>;

export const NodeDegree = Type.Object({ id: Type.String(), degree: Degree });
export type NodeDegree = Static<typeof NodeDegree>;

export const NodeWithDegree = Type.Object({ ...Node.properties, degree: Degree, version: Type.Integer() });
export type NodeWithDegree = Static<typeof NodeWithDegree>;

/** A simple path: `edges[i]` joins `nodes[i]` and `nodes[i + 1]`, the first by id where several are parallel. */
export const Path = Type.Object({
  nodes: Type.Array(Type.String()),
  edges: Type.Array(Edge),
  length: Type.Integer(),
});
export type Path = Static<typeof Path>;

/** The shortest paths first, then by their node ids; `nodes` are all the nodes on them. */
export const Paths = Type.Object({
  paths: Type.Array(Path),
  nodes: Type.Array(Node),
  total: Type.Integer(),
  next: Type.Null(),
  truncated: Type.Boolean(),
  version: Type.Integer(),
});
export type Paths = Static<typeof Paths>;

export const Links = Type.Object({
  edges: Type.Array(Edge),
  total: Type.Integer(),
  truncated: Type.Boolean(),
  version: Type.Integer(),
});
export type Links = Static<typeof Links>;
