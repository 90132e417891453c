import type { CellWithTerms } from '@lianzhu/api/contract';
import { factorText } from '../../format.ts';
import { t } from '../../i18n/index.ts';
import type { MeasureAddition, NeedAddition } from '../../state/scenario.ts';
import { FIRM } from './next-steps.ts';

/** A measure that is assumed for a cell: for its chain, or for the district in the district's row. */
export function newMeasure(
  cell: CellWithTerms,
  reach: readonly string[] | 'district' | null = null,
): MeasureAddition {
  const own = cell.chain === null ? 'district' : [cell.chain];
  const chosen = reach ?? own;
  return {
    label: 'Measure',
    name: t('scenario.newMeasure', { factor: factorText(cell.factor) }),
    factor: cell.factor,
    certainty: FIRM,
    ...(chosen === 'district' ? { scope: 'district' } : { chains: [...chosen] }),
  };
}

/** An open need of middle severity that is assumed for a chain; it is as sure as an inference. */
export function newNeed(cell: CellWithTerms, chain: string): NeedAddition {
  const name = t('scenario.newNeed', { factor: factorText(cell.factor) });
  return {
    label: 'Need',
    name,
    topic: name,
    factor: cell.factor,
    chain,
    severity: 2,
    status: 'open',
    certainty: 'I',
  };
}
