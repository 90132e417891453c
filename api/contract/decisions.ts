import Type from 'typebox';
import type { Static } from 'typebox';
import { CERTAINTIES, NEED_STATUSES } from '@lianzhu/graph-seed/model';
import { Cell, FactorName, Weights } from './bottlenecks.ts';
import { Id, NullableNumber, NullableText } from './graph.ts';
import { PageQuery } from './lists.ts';
import { BottlenecksQuery } from './queries.ts';
import { NodeRef } from './resources.ts';

const strict = { additionalProperties: false };

/** `chains`: at least so many chains share the topic. Weights as for the matrix. */
export const CommonProblemsQuery = Type.Object(
  {
    ...PageQuery.properties,
    ...BottlenecksQuery.properties,
    chains: Type.Integer({ minimum: 1, maximum: 500, default: 2 }),
    factor: Type.Optional(FactorName),
  },
  strict,
);
export type CommonProblemsQuery = Static<typeof CommonProblemsQuery>;

export const BestMeasuresQuery = Type.Object(
  {
    ...BottlenecksQuery.properties,
    count: Type.Integer({ minimum: 1, maximum: 50, default: 5 }),
    factor: Type.Optional(FactorName),
  },
  strict,
);
export type BestMeasuresQuery = Static<typeof BestMeasuresQuery>;

/** A common problem names at most so many of the measures that serve several of its chains. */
export const MAX_SHARED_MEASURES = 50;

/** A topic of one factor with open needs on several chains; `needs` counts district-wide ones, `chains` does not. */
export const CommonProblem = Type.Object({
  topic: Type.String(),
  topicEn: Type.String(),
  factor: FactorName,
  needs: Type.Array(Type.String()),
  chains: Type.Array(Type.String()),
  /** Chains of `chains` with at least one documented need of the topic. */
  documentedChains: Type.Array(Type.String()),
  /** Σ severity × status × certainty over `needs`, before it is multiplied by the number of chains. */
  sum: Type.Number(),
  score: Type.Number(),
  /** Measures of the factor that serve at least two of the chains, or all of the district: the first by id. */
  sharedMeasures: Type.Array(NodeRef, { maxItems: MAX_SHARED_MEASURES }),
  /** How many there are in all. */
  sharedMeasureCount: Type.Integer(),
});
export type CommonProblem = Static<typeof CommonProblem>;

/** At most so many removals, additions and changes in one what-if, counted together. */
export const MAX_WHAT_IF_CHANGES = 500;

const Severity = Type.Union([Type.Enum([1, 2, 3]), Type.Null()]);
const Certainty = Type.Enum([...CERTAINTIES]);
const Status = Type.Enum([...NEED_STATUSES]);
const Name = Type.String({ minLength: 1, maxLength: 200 });
export const WhatIfRemoval = Type.Object({ label: Type.Enum(['Measure', 'Need']), id: Id }, strict);
export const MeasureAddition = Type.Object(
  {
    label: Type.Enum(['Measure']),
    name: Name,
    factor: FactorName,
    chains: Type.Optional(Type.Array(Id, { minItems: 1, maxItems: 500 })),
    scope: Type.Optional(Type.Enum(['district'])),
    certainty: Certainty,
  },
  strict,
);
export const NeedAddition = Type.Object(
  {
    label: Type.Enum(['Need']),
    name: Name,
    factor: FactorName,
    chain: Id,
    topic: Type.String({ minLength: 1, maxLength: 200 }),
    severity: Severity,
    status: Status,
    certainty: Certainty,
  },
  strict,
);
export const WhatIfChange = Type.Object(
  {
    label: Type.Enum(['Measure', 'Need']),
    id: Id,
    certainty: Type.Optional(Certainty),
    severity: Type.Optional(Severity),
    status: Type.Optional(Status),
  },
  strict,
);

