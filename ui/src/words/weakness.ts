import type { CellWithTerms } from '@lianzhu/api/contract';
import { sayOverview } from './say.ts';
import type { WordLanguage } from './say.ts';

/** Certainties a finding may rest on without being called weak. */
const FIRM_CODES = ['S', 'A'];

/** What is weak about a gap, from the needs that make it up. The first that holds, worst first. */
export function weaknessOf(cell: CellWithTerms, language: WordLanguage): string {
  const codes = cell.terms.needs
    .filter((term) => term.product > 0 && term.counted)
    .map((term) => term.certaintyCode);
  const count = codes.length;
  if (codes.every((code) => code === 'I')) return sayOverview(language, 'weakInferred');
  if (codes.every((code) => code === 'C')) {
    return count === 1
      ? sayOverview(language, 'weakSecondHandOne')
      : sayOverview(language, 'weakSecondHandMany', { count });
  }
  if (codes.every((code) => code === 'C' || code === 'I'))
    return sayOverview(language, 'weakSecondHandInferred');
  const weak = codes.filter((code) => !FIRM_CODES.includes(code)).length;
  if (weak > 0 && count > 1) return sayOverview(language, 'weakPartly', { count, weak });
  if (count === 1) return sayOverview(language, 'weakSingle');
  return sayOverview(language, 'weakLow', { count, code: codes.includes('A') ? 'A' : 'S' });
}
