import { STAGES } from '@lianzhu/graph-seed/model';
import type { Stage } from '@lianzhu/graph-seed/model';
import type { BottleneckRow, NeedListItem, SegmentListItem } from '@lianzhu/api/contract';

/** A segment without a firm in the district, and the factor needs that it is recorded to have. */
export interface GapSegment {
  segment: SegmentListItem;
  needs: NeedListItem[];
}

/** The gap segments of one chain by stage, upstream first; a stage without one is left out. */
export interface ChainGaps {
  row: BottleneckRow;
  count: number;
  stages: { stage: Stage; segments: GapSegment[] }[];
}

/** `cut` is how many of a list were read, where there are more. */
export interface GapsPage {
  chains: ChainGaps[];
  count: number;
  cut: number | null;
}

/** Gap segments under their chains, in the chains' own order. */
export function gapsByChain(
  segments: readonly SegmentListItem[],
  needs: readonly NeedListItem[],
  rows: readonly BottleneckRow[],
): ChainGaps[] {
  return rows.flatMap((row) => {
    const own = segments.filter((segment) => segment.chain.id === row.chain);
    if (own.length === 0) return [];
    const stages = STAGES.map((stage) => ({
      stage,
      segments: own
        .filter((segment) => segment.stage === stage)
        .map((segment) => ({ segment, needs: needs.filter((need) => holds(need, segment.id)) })),
    })).filter((group) => group.segments.length > 0);
    return [{ row, count: own.length, stages }];
  });
}

const holds = (need: NeedListItem, segment: string): boolean =>
  need.holders.some((holder) => holder.id === segment);
