import Type from 'typebox';
import type { Static } from 'typebox';
import {
  BASES,
  BODY_KINDS,
  DESIGNATIONS,
  FACTORS,
  MEASURE_KINDS,
  MEASURE_SCOPES,
  NEED_STATUSES,
  NODE_LABELS,
  PRESENCES,
  RELATIONSHIP_TYPES,
  SEVERITIES,
  STAGES,
} from '@lianzhu/graph-seed/model';
import { FactorName, WEIGHT_DEFAULTS } from './bottlenecks.ts';
import { BasisName, Id, Label, RelationshipTypeName } from './graph.ts';
import { DEFAULT_LIMIT, MAX_LIST_LIMIT, MAX_SEARCH_LIMIT, PageQuery, sortOf } from './lists.ts';

/** Query strings and bodies of every route. A parameter that is not named here answers 400. */
const closed = { additionalProperties: false } as const;
const Text = Type.String({ minLength: 1, maxLength: 200 });
const labels = Type.Array(Label, { maxItems: NODE_LABELS.length, uniqueItems: true });
const types = Type.Array(RelationshipTypeName, { maxItems: RELATIONSHIP_TYPES.length, uniqueItems: true });

export const EmptyQuery = Type.Object({}, closed);
export const IdParams = Type.Object({ id: Id }, closed);
export type IdParams = Static<typeof IdParams>;
export const CellParams = Type.Object({ chain: Id, factor: FactorName }, closed);
export type CellParams = Static<typeof CellParams>;

export const ListQuery = Type.Object(PageQuery.properties, closed);
export type ListQuery = Static<typeof ListQuery>;

/** `leader`: firms that lead a chain, that lead none, or that lead one by this designation. */
export const FirmsQuery = Type.Object(
  {
    ...PageQuery.properties,
    q: Type.Optional(Text),
    chain: Type.Optional(Id),
    segment: Type.Optional(Id),
    stage: Type.Optional(Type.Enum([...STAGES])),
    leader: Type.Optional(Type.Enum(['true', 'false', ...DESIGNATIONS])),
    presence: Type.Optional(Type.Enum([...PRESENCES])),
    sort: sortOf(['name', 'nameEn', 'chain', 'presence', 'needs']),
  },
  closed,
);
export type FirmsQuery = Static<typeof FirmsQuery>;

/** `chain` may be the district's id: then the needs are the district-wide ones. */
export const NeedsQuery = Type.Object(
  {
    ...PageQuery.properties,
    chain: Type.Optional(Id),
    factor: Type.Optional(FactorName),
    status: Type.Optional(Type.Enum([...NEED_STATUSES])),
    basis: Type.Optional(BasisName),
    topic: Type.Optional(Text),
    severity: Type.Optional(Type.Enum([...SEVERITIES.map(String), 'null'])),
    matched: Type.Optional(Type.Boolean()),
    sort: sortOf([
      'name',
      'nameEn',
      'factor',
      'severity',
      'status',
      'basis',
      'certainty',
      'asOf',
      'measures',
    ]),
  },
  closed,
);
export type NeedsQuery = Static<typeof NeedsQuery>;

/** `chain` may be the district's id: then the measures are those of district scope. */
export const MeasuresQuery = Type.Object(
  {
    ...PageQuery.properties,
    chain: Type.Optional(Id),
    factor: Type.Optional(FactorName),
    kind: Type.Optional(Type.Enum([...MEASURE_KINDS])),
    scope: Type.Optional(Type.Enum([...MEASURE_SCOPES])),
    matched: Type.Optional(Type.Boolean()),
    sort: sortOf(['name', 'nameEn', 'kind', 'factor', 'scope', 'certainty', 'asOf', 'needs']),
  },
  closed,
);
export type MeasuresQuery = Static<typeof MeasuresQuery>;

export const SegmentsQuery = Type.Object(
  {
    ...PageQuery.properties,
    chain: Type.Optional(Id),
    stage: Type.Optional(Type.Enum([...STAGES])),
    gap: Type.Optional(Type.Boolean()),
    sort: sortOf(['name', 'nameEn', 'chain', 'stage', 'firms']),
  },
  closed,
);
export type SegmentsQuery = Static<typeof SegmentsQuery>;

