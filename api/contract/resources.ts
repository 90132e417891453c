import Type from 'typebox';
import type { Static } from 'typebox';
import { DESIGNATIONS, STAGES } from '@lianzhu/graph-seed/model';
import { BasisName, CertaintyName, Edge, Figure, Node, NullableText } from './graph.ts';
import { Cell, Coverage } from './bottlenecks.ts';

export const Meta = Type.Object({
  product: Type.Object({ name: Type.String(), nameEn: Type.String(), version: Type.String() }),
  /** What the loaded data are about, for headings. */
  title: Type.String(),
  titleEn: Type.String(),
  district: Type.Object({ id: Type.String(), name: Type.String(), nameEn: Type.String() }),
  engine: Type.Enum(['embedded', 'neo4j']),
  version: Type.Integer(),
  asOf: NullableText,
  writable: Type.Boolean(),
  counts: Type.Object({
    nodes: Type.Record(Type.String(), Type.Integer()),
    relationships: Type.Record(Type.String(), Type.Integer()),
  }),
  chains: Type.Object({ named: Type.Integer(), candidate: Type.Integer() }),
  figures: Type.Array(Figure),
  limits: Type.Record(Type.String(), Type.Integer()),
});
export type Meta = Static<typeof Meta>;

export const ChainListItem = Type.Object({
  ...Node.properties,
  order: Type.Integer(),
  status: Type.String(),
  scope: Type.Array(Type.String()),
  counts: Type.Object({
    segments: Type.Integer(),
    gapSegments: Type.Integer(),
    firms: Type.Integer(),
    leaders: Type.Integer(),
    needs: Type.Integer(),
    measures: Type.Integer(),
    sources: Type.Integer(),
  }),
  coverage: Coverage,
});
export type ChainListItem = Static<typeof ChainListItem>;

export const Leader = Type.Object({
  firm: Node,
  designation: Type.Enum([...DESIGNATIONS]),
  level: NullableText,
  since: NullableText,
  wording: NullableText,
  basis: BasisName,
  evidence: Type.Array(Type.String()),
});
export type Leader = Static<typeof Leader>;

export const ChainSegment = Type.Object({
  ...Node.properties,
  stage: Type.Enum([...STAGES]),
  order: Type.Integer(),
  gap: Type.Boolean(),
  firms: Type.Array(Node),
});
export type ChainSegment = Static<typeof ChainSegment>;

export const ChainDetail = Type.Object({
  ...ChainListItem.properties,
  segments: Type.Array(ChainSegment),
  feeds: Type.Array(Edge),
  /** SUPPLIES among the chain's firms and their counterparties. */
  supplies: Type.Array(Edge),
  leaders: Type.Array(Leader),
  factors: Type.Array(Cell),
  version: Type.Integer(),
});
export type ChainDetail = Static<typeof ChainDetail>;

export const FirmListItem = Type.Object({
  ...Node.properties,
  chains: Type.Array(
    Type.Object({
      id: Type.String(),
      name: Type.String(),
      nameEn: Type.String(),
      designation: NullableText,
      segments: Type.Array(
        Type.Object({ id: Type.String(), name: Type.String(), nameEn: Type.String(), stage: Type.String() }),
      ),
    }),
  ),
  needs: Type.Integer(),
  certainty: CertaintyName,
});
export type FirmListItem = Static<typeof FirmListItem>;

/**
 * Every relationship of the firm by type, both directions; `others` are the nodes at the far ends, `certainties` the
 * certainty of each relationship by its id.
 */
export const FirmDetail = Type.Object({
  ...FirmListItem.properties,
  relationships: Type.Record(Type.String(), Type.Object({ in: Type.Array(Edge), out: Type.Array(Edge) })),
  others: Type.Array(Node),
  certainties: Type.Record(Type.String(), CertaintyName),
  version: Type.Integer(),
});
export type FirmDetail = Static<typeof FirmDetail>;

export const NodeRef = Type.Object({
  id: Type.String(),
  label: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
});
export type NodeRef = Static<typeof NodeRef>;

