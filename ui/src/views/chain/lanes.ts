import { STAGES } from '@lianzhu/graph-seed/model';
import type { Designation, Stage } from '@lianzhu/graph-seed/model';
import type { ChainDetail, ChainSegment, Edge, Leader, Node } from '@lianzhu/api/contract';

/** A customer of a firm, as its chip shows it. `sure` is false for a planned, past or inferred relation. */
export interface SupplyHint {
  edge: Edge;
  customer: Node;
  sure: boolean;
}

export interface ChipFirm {
  firm: Node;
  leader: Leader | null;
  supplies: SupplyHint[];
}

export interface LaneSegment {
  segment: ChainSegment;
  firms: ChipFirm[];
}

/** One of upstream, midstream, downstream: its segments in one or two columns, and firms counted once. */
export interface Lane {
  stage: Stage;
  columns: LaneSegment[][];
  segments: number;
  firms: number;
  /** Leaders of the chain that work in none of its segments; drawn once, in the lane of the middle. */
  leaders: ChipFirm[];
}

const DESIGNATION_RANK: Record<Designation, number> = { official: 0, press: 1, key: 2 };
const UNRANKED = 3;
/** Rows a segment takes in a lane: its heading is about as tall as one chip. */
const HEADING_ROWS = 1;
/** A lane longer than this is split in two columns, so that three lanes fit one screen. */
const ROWS_PER_COLUMN = 9;

/** Stated and standing relations are drawn solid; planned, past, cooperation or inferred ones dashed. */
export function isSureSupply(edge: Edge): boolean {
  return edge.basis === 'documented' && edge.props.status === 'stated';
}

/** The leader entry of a firm that says most: official before press before key. */
export function leaderOf(firmId: string, leaders: Leader[]): Leader | null {
  const own = leaders.filter((leader) => leader.firm.id === firmId);
  return own.sort((a, b) => DESIGNATION_RANK[a.designation] - DESIGNATION_RANK[b.designation])[0] ?? null;
}

/** Every firm that can be named, by id: those of the chain, and `others` at the far ends of its supplies. */
export function firmsById(chain: ChainDetail, others: Node[] = []): Map<string, Node> {
  const nodes = new Map(others.map((node) => [node.id, node]));
  for (const segment of chain.segments) for (const firm of segment.firms) nodes.set(firm.id, firm);
  for (const leader of chain.leaders) nodes.set(leader.firm.id, leader.firm);
  return nodes;
}

/** Firms of a segment: leaders first, then suppliers of a firm shown here, then as the API orders them. */
export function orderFirms(firms: ChipFirm[]): ChipFirm[] {
  const rank = (chip: ChipFirm) => (chip.leader ? DESIGNATION_RANK[chip.leader.designation] : UNRANKED);
  const silent = (chip: ChipFirm) => (chip.supplies.length > 0 ? 0 : 1);
  return [...firms].sort((a, b) => rank(a) - rank(b) || silent(a) - silent(b));
}

/**
 * Segments in one column, or in two of about equal height, keeping their order.
 * @param rows height of each segment in chip rows
 */
export function splitColumns<T>(items: T[], rows: (item: T) => number, limit = ROWS_PER_COLUMN): T[][] {
  const heights = items.map(rows);
  const total = heights.reduce((sum, height) => sum + height, 0);
  if (total <= limit || items.length < 2) return [items];
  let best = 1;
  let tallest = Infinity;
  for (let cut = 1; cut < items.length; cut += 1) {
    const left = heights.slice(0, cut).reduce((sum, height) => sum + height, 0);
    const height = Math.max(left, total - left);
    if (height < tallest) [best, tallest] = [cut, height];
  }
  return [items.slice(0, best), items.slice(best)];
}

function chipOf(firm: Node, chain: ChainDetail, nodes: Map<string, Node>): ChipFirm {
  const supplies = chain.supplies
    .filter((edge) => edge.source === firm.id)
    .flatMap((edge) => {
      const customer = nodes.get(edge.target);
      return customer ? [{ edge, customer, sure: isSureSupply(edge) }] : [];
    });
  return { firm, leader: leaderOf(firm.id, chain.leaders), supplies };
}

/** Leaders of a chain whose firm operates in none of its segments. */
function leadersOutside(chain: ChainDetail): Node[] {
  const inside = new Set(chain.segments.flatMap((segment) => segment.firms.map((firm) => firm.id)));
  const outside = chain.leaders.filter((leader) => !inside.has(leader.firm.id));
  return [...new Map(outside.map((leader) => [leader.firm.id, leader.firm])).values()];
}

/** The three lanes of a chain, always in the order upstream, midstream, downstream, empty ones included. */
export function lanesOf(chain: ChainDetail, others: Node[] = []): Lane[] {
  const nodes = firmsById(chain, others);
  const outside = leadersOutside(chain).map((firm) => chipOf(firm, chain, nodes));
  return STAGES.map((stage) => {
    const segments = chain.segments
      .filter((segment) => segment.stage === stage)
      .sort((a, b) => a.order - b.order || a.id.localeCompare(b.id))
      .map((segment) => ({
        segment,
        firms: orderFirms(segment.firms.map((firm) => chipOf(firm, chain, nodes))),
      }));
    const firms = new Set(segments.flatMap((entry) => entry.firms.map((chip) => chip.firm.id)));
    return {
      stage,
      columns: splitColumns(segments, (entry) => HEADING_ROWS + Math.max(1, entry.firms.length)),
      segments: segments.length,
      firms: firms.size,
      leaders: stage === 'midstream' ? orderFirms(outside) : [],
    };
  });
}

/** Ids at the ends of the chain's supplies that its own answer does not name. */
export function strangersOf(chain: ChainDetail): string[] {
  const known = firmsById(chain);
  const ends = chain.supplies.flatMap((edge) => [edge.source, edge.target]);
  return [...new Set(ends.filter((id) => !known.has(id)))];
}
