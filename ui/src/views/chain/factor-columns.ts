import type { Factor } from '@lianzhu/graph-seed/model';
import type { Cell, MeasureListItem, NeedListItem } from '@lianzhu/api/contract';

/** One factor of a chain: its cell, the needs that count to it, the chain's own measures, and the district's. */
export interface FactorColumn {
  factor: Factor;
  cell: Cell;
  needs: NeedListItem[];
  measures: MeasureListItem[];
  districtMeasures: MeasureListItem[];
}

/** How the needs of a chain are backed, for the line above the factors. */
export type NeedsBacking = 'none' | 'all-inferred' | 'all-documented' | 'mixed';

/** Whether a measure serves the chain itself; a measure that also covers the district counts as the chain's. */
export function servesChain(measure: MeasureListItem, chainId: string): boolean {
  return measure.chains.some((chain) => chain.id === chainId);
}

/**
 * One column for each cell, in the cells' order.
 * @param needs needs of this chain; district-wide ones are left out, as they are not counted here
 * @param measures measures of this chain and of the district, each once
 */
export function factorColumns(
  chainId: string,
  cells: Cell[],
  needs: NeedListItem[],
  measures: MeasureListItem[],
): FactorColumn[] {
  return cells.map((cell) => {
    const ofFactor = measures.filter((measure) => measure.factors.includes(cell.factor));
    return {
      factor: cell.factor as Factor,
      cell,
      needs: needs.filter((need) => need.factor === cell.factor && need.props.scope !== 'district'),
      measures: ofFactor.filter((measure) => servesChain(measure, chainId)),
      districtMeasures: ofFactor.filter(
        (measure) => measure.props.scope === 'district' && !servesChain(measure, chainId),
      ),
    };
  });
}

/** Two lists of measures as one, each measure once. */
export function mergeMeasures(...lists: MeasureListItem[][]): MeasureListItem[] {
  return [...new Map(lists.flat().map((measure) => [measure.id, measure])).values()];
}

export function needsBacking(columns: FactorColumn[]): NeedsBacking {
  const bases = columns.flatMap((column) => column.needs.map((need) => need.basis));
  if (bases.length === 0) return 'none';
  const documented = bases.filter((basis) => basis === 'documented').length;
  if (documented === 0) return 'all-inferred';
  return documented === bases.length ? 'all-documented' : 'mixed';
}

/** Factors with at least one documented need, out of all. */
export function documentedFactors(cells: Cell[]): number {
  return cells.filter((cell) => cell.needs.documented > 0).length;
}
