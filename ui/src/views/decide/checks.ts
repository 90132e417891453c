import type {
  BottleneckRow,
  Bottlenecks,
  Cell,
  MeasureListItem,
  NeedListItem,
  NodeRef,
} from '@lianzhu/api/contract';
import { rankedGaps } from '../../components/matrix/matrix-model.ts';

/** A need to be checked, with those who could be asked. */
export interface Check {
  need: NeedListItem;
  firms: NodeRef[];
  /** Bodies that run a measure which answers the need. */
  bodies: NodeRef[];
}

/** A cell whose gap rests on evidence below A, and the needs that it rests on. */
export interface CellChecks {
  row: BottleneckRow;
  cell: Cell;
  gap: number;
  low: number;
  high: number;
  checks: Check[];
}

/** `cut` is how many needs or measures were read, where there are more. */
export interface ChecksPage {
  cells: CellChecks[];
  version: number;
  cut: number | null;
}

/** Certainties that need no checking (DESIGN §5: "below A"). */
const SETTLED = ['S', 'A'];

/** Cells with a gap that some need below A makes up, the widest gap first; a cell that rests on A or better is left out. */
export function checksOf(
  bottlenecks: Bottlenecks,
  needs: readonly NeedListItem[],
  measures: readonly MeasureListItem[],
): CellChecks[] {
  const weak = needs.filter((need) => !SETTLED.includes(need.certainty) && need.props.status !== 'met');
  return rankedGaps(bottlenecks.rows).flatMap(({ row, cell, gap }) => {
    const own = weak.filter((need) => counts(need, row.chain, cell.factor, bottlenecks.addDistrictNeeds));
    if (cell.range === null || own.length === 0) return [];
    const checks = own.map((need) => ({
      need,
      firms: need.holders.filter((holder) => holder.label === 'Firm'),
      bodies: bodiesOf(need, measures),
    }));
    return [{ row, cell, gap, low: cell.range.low, high: cell.range.high, checks }];
  });
}

function counts(need: NeedListItem, chain: string, factor: string, withDistrict: boolean): boolean {
  if (need.factor !== factor) return false;
  if (need.chains.some((one) => one.id === chain)) return true;
  return withDistrict && need.props.scope === 'district';
}

function bodiesOf(need: NeedListItem, measures: readonly MeasureListItem[]): NodeRef[] {
  const bodies = measures.filter((measure) => measure.needs.includes(need.id)).flatMap((one) => one.bodies);
  return [...new Map(bodies.map((body) => [body.id, body])).values()];
}
