import type { Edge, Node } from '@lianzhu/api/contract';
import { STAGES } from '@lianzhu/graph-seed/model';
import { footprint, roundPosition } from './geometry.ts';
import type { Box, Position } from './geometry.ts';
import type { Lang } from './label-text.ts';
import { leadersIn } from './scene.ts';
import { stack } from './stack.ts';
import type { StackItem } from './stack.ts';

/** Columns from left to right. Bodies stand indented in the measures' column, leaders above their chain. */
export const TIERS = ['firm', 'segment', 'chain', 'need', 'factor', 'measure', 'evidence', 'source'] as const;
export type Tier = (typeof TIERS)[number];

const TIER_OF: Record<Node['label'], Tier> = {
  Firm: 'firm',
  Segment: 'segment',
  Chain: 'chain',
  Need: 'need',
  Factor: 'factor',
  Measure: 'measure',
  Body: 'measure',
  Evidence: 'evidence',
  Source: 'source',
};
/** Columns are filled from the middle outwards, so that each can stand beside what it is tied to. */
const FILL_ORDER: readonly Tier[] = [
  'segment',
  'chain',
  'firm',
  'factor',
  'need',
  'measure',
  'evidence',
  'source',
];
const ROWS_PER_COLUMN = 20;
const ROW_GAP = 18;
const COLUMN_GAP = 72;
const BODY_INDENT = 44;
const LEADER_GAP = 70;
const MAX_BOW = 56;

type Item = { node: Node; leader: boolean; covers: Box; tier: Tier };
type Column = { tier: Tier; items: Item[]; heights: Map<string, number> };

export function tierOf(label: Node['label'], leader: boolean): Tier {
  return leader ? 'chain' : TIER_OF[label];
}

/**
 * Places nodes in named columns. Pure and deterministic: the order of the input does not matter, and nothing is
 * random. Boxes (shape with label) never overlap. Positions are whole px, the picture centred on 0, 0.
 */
export function tierLayout(
  nodes: readonly Node[],
  edges: readonly Edge[],
  lang: Lang,
): Map<string, Position> {
  const items = measure(nodes, edges, lang);
  const neighbours = neighboursOf(edges);
  const heights = new Map<string, number>();
  const columns = new Map<Tier, Column[]>();
  for (const tier of FILL_ORDER) {
    const own = items.filter((item) => item.tier === tier);
    const filled = fillTier(tier, own, neighbours, heights);
    columns.set(tier, filled);
    for (const column of filled) for (const [id, y] of column.heights) heights.set(id, y);
  }
  return setOut(TIERS.flatMap((tier) => outwards(tier, columns.get(tier) ?? [])));
}

function measure(nodes: readonly Node[], edges: readonly Edge[], lang: Lang): Item[] {
  const leaders = leadersIn(edges);
  return [...nodes].sort(byRank).map((node) => {
    const leader = leaders.has(node.id);
    return { node, leader, covers: footprint({ node, leader }, lang), tier: tierOf(node.label, leader) };
  });
}

/** Stated order first (chains, segments by stage, factors), then id: the same on every machine. */
function byRank(a: Node, b: Node): number {
  return stageRank(a) - stageRank(b) || orderRank(a) - orderRank(b) || (a.id < b.id ? -1 : 1);
}
function stageRank(node: Node): number {
  return STAGES.findIndex((stage) => stage === node.props.stage);
}
function orderRank(node: Node): number {
  return typeof node.props.order === 'number' ? node.props.order : 0;
}

function neighboursOf(edges: readonly Edge[]): Map<string, string[]> {
  const map = new Map<string, string[]>();
  for (const { source, target } of edges) {
    map.set(source, [...(map.get(source) ?? []), target]);
    map.set(target, [...(map.get(target) ?? []), source]);
  }
  return map;
}