export const BodiesQuery = Type.Object(
  {
    ...PageQuery.properties,
    kind: Type.Optional(Type.Enum([...BODY_KINDS])),
    sort: sortOf(['name', 'nameEn', 'kind', 'measures']),
  },
  closed,
);
export type BodiesQuery = Static<typeof BodiesQuery>;

/** `issuer` is the issuer's name, or `null` where none is recorded; `year` the last year of the date, or `null`. */
export const SourcesQuery = Type.Object(
  {
    ...PageQuery.properties,
    issuer: Type.Optional(Text),
    year: Type.Optional(Type.String({ pattern: '^([0-9]{4}|null)$' })),
    sort: sortOf(['name', 'nameEn', 'issuer', 'date', 'evidence', 'items']),
  },
  closed,
);
export type SourcesQuery = Static<typeof SourcesQuery>;

export const SearchQuery = Type.Object(
  {
    q: Type.String({ minLength: 1, maxLength: 100 }),
    labels: Type.Optional(labels),
    limit: Type.Integer({ minimum: 1, maximum: MAX_SEARCH_LIMIT, default: DEFAULT_LIMIT }),
    cursor: PageQuery.properties.cursor,
  },
  closed,
);
export type SearchQuery = Static<typeof SearchQuery>;

const weight = Type.Optional(Type.Number({ minimum: 0, maximum: 1 }));
const weights = Object.fromEntries(Object.keys(WEIGHT_DEFAULTS).map((name) => [name, weight])) as {
  [Name in keyof typeof WEIGHT_DEFAULTS]: typeof weight;
};

export const BottlenecksQuery = Type.Object(
  { ...weights, addDistrictNeeds: Type.Boolean({ default: false }) },
  closed,
);
export type BottlenecksQuery = Static<typeof BottlenecksQuery>;

/** `direction` as seen from `id`; `exclude` are the ids already shown. */
export const NeighboursQuery = Type.Object(
  {
    id: Id,
    types: Type.Optional(types),
    direction: Type.Enum(['in', 'out', 'both'], { default: 'both' }),
    labels: Type.Optional(labels),
    exclude: Type.Optional(Type.Array(Id, { maxItems: 2000, uniqueItems: true })),
    limit: Type.Integer({ minimum: 1, maximum: MAX_LIST_LIMIT, default: DEFAULT_LIMIT }),
  },
  closed,
);
export type NeighboursQuery = Static<typeof NeighboursQuery>;

/** The nodes that a question is about: their links among each other, or their degrees. */
export const IdsBody = Type.Object(
  { ids: Type.Array(Id, { minItems: 1, maxItems: 2000, uniqueItems: true }) },
  closed,
);
export type IdsBody = Static<typeof IdsBody>;

/**
 * Either `roots` with a `depth`, or exactly `ids`. The walk goes both ways; `types` limits the walk and the edges.
 * The other filters choose which of the reached nodes stay (roots always do): `labels` by label; `factors` keeps
 * Factor, Need and Measure nodes of these factors and leaves other labels alone; `stages` keeps Segments of these
 * stages and leaves other labels alone; `basis` by the node's basis. With `ids` only `types` and `limit` may be given.
 */
export const SubgraphQuery = Type.Object(
  {
    roots: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 100, uniqueItems: true })),
    ids: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: MAX_LIST_LIMIT, uniqueItems: true })),
    depth: Type.Optional(
      Type.Integer({ minimum: 0, maximum: 4, description: 'Steps from the roots; 1 if absent.' }),
    ),
    labels: Type.Optional(labels),
    types: Type.Optional(types),
    factors: Type.Optional(Type.Array(FactorName, { maxItems: FACTORS.length, uniqueItems: true })),
    stages: Type.Optional(Type.Array(Type.Enum([...STAGES]), { maxItems: STAGES.length, uniqueItems: true })),
    basis: Type.Optional(Type.Array(BasisName, { maxItems: BASES.length, uniqueItems: true })),
    limit: Type.Integer({ minimum: 1, maximum: MAX_LIST_LIMIT, default: MAX_LIST_LIMIT }),
  },
  closed,
);
export type SubgraphQuery = Static<typeof SubgraphQuery>;

export const PathsQuery = Type.Object(
  {
    from: Id,
    to: Id,
    types: Type.Optional(types),
    maxLength: Type.Integer({ minimum: 1, maximum: 8, default: 6 }),
    k: Type.Integer({ minimum: 1, maximum: 20, default: 3 }),
  },
  closed,
);
export type PathsQuery = Static<typeof PathsQuery>;
