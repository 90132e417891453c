import Type from 'typebox';
import type { Static, TObject } from 'typebox';
import {
  BASES,
  BODY_KINDS,
  CERTAINTIES,
  CHAIN_STATUSES,
  DESIGNATIONS,
  ID_PATTERN,
  LEADER_LEVELS,
  MEASURE_KINDS,
  MEASURE_SCOPES,
  NEED_SCOPES,
  NEED_STATUSES,
  PRESENCES,
  SEVERITIES,
  STAGES,
  SUPPLY_STATUSES,
} from './vocabulary.ts';
import type { NodeLabel, RelationshipType } from './vocabulary.ts';

/** What a value of a property may be: flat, so that both engines store it alike. */
export type PropertyValue = string | number | boolean | null | string[];

const Id = Type.String({ pattern: ID_PATTERN });
const Text = Type.String({ minLength: 1, maxLength: 2000 });
const OptionalText = Type.Union([Text, Type.Null()]);
const TextList = Type.Array(Type.String({ minLength: 1, maxLength: 500 }));
const Count = Type.Integer({ minimum: 1, maximum: 10_000 });
/** A date as exact as the source gives it: 2022, 2022-10 or 2022-10-08; a span as 2023-01/2023-10. */
const PartialDate = Type.String({ pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?(/\\d{4}(-\\d{2}(-\\d{2})?)?)?$' });
const OptionalDate = Type.Union([PartialDate, Type.Null()]);
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

/** Columns that every node has beside its own properties. `rationale` says why an inferred item is believed. */
export const NodeBase = Type.Object({
  id: Id,
  name: Text,
  nameEn: Text,
  basis: Type.Enum([...BASES]),
  evidence: Type.Array(Id),
  rationale: OptionalText,
  rationaleEn: OptionalText,
});

/** Columns that every relationship has beside its own properties. */
export const RelationshipBase = Type.Object({
  source: Id,
  target: Id,
  basis: Type.Enum([...BASES]),
  evidence: Type.Array(Id),
  rationale: OptionalText,
  rationaleEn: OptionalText,
});

/** A figure as its source prints it, digit by digit. `of` is the id of a chain or firm, or of the district. */
export const FigureRow = Type.Object({
  id: Id,
  of: Id,
  name: Text,
  nameEn: Text,
  value: Text,
  unit: OptionalText,
  change: OptionalText,
  period: OptionalDate,
  note: OptionalText,
  noteEn: OptionalText,
  basis: Type.Enum([...BASES]),
  evidence: Type.Array(Id),
});
export type FigureRow = Static<typeof FigureRow>;

/** The district that the data describe: one row. `asOf` is the date of the newest fact. */
export const DistrictRow = Type.Object({
  id: Id,
  name: Text,
  nameEn: Text,
  title: Text,
  titleEn: Text,
  asOf: PartialDate,
});
export type DistrictRow = Static<typeof DistrictRow>;

/** Own properties of each label, as columns of its CSV file. */
export const NODE_PROPERTIES = {
  Chain: Type.Object({
    order: Count,
    status: Type.Enum([...CHAIN_STATUSES]),
    shortName: Text,
    shortNameEn: Text,
    scope: TextList,
    scopeEn: TextList,
  }),
  Segment: Type.Object({
    stage: Type.Enum([...STAGES]),
    order: Count,
    note: OptionalText,
    noteEn: OptionalText,
  }),
  Firm: Type.Object({
    shortName: OptionalText,
    shortNameEn: OptionalText,
    aliases: TextList,
    products: TextList,
    productsEn: TextList,
    place: OptionalText,
    placeEn: OptionalText,
    presence: Type.Enum([...PRESENCES]),
    listedCode: OptionalText,
    honours: TextList,
    honoursEn: TextList,
    note: OptionalText,
    noteEn: OptionalText,
  }),
  Factor: Type.Object({ order: Count }),
  Need: Type.Object({
    topic: Text,
    topicEn: Text,
    statement: Text,
    statementEn: Text,
    severity: orNull(Type.Enum([...SEVERITIES])),
    severityReason: Text,
    severityReasonEn: Text,
    status: Type.Enum([...NEED_STATUSES]),
    asOf: OptionalDate,
    scope: Type.Enum([...NEED_SCOPES]),
  }),
  Measure: Type.Object({
    kind: Type.Enum([...MEASURE_KINDS]),
    scope: Type.Enum([...MEASURE_SCOPES]),
    statement: Text,
    statementEn: Text,
    figure: OptionalText,
    unit: OptionalText,
    asOf: OptionalDate,
  }),
  Body: Type.Object({ kind: Type.Enum([...BODY_KINDS]), note: OptionalText, noteEn: OptionalText }),
  Evidence: Type.Object({
    locator: Text,
    paraphrase: Text,
    paraphraseEn: Text,
    certainty: Type.Enum([...CERTAINTIES]),
    date: OptionalDate,
  }),
  Source: Type.Object({
    title: Text,
    titleEn: Text,
    issuer: OptionalText,
    date: OptionalDate,
    undated: Type.Boolean(),
    url: OptionalText,
  }),
} as const satisfies Record<NodeLabel, TObject>;

const none = Type.Object({});

/** Own properties of each relationship type, as columns of its CSV file. */
export const RELATIONSHIP_PROPERTIES = {
  PART_OF: none,
  FEEDS: none,
  OPERATES_IN: none,
  LEADS: Type.Object({
    designation: Type.Enum([...DESIGNATIONS]),
    level: orNull(Type.Enum([...LEADER_LEVELS])),
    since: OptionalDate,
    wording: OptionalText,
  }),
  SUPPLIES: Type.Object({
    goods: Text,
    goodsEn: Text,
    status: Type.Enum([...SUPPLY_STATUSES]),
    asOf: OptionalDate,
    note: OptionalText,
    noteEn: OptionalText,
  }),
  OWNS: Type.Object({ share: OptionalText, asOf: OptionalDate, note: OptionalText, noteEn: OptionalText }),
  HAS_NEED: none,
  OF_FACTOR: none,
  SUPPLIES_FACTOR: none,
  SERVES: none,
  RUNS: none,
  FROM: none,
} as const satisfies Record<RelationshipType, TObject>;

export type NodeProperties = { [L in NodeLabel]: Static<(typeof NODE_PROPERTIES)[L]> };
export type RelationshipProperties = {
  [T in RelationshipType]: Static<(typeof RELATIONSHIP_PROPERTIES)[T]>;
};