/** Changes tried in memory; the stored graph is untouched. */
export const WhatIf = Type.Object(
  {
    remove: Type.Optional(Type.Array(WhatIfRemoval, { maxItems: MAX_WHAT_IF_CHANGES })),
    add: Type.Optional(
      Type.Array(Type.Union([MeasureAddition, NeedAddition]), { maxItems: MAX_WHAT_IF_CHANGES }),
    ),
    change: Type.Optional(Type.Array(WhatIfChange, { maxItems: MAX_WHAT_IF_CHANGES })),
  },
  strict,
);
export type WhatIf = Static<typeof WhatIf>;
export type WhatIfAddition = Static<typeof MeasureAddition> | Static<typeof NeedAddition>;

const WhatIfRow = Type.Object({ chain: Type.String(), cells: Type.Array(Cell), total: NullableNumber });
export const WhatIfMatrix = Type.Object({
  rows: Type.Array(WhatIfRow),
  districtWide: Type.Array(Cell),
  total: NullableNumber,
});
export type WhatIfMatrix = Static<typeof WhatIfMatrix>;

/** `chain` is null in the district's row; a gap is null where no need is counted. */
export const GapChange = Type.Object({
  chain: NullableText,
  factor: FactorName,
  gapBefore: NullableNumber,
  gapAfter: NullableNumber,
});
export type GapChange = Static<typeof GapChange>;

export const WhatIfAnswer = Type.Object({
  before: WhatIfMatrix,
  after: WhatIfMatrix,
  changes: Type.Array(GapChange),
  weights: Weights,
  addDistrictNeeds: Type.Boolean(),
  version: Type.Integer(),
});
export type WhatIfAnswer = Omit<Static<typeof WhatIfAnswer>, 'weights'> & { weights: Record<string, number> };

/** One step of the greedy choice: what it removes of the total gap over all chains, and the running sum. */
export const BestMeasure = Type.Object({
  id: Type.String(),
  factor: FactorName,
  scope: Type.Enum(['chain', 'district']),
  chains: Type.Array(Type.String()),
  removed: Type.Number(),
  sum: Type.Number(),
});
export type BestMeasure = Static<typeof BestMeasure>;

/** What the district loses when one firm leaves. Ids; `pathsCut` are pairs of other firms, bounded, `total` counts all. */
export const FirmExit = Type.Object({
  firm: NodeRef,
  segmentsEmptied: Type.Array(Type.String()),
  chainsWithoutLeader: Type.Array(Type.String()),
  pathsCut: Type.Array(Type.Array(Type.String(), { minItems: 2, maxItems: 2 })),
  pathsCutTotal: Type.Integer(),
  truncated: Type.Boolean(),
  needsOrphaned: Type.Array(Type.String()),
  componentsBefore: Type.Integer(),
  componentsAfter: Type.Integer(),
  names: Type.Array(NodeRef),
  version: Type.Integer(),
});
export type FirmExit = Static<typeof FirmExit>;

/** One line of the ranked list of single points of failure: counts only. */
export const FirmExitRank = Type.Object({
  id: Type.String(),
  firm: NodeRef,
  segmentsEmptied: Type.Integer(),
  chainsWithoutLeader: Type.Integer(),
  pathsCut: Type.Integer(),
  needsOrphaned: Type.Integer(),
  componentsBefore: Type.Integer(),
  componentsAfter: Type.Integer(),
});
export type FirmExitRank = Static<typeof FirmExitRank>;

/** The three largest gaps, and every weight whose move by ±20 % puts other cells among them. */
export const RankStability = Type.Object({
  top: Type.Array(Type.Object({ chain: Type.String(), factor: FactorName, gap: Type.Number() })),
  stable: Type.Boolean(),
  moves: Type.Array(
    Type.Object({
      weight: Type.String(),
      value: Type.Number(),
      top: Type.Array(Type.Object({ chain: Type.String(), factor: FactorName, gap: Type.Number() })),
    }),
  ),
  version: Type.Integer(),
});
export type RankStability = Static<typeof RankStability>;
