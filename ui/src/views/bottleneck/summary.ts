import type { Bottlenecks, CellWithTerms } from '@lianzhu/api/contract';
import { rankedGaps } from '../../components/matrix/matrix-model.ts';
import { t } from '../../i18n/index.ts';
import { needsAreEarlier } from './timeline.ts';
import type { Timeline } from './timeline.ts';

/** One line under the title: where the gap stands among all cells, what is weak about it, and what comes first. */
export function summaryOf(cell: CellWithTerms, matrix: Bottlenecks | null, line: Timeline | null): string {
  if (cell.state === 'unknown') return t('bottleneck.stateUnknown');
  if (cell.state === 'measures-only') return t('bottleneck.stateMeasuresOnly');
  if (cell.state === 'eased') return t('bottleneck.stateEased');
  const parts = [rankText(cell, matrix), weaknessText(cell)];
  if (line !== null && needsAreEarlier(line)) parts.push(t('bottleneck.needsEarlier'));
  return parts.join('');
}

function rankText(cell: CellWithTerms, matrix: Bottlenecks | null): string {
  if (cell.chain === null) return t('bottleneck.rankDistrict');
  if (matrix === null) return '';
  const ranked = rankedGaps(matrix.rows);
  const rank = 1 + ranked.filter((other) => other.gap > (cell.gap ?? 0)).length;
  const total = matrix.rows.reduce((sum, row) => sum + row.cells.length, 0);
  return rank === 1 ? t('bottleneck.rankFirst', { total }) : t('bottleneck.rank', { rank, total });
}

function weaknessText(cell: CellWithTerms): string {
  const codes = cell.terms.needs
    .filter((term) => term.counted && term.product > 0)
    .map((term) => term.certaintyCode);
  const only = (...allowed: string[]) => codes.every((code) => allowed.includes(code));
  if (only('I')) return t('bottleneck.weakInferred');
  if (only('C'))
    return codes.length === 1
      ? t('bottleneck.weakSecondHandOne')
      : t('bottleneck.weakSecondHand', { count: codes.length });
  return only('C', 'I') ? t('bottleneck.weakMixed') : '';
}
