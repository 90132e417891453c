import { NODE_LABELS, RELATIONSHIP_ENDS, RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import type { NodeLabel, RelationshipType } from '@lianzhu/graph-seed/model';
import { lineBetween } from '../graph/curves.ts';
import type { CanvasEdge, CanvasElements, CanvasNode, EdgeData, NodeData } from '../graph/elements.ts';

/** An entry: a sample that is drawn as the picture is, on a field of `SAMPLE`, what it means, and how many are drawn. */
export type LegendEntry = { sample: CanvasElements; text: string; count: number | null };
export type LegendGroup = { title: string; entries: LegendEntry[] };

/** The reader's words for what the legend explains. */
export type LegendWords = {
  nodes: string;
  relations: string;
  marks: string;
  label: (label: NodeLabel) => string;
  /** `key`: a key firm, which nobody has called a leader. */
  type: (type: RelationshipType, key: boolean) => string;
  inferredNode: string;
  inferredLine: string;
  gap: string;
  official: string;
  press: string;
  more: string;
};

/** Field that a sample stands on, in px. */
export const SAMPLE = { width: 52, height: 20 };
const MIDDLE = { x: SAMPLE.width / 2, y: SAMPLE.height / 2 };
const MARK = 18;
const END = 12;

/** What is drawn, explained: labels and relationship types with counts, then only those marks that occur. */
export function legendOf({ nodes, edges }: CanvasElements, words: LegendWords): LegendGroup[] {
  const groups = [
    { title: words.nodes, entries: labelEntries(nodes, words) },
    { title: words.relations, entries: typeEntries(edges, words) },
    { title: words.marks, entries: markEntries(nodes, edges, words) },
  ];
  return groups.filter((group) => group.entries.length > 0);
}

function labelEntries(nodes: readonly CanvasNode[], words: LegendWords): LegendEntry[] {
  return NODE_LABELS.flatMap((label) => {
    const count = nodes.filter((node) => node.data.label === label).length;
    return count === 0 ? [] : [{ sample: nodeSample({ label }), text: words.label(label), count }];
  });
}

function typeEntries(edges: readonly CanvasEdge[], words: LegendWords): LegendEntry[] {
  return RELATIONSHIP_TYPES.flatMap((type) =>
    [false, true].flatMap((key) => {
      const count = edges.filter(({ data }) => data.type === type && data.key === key).length;
      return count === 0 ? [] : [{ sample: edgeSample({ type, key }), text: words.type(type, key), count }];
    }),
  );
}

function markEntries(
  nodes: readonly CanvasNode[],
  edges: readonly CanvasEdge[],
  words: LegendWords,
): LegendEntry[] {
  const hollows = nodes.filter(({ data }) => data.hollow).map(({ data }) => data.label);
  // Every segment is drawn hollow: another label shows better what hollow means.
  const hollow = hollows.find((label) => label !== 'Segment') ?? hollows[0];
  const dashed = edges.find(({ data }) => data.dashed)?.data;
  const has = (test: (data: NodeData) => boolean) => nodes.some(({ data }) => test(data));
  const entries: (LegendEntry | null)[] = [
    hollow === undefined ? null : mark(nodeSample({ label: hollow, hollow: true }), words.inferredNode),
    dashed === undefined
      ? null
      : mark(edgeSample({ type: dashed.type, key: dashed.key, dashed: true }), words.inferredLine),
    has((data) => data.gap) ? mark(nodeSample({ label: 'Segment', gap: true }), words.gap) : null,
    has((data) => data.seal === 'official')
      ? mark(nodeSample({ label: 'Firm', seal: 'official' }), words.official)
      : null,
    has((data) => data.seal === 'press')
      ? mark(nodeSample({ label: 'Firm', seal: 'press' }), words.press)
      : null,
    has((data) => data.badge.startsWith('+'))
      ? mark(nodeSample({ label: 'Firm', badge: '+n' }), words.more)
      : null,
  ];
  return entries.filter((entry) => entry !== null);
}

function mark(sample: CanvasElements, text: string): LegendEntry {
  return { sample, text, count: null };
}

function nodeSample(data: Partial<NodeData> & { label: NodeLabel }): CanvasElements {
  return { nodes: [sampleNode(data, MIDDLE.x, MARK)], edges: [] };
}

function sampleNode(data: Partial<NodeData> & { label: NodeLabel }, x: number, size: number): CanvasNode {
  const wide = data.label === 'Segment';
  return {
    data: {
      id: `sample-${x}`,
      text: '',
      side: 'inside',
      width: wide ? size * 1.4 : size,
      height: wide ? size * 0.8 : size,
      hollow: false,
      pinned: false,
      gap: false,
      badge: '',
      seal: '',
      ...data,
    },
    position: { x, y: MIDDLE.y },
    classes: '',
  };
}

/** A relationship between the marks of its two ends. */
function edgeSample({ type, key, dashed = false }: Pick<EdgeData, 'type' | 'key'> & { dashed?: boolean }) {
  const ends = RELATIONSHIP_ENDS[type];
  const [from, to] = [ends.from[0], ends.to[0]];
  const nodes = [
    sampleNode({ label: from }, END / 2, END),
    sampleNode({ label: to }, SAMPLE.width - END / 2, END),
  ];
  const [source, target] = nodes.map((node) => node.data.id);
  const edge: EdgeData = {
    id: 'sample',
    source: source ?? '',
    target: target ?? '',
    type,
    dashed,
    key,
    lane: 0,
    straight: true,
    reach: 0,
    ...lineBetween(0),
  };
  return { nodes, edges: [{ data: edge, classes: '' }] };
}
