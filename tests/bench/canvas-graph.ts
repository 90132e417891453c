import type { Edge, Node } from '@lianzhu/api/contract';
import { RELATIONSHIP_ENDS, RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import type { NodeLabel } from '@lianzhu/graph-seed/model';
import { SeededRandom } from '../helpers/seeded-random.ts';

/** Of each label so many in a hundred nodes, about as in a district's graph. */
const SHARES: [NodeLabel, number][] = [
  ['Chain', 1],
  ['Segment', 14],
  ['Firm', 45],
  ['Factor', 1],
  ['Need', 12],
  ['Measure', 9],
  ['Body', 4],
  ['Evidence', 9],
  ['Source', 5],
];
const WORDS = [
  '智能',
  '网联',
  '汽车',
  '电池',
  '材料',
  '装备',
  '珠宝',
  '音响',
  '灯光',
  '数控',
  '生物',
  '物流',
];

/** A graph of exactly so many nodes and relationships, with Chinese names; the same numbers give the same graph. */
export function generateGraph(nodeCount: number, edgeCount: number): { nodes: Node[]; edges: Edge[] } {
  const random = new SeededRandom(nodeCount + edgeCount);
  const labels = SHARES.flatMap(([label, share]) => Array<NodeLabel>(share).fill(label));
  const name = () => Array.from({ length: 4 }, () => random.oneOf(WORDS)).join('');
  const nodes = Array.from({ length: nodeCount }, (_, index): Node => {
    const text = `${name()}${index}`;
    const label = labels[index % labels.length] ?? 'Firm';
    return { id: `N${index}`, label, name: text, nameEn: text, basis: 'documented', evidence: [], props: {} };
  });
  const byLabel = (allowed: readonly string[]) => nodes.filter(({ label }) => allowed.includes(label));
  const ends = RELATIONSHIP_TYPES.map((type) => ({
    type,
    from: byLabel(RELATIONSHIP_ENDS[type].from),
    to: byLabel(RELATIONSHIP_ENDS[type].to),
  }));
  const edges = new Map<string, Edge>();
  while (edges.size < edgeCount) {
    const { type, from, to } = random.oneOf(ends);
    const [source, target] = [random.oneOf(from).id, random.oneOf(to).id];
    const id = `${type}:${source}>${target}`;
    const basis = random.chance(0.3) ? 'inferred' : 'documented';
    if (source !== target) edges.set(id, { id, type, source, target, basis, evidence: [], props: {} });
  }
  return { nodes, edges: [...edges.values()] };
}
