/** The words of the graph, written once. Labels, relationship types and closed lists follow DESIGN §3 and §4. */

export const NODE_LABELS = [
  'Chain',
  'Segment',
  'Firm',
  'Factor',
  'Need',
  'Measure',
  'Body',
  'Evidence',
  'Source',
] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

/** Which labels each relationship type may start and end at. */
export const RELATIONSHIP_ENDS = {
  PART_OF: { from: ['Segment'], to: ['Chain'] },
  FEEDS: { from: ['Segment'], to: ['Segment'] },
  OPERATES_IN: { from: ['Firm'], to: ['Segment'] },
  LEADS: { from: ['Firm'], to: ['Chain'] },
  SUPPLIES: { from: ['Firm'], to: ['Firm'] },
  OWNS: { from: ['Firm'], to: ['Firm'] },
  HAS_NEED: { from: ['Chain', 'Segment', 'Firm'], to: ['Need'] },
  OF_FACTOR: { from: ['Need'], to: ['Factor'] },
  SUPPLIES_FACTOR: { from: ['Measure'], to: ['Factor'] },
  SERVES: { from: ['Measure'], to: ['Chain'] },
  RUNS: { from: ['Body'], to: ['Measure'] },
  FROM: { from: ['Evidence'], to: ['Source'] },
} as const satisfies Record<string, { from: readonly NodeLabel[]; to: readonly NodeLabel[] }>;

export type RelationshipType = keyof typeof RELATIONSHIP_ENDS;
export const RELATIONSHIP_TYPES = Object.keys(RELATIONSHIP_ENDS) as RelationshipType[];

/** The five factors, in the order every table shows them. */
export const FACTORS = ['talent', 'land', 'capital', 'technology', 'data'] as const;
export type Factor = (typeof FACTORS)[number];

export const BASES = ['documented', 'inferred', 'assumed'] as const;
export type Basis = (typeof BASES)[number];

/** S the seed document, A official or filing, B mainstream press, C relay or undated, I inferred. Best first. */
export const CERTAINTIES = ['S', 'A', 'B', 'C', 'I'] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const STAGES = ['upstream', 'midstream', 'downstream'] as const;
export type Stage = (typeof STAGES)[number];

export const CHAIN_STATUSES = ['named', 'candidate'] as const;
export const DESIGNATIONS = ['official', 'press', 'key'] as const;
export type Designation = (typeof DESIGNATIONS)[number];
export const LEADER_LEVELS = ['city', 'district'] as const;
export const SEVERITIES = [1, 2, 3] as const;
export const NEED_STATUSES = ['open', 'easing', 'met'] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];
export const NEED_SCOPES = ['district', 'chain'] as const;
export const MEASURE_SCOPES = ['district', 'chain'] as const;
export const MEASURE_KINDS = [
  'policy',
  'platform',
  'fund',
  'park',
  'training',
  'standard',
  'service',
] as const;
export const BODY_KINDS = ['bureau', 'alliance', 'association', 'university', 'bank', 'other'] as const;
/** `district` works in the district; `past` did; `inferred` is assumed to; `unstated` unknown; `outside` is a counterparty elsewhere. */
export const PRESENCES = ['district', 'past', 'inferred', 'unstated', 'outside'] as const;
/** Standing of a supply relation as its source tells it. */
export const SUPPLY_STATUSES = ['stated', 'planned', 'past', 'cooperation'] as const;

/** Labels and types that are evidence themselves and so need none of their own (api.md, "Readings that are fixed"). */
export const EVIDENCE_LABELS: readonly NodeLabel[] = ['Evidence', 'Source'];
export const EVIDENCE_TYPES: readonly RelationshipType[] = ['FROM'];

/** Every id is ours: ASCII, stable over reloads, unique over the whole graph. */
export const ID_PATTERN = '^[A-Za-z][A-Za-z0-9_-]{0,63}$';