/** `chains` are the chains whose cell the need counts to; `measures` are those that serve such a cell. */
export const NeedListItem = Type.Object({
  ...Node.properties,
  factor: Type.String(),
  holders: Type.Array(NodeRef),
  chains: Type.Array(NodeRef),
  certainty: CertaintyName,
  measures: Type.Array(Type.String()),
});
export type NeedListItem = Static<typeof NeedListItem>;

export const MeasureListItem = Type.Object({
  ...Node.properties,
  factors: Type.Array(Type.String()),
  chains: Type.Array(NodeRef),
  bodies: Type.Array(NodeRef),
  certainty: CertaintyName,
  needs: Type.Array(Type.String()),
});
export type MeasureListItem = Static<typeof MeasureListItem>;

export const BodyListItem = Type.Object({
  ...Node.properties,
  measures: Type.Array(NodeRef),
  certainty: CertaintyName,
});
export type BodyListItem = Static<typeof BodyListItem>;

export const SourceListItem = Type.Object({
  ...Node.properties,
  evidenceCount: Type.Integer(),
  itemCount: Type.Integer(),
});
export type SourceListItem = Static<typeof SourceListItem>;

/** Supports told of each kind in one answer; each group's `total` counts all. */
export const MAX_SUPPORTS_OF_KIND = 100;

/**
 * A source and what rests on it. `pieces` are its pieces of evidence (at most the limit of a list; `evidenceCount` counts
 * all). `supports` groups nodes by label, relationships by type, and figures; a figure's `owner` is the node, or the District, that has it.
 */
export const SourceDetail = Type.Object({
  ...SourceListItem.properties,
  pieces: Type.Array(Node),
  supports: Type.Array(
    Type.Object({
      kind: Type.Enum(['node', 'edge', 'figure']),
      label: Type.String(),
      total: Type.Integer(),
      items: Type.Array(
        Type.Object({
          id: Type.String(),
          name: Type.String(),
          nameEn: Type.String(),
          owner: Type.Union([Type.Object({ id: Type.String(), label: Type.String() }), Type.Null()]),
          /** The pieces of this source that it rests on. */
          evidence: Type.Array(Type.String()),
        }),
      ),
    }),
  ),
  version: Type.Integer(),
});
export type SourceDetail = Static<typeof SourceDetail>;

export const SegmentListItem = Type.Object({
  ...Node.properties,
  stage: Type.Enum([...STAGES]),
  order: Type.Integer(),
  chain: NodeRef,
  gap: Type.Boolean(),
  firms: Type.Integer(),
  certainty: CertaintyName,
});
export type SegmentListItem = Static<typeof SegmentListItem>;

/** `supports` are the nodes and relationships that rest on it (bounded; `supportsTotal` counts all). */
export const EvidenceDetail = Type.Object({
  id: Type.String(),
  source: Type.Object({
    id: Type.String(),
    title: Type.String(),
    titleEn: Type.String(),
    issuer: NullableText,
    date: NullableText,
    url: NullableText,
  }),
  locator: Type.String(),
  paraphrase: Type.String(),
  paraphraseEn: Type.String(),
  certainty: CertaintyName,
  date: NullableText,
  quote: Type.Optional(Type.String()),
  supports: Type.Array(
    Type.Object({
      id: Type.String(),
      kind: Type.Enum(['node', 'edge']),
      label: Type.String(),
      name: Type.String(),
      nameEn: Type.String(),
    }),
  ),
  supportsTotal: Type.Integer(),
  version: Type.Integer(),
});
export type EvidenceDetail = Static<typeof EvidenceDetail>;

/** What matched: the field of the node and the text in it. */
export const SearchHit = Type.Object({
  id: Type.String(),
  node: Node,
  field: Type.Enum(['name', 'alias', 'pinyin', 'initials', 'english', 'id']),
  match: Type.String(),
});
export type SearchHit = Static<typeof SearchHit>;

export const Problem = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  detail: Type.String(),
  instance: Type.String(),
  code: Type.String(),
  errors: Type.Optional(Type.Array(Type.Object({ pointer: Type.String(), detail: Type.String() }))),
});
export type Problem = Static<typeof Problem>;

export const Health = Type.Object({ status: Type.Literal('ok') });
