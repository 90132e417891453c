import type { Cell, Coverage } from '../../contract/index.ts';
import { computeCell, totalGap } from './cell.ts';
import type { CellOptions } from './cell.ts';
import { collectCellInputs } from './cell-inputs.ts';
import type { CellInput, CellInputs } from './cell-inputs.ts';
import { coverageOf, ElementFinder } from './coverage.ts';
import type { ChainElements } from './coverage.ts';
import type { Facts } from './facts.ts';
import { FirmRoles } from './firm-roles.ts';
import { matchNeedsAndMeasures } from './matching.ts';
import type { Matching } from './matching.ts';
import { weightsFrom } from './weights.ts';

export const DEFAULT_OPTIONS: CellOptions = { weights: weightsFrom({}), addDistrictNeeds: false };

/** One chain's line of the matrix. */
export interface MatrixRow {
  readonly chain: string;
  readonly cells: readonly Cell[];
  readonly total: number | null;
  readonly coverage: Coverage;
}

/** The graph's facts with what every question derives from them once: cells' inputs and chains' elements. */
export interface Analysis {
  readonly facts: Facts;
  readonly inputs: CellInputs;
  readonly finder: ElementFinder;
  readonly elements: ReadonlyMap<string, ChainElements>;
  readonly roles: FirmRoles;
  readonly matching: Matching;
}

export function analyse(facts: Facts): Analysis {
  const inputs = collectCellInputs(facts);
  const finder = new ElementFinder(facts);
  const elements = new Map(
    facts.chains.map((chain) => [chain.id, finder.elementsOf(chain.id, cellsOfChain(inputs, chain.id))]),
  );
  const roles = new FirmRoles(facts);
  return { facts, inputs, finder, elements, roles, matching: matchNeedsAndMeasures(inputs) };
}

/** The row of one chain: five cells in the factors' order, their total and the chain's coverage. */
export function matrixRow(analysis: Analysis, chain: string, options: CellOptions): MatrixRow {
  const cells = cellsOfChain(analysis.inputs, chain).map((input) => computeCell(input, options));
  const elements = analysis.elements.get(chain) ?? analysis.finder.elementsOf(chain, []);
  return { chain, cells, total: totalGap(cells), coverage: coverageOf(analysis.facts, elements, cells) };
}

/** The whole matrix in the chains' order, and the row of district-wide needs. */
export function matrix(analysis: Analysis, options: CellOptions): { rows: MatrixRow[]; district: Cell[] } {
  return {
    rows: analysis.facts.chains.map((chain) => matrixRow(analysis, chain.id, options)),
    district: analysis.inputs.district.map((input) => computeCell(input, options)),
  };
}

function cellsOfChain(inputs: CellInputs, chain: string): readonly CellInput[] {
  return inputs.byChain.get(chain) ?? [];
}
