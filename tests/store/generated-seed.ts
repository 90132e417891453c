import { FACTORS, NODE_LABELS, RELATIONSHIP_ENDS } from '@lianzhu/graph-seed/model';
import type { NodeLabel, PropertyValue, RelationshipType } from '@lianzhu/graph-seed/model';
import type { Seed } from '@lianzhu/graph-seed/load';

type SeedNode = Seed['nodes'][number];
type SeedRelationship = Seed['relationships'][number];

/** Nodes of each label; factors are always the five. */
const SIZES: Record<Exclude<NodeLabel, 'Factor'>, number> = {
  Chain: 4,
  Segment: 12,
  Firm: 40,
  Need: 30,
  Measure: 25,
  Body: 6,
  Evidence: 40,
  Source: 8,
};
/** Tries for each type; those that would repeat a relationship are dropped, save for SUPPLIES, which may be parallel. */
const TRIES = 60;
const PLACE = { file: 'generated', line: 1 };
const NAMES = ['广汽', '珠宝', '灯光', '音响', '银行', '重庆', 'GAC', '𠮷野', '数据'];

/** A graph of the model's shape with every closed value in it, the same for the same number. */
export function generatedSeed(number: number): Seed {
  const random = randomFrom(number);
  const nodes = NODE_LABELS.flatMap((label) => nodesOf(label, random));
  return {
    district: {
      id: 'DISTRICT',
      name: '某区',
      nameEn: 'District',
      title: '某区产业链',
      titleEn: 'Chains of a district',
      asOf: '2025-06',
      place: PLACE,
    },
    figures: [],
    nodes,
    relationships: (Object.keys(RELATIONSHIP_ENDS) as RelationshipType[]).flatMap((type) =>
      relationshipsOf(type, nodes, random),
    ),
  };
}

/** Numbers in [0, 1) by a linear congruence (Numerical Recipes), so that a failure can be repeated. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function pick<T>(values: readonly T[], random: () => number): T {
  return values[Math.floor(random() * values.length)]!;
}

function nodesOf(label: NodeLabel, random: () => number): SeedNode[] {
  const ids =
    label === 'Factor'
      ? [...FACTORS]
      : Array.from({ length: SIZES[label] }, (_, index) => `${label}-${index}`);
  return ids.map((id, index) => ({
    label,
    id,
    name: `${pick(NAMES, random)}${pick(NAMES, random)}${index}`,
    nameEn: `${label} ${index}`,
    basis: pick(['documented', 'documented', 'inferred', 'assumed'] as const, random),
    evidence: evidenceOf(label, random),
    rationale: random() < 0.2 ? '推断理由' : null,
    rationaleEn: null,
    properties: propertiesOf(label, index, random),
    place: PLACE,
  }));
}

function evidenceOf(label: string, random: () => number): string[] {
  if (label === 'Evidence' || label === 'Source' || label === 'FROM') return [];
  const count = Math.floor(random() * 4);
  return [
    ...new Set(Array.from({ length: count }, () => `Evidence-${Math.floor(random() * SIZES.Evidence)}`)),
  ];
}

function propertiesOf(label: NodeLabel, index: number, random: () => number): Record<string, PropertyValue> {
  const order = index + 1;
  const text = `${label} 文 ${index}`;
  const perLabel: Record<NodeLabel, () => Record<string, PropertyValue>> = {
    Chain: () => ({
      order,
      status: pick(['named', 'candidate'], random),
      shortName: text,
      shortNameEn: text,
      scope: [text],
      scopeEn: [],
    }),
    Segment: () => ({ stage: pick(['upstream', 'midstream', 'downstream'], random), order, note: null }),
    Firm: () => ({
      aliases: [`别名${index}`],
      products: ['甲', '乙'],
      presence: 'district',
      listedCode: index % 2 ? '000001' : null,
      honours: [],
    }),
    Factor: () => ({ order }),
    Need: () => ({
      topic: `题${index % 5}`,
      statement: text,
      severity: pick([1, 2, 3, null], random),
      severityReason: text,
      status: pick(['open', 'easing', 'met'], random),
      asOf: '2024-03',
      scope: random() < 0.2 ? 'district' : 'chain',
    }),
    Measure: () => ({
      kind: pick(['policy', 'fund', 'park'], random),
      scope: pick(['chain', 'district'], random),
      statement: text,
      figure: '1,000',
    }),
    Body: () => ({ kind: 'bureau' }),
    Evidence: () => ({
      locator: '第一节',
      paraphrase: text,
      paraphraseEn: text,
      certainty: pick(['S', 'A', 'B', 'C', 'I'], random),
      date: '2023',
    }),
    Source: () => ({
      title: text,
      titleEn: text,
      issuer: null,
      date: '2023-05-01',
      undated: index % 2 === 0,
      url: null,
    }),
  };
  return perLabel[label]();
}

function relationshipsOf(
  type: RelationshipType,
  nodes: readonly SeedNode[],
  random: () => number,
): SeedRelationship[] {
  const ends = RELATIONSHIP_ENDS[type] as { from: readonly NodeLabel[]; to: readonly NodeLabel[] };
  const sources = nodes.filter(({ label }) => ends.from.includes(label));
  const targets = nodes.filter(({ label }) => ends.to.includes(label));
  const seen = new Set<string>();
  const onePerSource = ['PART_OF', 'OF_FACTOR', 'SUPPLIES_FACTOR', 'FROM'].includes(type);
  const pairs = onePerSource
    ? sources.map((source) => [source, pick(targets, random)] as const)
    : Array.from({ length: TRIES }, () => [pick(sources, random), pick(targets, random)] as const);
  return pairs.flatMap(([source, target], index) => {
    const pair = `${source.id}>${target.id}`;
    const repeats = seen.has(pair) && type !== 'SUPPLIES';
    if (source.id === target.id || repeats) return [];
    seen.add(pair);
    return [
      {
        type,
        source: source.id,
        target: target.id,
        basis: pick(['documented', 'inferred'] as const, random),
        evidence: evidenceOf(type, random),
        rationale: null,
        rationaleEn: null,
        properties: relationProperties(type, index, random),
        place: PLACE,
      },
    ];
  });
}

function relationProperties(
  type: RelationshipType,
  index: number,
  random: () => number,
): Record<string, PropertyValue> {
  if (type === 'LEADS')
    return {
      designation: pick(['official', 'press', 'key'], random),
      level: null,
      since: '2021',
      wording: null,
    };
  if (type === 'SUPPLIES')
    return { goods: `货${index}`, goodsEn: `Goods ${index}`, status: 'stated', asOf: null };
  return {};
}