function fillTier(
  tier: Tier,
  items: readonly Item[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  heights: ReadonlyMap<string, number>,
): Column[] {
  const targets = new Map(items.map((item) => [item.node.id, targetOf(item, neighbours, heights)]));
  const ordered =
    tier === 'measure' ? bodiesAfterMeasures(items, targets, neighbours) : sortByTarget(items, targets);
  const spread = tier === 'factor' ? spreadFactors(ordered, heights) : targets;
  const perColumn = Math.ceil(ordered.length / Math.ceil(ordered.length / ROWS_PER_COLUMN || 1));
  const columns: Column[] = [];
  for (let start = 0; start < ordered.length; start += perColumn) {
    const part = ordered.slice(start, start + perColumn);
    columns.push({
      tier,
      items: part,
      heights: stack(
        part.map((item) => stackItem(item, spread)),
        ROW_GAP,
      ),
    });
  }
  return columns;
}

/** The mean height of the neighbours that have a place already; null where there is none. */
function targetOf(
  { node, leader }: Item,
  neighbours: ReadonlyMap<string, readonly string[]>,
  heights: ReadonlyMap<string, number>,
): number {
  const placed = (neighbours.get(node.id) ?? []).flatMap((id) => heights.get(id) ?? []);
  if (placed.length === 0 || leader) return 0;
  return placed.reduce((sum, y) => sum + y, 0) / placed.length;
}

function sortByTarget(items: readonly Item[], targets: ReadonlyMap<string, number>): Item[] {
  const leadersFirst = (item: Item) => (item.leader ? 0 : 1);
  return [...items].sort(
    (a, b) =>
      leadersFirst(a) - leadersFirst(b) || (targets.get(a.node.id) ?? 0) - (targets.get(b.node.id) ?? 0),
  );
}

/** A body follows the first measure that it runs; bodies without one come last. */
function bodiesAfterMeasures(
  items: readonly Item[],
  targets: Map<string, number>,
  neighbours: ReadonlyMap<string, readonly string[]>,
): Item[] {
  const measures = sortByTarget(
    items.filter((item) => item.node.label === 'Measure'),
    targets,
  );
  const bodies = items.filter((item) => item.node.label === 'Body');
  const ordered: Item[] = [];
  for (const owner of measures) {
    ordered.push(owner);
    for (const body of bodies) {
      if (ordered.includes(body) || !neighbours.get(body.node.id)?.includes(owner.node.id)) continue;
      targets.set(body.node.id, targets.get(owner.node.id) ?? 0);
      ordered.push(body);
    }
  }
  return [...ordered, ...bodies.filter((body) => !ordered.includes(body))];
}

/** Factors share the height of the picture evenly, whatever they are tied to. */
function spreadFactors(items: readonly Item[], heights: ReadonlyMap<string, number>): Map<string, number> {
  const ys = [...heights.values()];
  const low = Math.min(0, ...ys);
  const high = Math.max(0, ...ys);
  const step = items.length > 1 ? (high - low) / items.length : 0;
  return new Map(
    items.map((item, index) => [item.node.id, (high + low) / 2 + (index - (items.length - 1) / 2) * step]),
  );
}

function stackItem(item: Item, targets: ReadonlyMap<string, number>): StackItem {
  const below = item.covers.bottom + (item.leader ? LEADER_GAP : 0);
  return { id: item.node.id, above: -item.covers.top, below, target: targets.get(item.node.id) ?? 0 };
}

/** Several columns of one tier go outwards from the chain: the first stays nearest to it. */
function outwards(tier: Tier, columns: Column[]): Column[] {
  return TIERS.indexOf(tier) < TIERS.indexOf('chain') ? [...columns].reverse() : columns;
}

function setOut(columns: readonly Column[]): Map<string, Position> {
  const bow = bowOf(columns);
  const positions = new Map<string, Position>();
  let x = 0;
  for (const column of columns) {
    const indent = (item: Item) => (item.node.label === 'Body' ? BODY_INDENT : 0);
    const left = Math.min(...column.items.map((item) => item.covers.left + indent(item)));
    const right = Math.max(...column.items.map((item) => item.covers.right + indent(item)));
    const centre = x - left;
    for (const item of column.items) {
      const y = column.heights.get(item.node.id) ?? 0;
      positions.set(item.node.id, { x: centre + indent(item) + bow(column.tier, y), y });
    }
    x += right - left + COLUMN_GAP;
  }
  return centred(positions);
}

/** Columns bend round the chain a little, as far as the picture is tall: names of long columns stay near their edges. */
function bowOf(columns: readonly Column[]): (tier: Tier, y: number) => number {
  const reach = Math.max(1, ...columns.flatMap((column) => [...column.heights.values()].map(Math.abs)));
  const depth = columns.some((column) => column.tier === 'chain') ? Math.min(MAX_BOW, reach * 0.2) : 0;
  return (tier, y) => {
    const side = Math.sign(TIERS.indexOf(tier) - TIERS.indexOf('chain'));
    return side * depth * (1 - (y / reach) ** 2);
  };
}

function centred(positions: ReadonlyMap<string, Position>): Map<string, Position> {
  const all = [...positions.values()];
  const middle = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2;
  const cx = middle(all.map((at) => at.x));
  const cy = middle(all.map((at) => at.y));
  return new Map([...positions].map(([id, at]) => [id, roundPosition({ x: at.x - cx, y: at.y - cy })]));
}

/** The drawn columns with their middle in model px, for the headings above the canvas. */
export function columnsOf(
  nodes: readonly Node[],
  leaders: ReadonlySet<string>,
  positions: ReadonlyMap<string, Position>,
): { tier: Tier; x: number }[] {
  return TIERS.flatMap((tier) => {
    const xs = nodes
      .filter((node) => tierOf(node.label, leaders.has(node.id)) === tier)
      .flatMap((node) => positions.get(node.id)?.x ?? [])
      .sort((a, b) => a - b);
    const middle = xs[Math.floor(xs.length / 2)];
    return middle === undefined ? [] : [{ tier, x: middle }];
  });
}
