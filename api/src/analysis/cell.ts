import type { Cell, CellState, WeightName, Weights } from '../../contract/index.ts';
import { needsChecking } from './certainty.ts';
import type { CellInput, CellMeasure, CellNeed } from './cell-inputs.ts';

/** How the cells of one answer are computed. */
export interface CellOptions {
  readonly weights: Weights;
  /** Adds the district-wide needs of the factor to each chain's demand. */
  readonly addDistrictNeeds: boolean;
}

/** The factors of one need's product: severity × status × certainty, as weights. */
export interface NeedProduct {
  readonly severity: number;
  readonly status: number;
  readonly certainty: number;
  readonly product: number;
}

/** DESIGN §5: one term of demand. `certainty` can be overridden to ask what a check would change. */
export function needProduct(need: CellNeed, weights: Weights, certainty?: number): NeedProduct {
  const severity = weights[`severity.${need.severity ?? 'null'}` as WeightName];
  const status = weights[`status.${need.status}`];
  const known = certainty ?? weights[`certainty.${need.certainty}`];
  return { severity, status, certainty: known, product: severity * status * known };
}

/** DESIGN §5: one factor of the product in relief, 1 − reliefPerMeasure × reach × certainty. */
export function measureFactor(
  measure: CellMeasure,
  weights: Weights,
): { reach: number; certainty: number; factor: number } {
  const reach = weights[`reach.${measure.reach}`];
  const certainty = weights[`certainty.${measure.certainty}`];
  return { reach, certainty, factor: 1 - weights.reliefPerMeasure * reach * certainty };
}

/** The needs that a cell's demand sums over: its own, and the district-wide ones where they are asked for. */
export function countedNeeds(input: CellInput, options: CellOptions): readonly CellNeed[] {
  const own = input.chain === null || !options.addDistrictNeeds;
  return own ? input.needs : [...input.needs, ...input.districtNeeds];
}

/**
 * One cell of the matrix (DESIGN §5). Sums and products run in id order, so that both engines give the same bits.
 * `demand`, `gap` and `range` are null where no need is counted; `relief` is null too where the state is `unknown`.
 */
export function computeCell(input: CellInput, options: CellOptions): Cell {
  const needs = countedNeeds(input, options);
  const relief = reliefOf(input.measures, options.weights);
  const demand = demandOf(needs, options.weights);
  const known = needs.length > 0;
  const state = stateOf(input, known, demand);
  return {
    chain: input.chain,
    factor: input.factor,
    state,
    basis: needs.some((need) => need.documented) ? 'documented' : 'inferred',
    demand: known ? demand : null,
    relief: state === 'unknown' ? null : relief,
    gap: known ? demand * (1 - relief) : null,
    range: known ? rangeOf(needs, relief, options.weights) : null,
    needs: {
      documented: input.needs.filter((need) => need.documented).length,
      inferred: input.needs.filter((need) => !need.documented).length,
      districtWide: input.districtNeeds.length,
    },
    measures: input.measures.length,
  };
}

/** The sum of a row's gaps; null where the row has none. */
export function totalGap(cells: readonly Cell[]): number | null {
  const gaps = cells.flatMap((cell) => (cell.gap === null ? [] : [cell.gap]));
  return gaps.length > 0 ? gaps.reduce((sum, gap) => sum + gap, 0) : null;
}

function demandOf(needs: readonly CellNeed[], weights: Weights): number {
  return needs.reduce((sum, need) => sum + needProduct(need, weights).product, 0);
}

function reliefOf(measures: readonly CellMeasure[], weights: Weights): number {
  return 1 - measures.reduce((product, measure) => product * measureFactor(measure, weights).factor, 1);
}

function stateOf(input: CellInput, known: boolean, demand: number): CellState {
  if (known) return demand > 0 ? 'bottleneck' : 'eased';
  return input.measures.some((measure) => measure.reach === 'chain') ? 'measures-only' : 'unknown';
}

/** The gap when every need on certainty below A is false, and when each of them is confirmed (certainty 1). */
function rangeOf(
  needs: readonly CellNeed[],
  relief: number,
  weights: Weights,
): { low: number; high: number } {
  const low = demandOf(
    needs.filter((need) => !needsChecking(need.certainty)),
    weights,
  );
  const high = needs.reduce((sum, need) => {
    const confirmed = needsChecking(need.certainty) ? 1 : undefined;
    return sum + needProduct(need, weights, confirmed).product;
  }, 0);
  return { low: low * (1 - relief), high: high * (1 - relief) };
}
