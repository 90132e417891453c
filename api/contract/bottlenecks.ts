import Type from 'typebox';
import type { Static } from 'typebox';
import { FACTORS } from '@lianzhu/graph-seed/model';
import { BasisName, Node, NullableNumber, NullableText } from './graph.ts';

export const FactorName = Type.Enum([...FACTORS]);

/** DESIGN §5. `unknown` is never a number. */
export const CELL_STATES = ['bottleneck', 'eased', 'measures-only', 'unknown'] as const;
export type CellState = (typeof CELL_STATES)[number];

/** `low`: needs on certainty below A left out. `high`: each of them confirmed (certainty 1). */
export const Range = Type.Object({ low: Type.Number(), high: Type.Number() });

export const Cell = Type.Object({
  chain: NullableText,
  factor: FactorName,
  state: Type.Enum([...CELL_STATES]),
  basis: Type.Union([BasisName, Type.Null()]),
  demand: NullableNumber,
  relief: NullableNumber,
  gap: NullableNumber,
  range: Type.Union([Range, Type.Null()]),
  needs: Type.Object({
    documented: Type.Integer(),
    inferred: Type.Integer(),
    districtWide: Type.Integer(),
  }),
  measures: Type.Integer(),
});
export type Cell = Static<typeof Cell>;

/** Share of a chain's elements that are documented, cells that are not `unknown`, and whether a leader is named. */
export const Coverage = Type.Object({
  documentedShare: Type.Number(),
  documentedElements: Type.Integer(),
  elements: Type.Integer(),
  factorsAssessed: Type.Integer(),
  leaderNamed: Type.Boolean(),
  latestEvidence: NullableText,
});
export type Coverage = Static<typeof Coverage>;

/** Flat names, as in the query string: `severity.3`, `certainty.B`, `reach.chain`, `reliefPerMeasure`, ... */
export const WEIGHT_DEFAULTS = {
  'severity.3': 1,
  'severity.2': 2 / 3,
  'severity.1': 1 / 3,
  'severity.null': 1 / 3,
  'status.open': 1,
  'status.easing': 0.5,
  'status.met': 0,
  'certainty.S': 1,
  'certainty.A': 1,
  'certainty.B': 0.8,
  'certainty.C': 0.5,
  'certainty.I': 0.2,
  'reach.chain': 1,
  'reach.district': 0.5,
  reliefPerMeasure: 0.25,
} as const;
export type WeightName = keyof typeof WEIGHT_DEFAULTS;
export type Weights = Record<WeightName, number>;
export const Weights = Type.Record(Type.String(), Type.Number());

export const BottleneckRow = Type.Object({
  chain: Type.String(),
  name: Type.String(),
  nameEn: Type.String(),
  shortName: Type.String(),
  shortNameEn: Type.String(),
  status: Type.String(),
  order: Type.Integer(),
  cells: Type.Array(Cell),
  total: NullableNumber,
  coverage: Coverage,
});
export type BottleneckRow = Static<typeof BottleneckRow>;

export const Bottlenecks = Type.Object({
  factors: Type.Array(FactorName),
  rows: Type.Array(BottleneckRow),
  districtWide: Type.Array(Cell),
  weights: Weights,
  addDistrictNeeds: Type.Boolean(),
  version: Type.Integer(),
});
export type Bottlenecks = { weights: Weights } & Omit<Static<typeof Bottlenecks>, 'weights'>;

/**
 * One need's share of the demand: product = severity × status × certainty, all as weights. `holders` are the ids of
 * those that bring it into this cell; `counted` is false for a district-wide need that is shown but not added.
 */
export const NeedTerm = Type.Object({
  need: Node,
  severity: Type.Number(),
  status: Type.Number(),
  certainty: Type.Number(),
  certaintyCode: Type.String(),
  product: Type.Number(),
  counted: Type.Boolean(),
  districtWide: Type.Boolean(),
  holders: Type.Array(Type.String()),
});
export type NeedTerm = Static<typeof NeedTerm>;

/** One measure's share of the relief: factor = 1 − reliefPerMeasure × reach × certainty. */
export const MeasureTerm = Type.Object({
  measure: Node,
  reach: Type.Number(),
  certainty: Type.Number(),
  certaintyCode: Type.String(),
  factor: Type.Number(),
});
export type MeasureTerm = Static<typeof MeasureTerm>;

/**
 * `terms.needs` add up to the demand and `terms.measures` multiply to 1 − relief. `terms.districtNeeds` are the
 * district-wide needs of the factor where they are not added.
 */
export const CellWithTerms = Type.Object({
  ...Cell.properties,
  terms: Type.Object({
    needs: Type.Array(NeedTerm),
    measures: Type.Array(MeasureTerm),
    districtNeeds: Type.Array(NeedTerm),
  }),
  weights: Weights,
  addDistrictNeeds: Type.Boolean(),
  version: Type.Integer(),
});
export type CellWithTerms = Static<typeof CellWithTerms>;
