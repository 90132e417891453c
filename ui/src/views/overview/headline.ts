import type { Bottlenecks } from '@lianzhu/api/contract';
import { countLooks, rankedGaps } from '../../components/matrix/matrix-model.ts';
import type { PlacedCell } from '../../components/matrix/matrix-model.ts';

/** What the page opens with. Without a documented gap the sentence says so, with the count of unknown cells. */
export type Finding = { kind: 'top'; top: PlacedCell } | { kind: 'none'; unknown: number };

/** The widest gap of the matrix; inferred gaps compete unless the reader has hidden them. */
export function findingOf(bottlenecks: Bottlenecks, includeInferred: boolean): Finding {
  const counts = countLooks(bottlenecks.rows);
  const top = rankedGaps(bottlenecks.rows, !includeInferred)[0];
  if (counts.documented === 0 || top === undefined) return { kind: 'none', unknown: counts.unknown };
  return { kind: 'top', top };
}
