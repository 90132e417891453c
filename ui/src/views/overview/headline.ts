import type { Bottlenecks, CellWithTerms } from '@lianzhu/api/contract';
import { countLooks, rankedGaps } from '../../components/matrix/matrix-model.ts';
import type { PlacedCell } from '../../components/matrix/matrix-model.ts';
import { t } from '../../i18n/index.ts';

/** What the page opens with. Without a documented gap the sentence says so, with the count of unknown cells. */
export type Finding = { kind: 'top'; top: PlacedCell } | { kind: 'none'; unknown: number };

/** The widest gap of the matrix; inferred gaps compete unless the reader has hidden them. */
export function findingOf(bottlenecks: Bottlenecks, includeInferred: boolean): Finding {
  const counts = countLooks(bottlenecks.rows);
  const top = rankedGaps(bottlenecks.rows, !includeInferred)[0];
  if (counts.documented === 0 || top === undefined) return { kind: 'none', unknown: counts.unknown };
  return { kind: 'top', top };
}

/** Certainties a finding may rest on without being called weak. */
const FIRM_CODES = ['S', 'A'];

/** What is weak about a gap, from the needs that make it up. The first that holds, worst first. */
export function weaknessOf(cell: CellWithTerms): string {
  const codes = cell.terms.needs
    .filter((term) => term.product > 0 && term.counted)
    .map((term) => term.certaintyCode);
  const count = codes.length;
  if (codes.every((code) => code === 'I')) return t('overview.weakInferred');
  if (codes.every((code) => code === 'C'))
    return count === 1 ? t('overview.weakSecondHandOne') : t('overview.weakSecondHandMany', { count });
  if (codes.every((code) => code === 'C' || code === 'I')) return t('overview.weakSecondHandInferred');
  const weak = codes.filter((code) => !FIRM_CODES.includes(code)).length;
  if (weak > 0 && count > 1) return t('overview.weakPartly', { count, weak });
  return count === 1 ? t('overview.weakSingle') : t('overview.weakLow', { count, code: weakestOf(codes) });
}

const weakestOf = (codes: string[]): string => (codes.includes('A') ? 'A' : 'S');
