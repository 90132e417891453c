import type { Cell, Coverage } from '../../contract/index.ts';
import { computeCell, totalGap } from './cell.ts';
import type { CellOptions } from './cell.ts';
import { collectCellInputs } from './cell-inputs.ts';
import type { CellInput, CellInputs } from './cell-inputs.ts';
import { coverageOf, ElementFinder } from './coverage.ts';
import type { ChainElements } from './coverage.ts';
import type { Facts } from './facts.ts';
import { firmExits } from './firm-exit.ts';
import type { FirmExitFacts } from './firm-exit.ts';
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

/** The graph's facts and what questions derive from them: each part is made when first asked for, and kept. */
export class Analysis {
  readonly facts: Facts;
  #inputs: CellInputs | null = null;
  #finder: ElementFinder | null = null;
  #elements: ReadonlyMap<string, ChainElements> | null = null;
  #roles: FirmRoles | null = null;
  #matching: Matching | null = null;
  #exits: readonly FirmExitFacts[] | null = null;

  constructor(facts: Facts) {
    this.facts = facts;
  }

  get inputs(): CellInputs {
    return (this.#inputs ??= collectCellInputs(this.facts));
  }

  get finder(): ElementFinder {
    return (this.#finder ??= new ElementFinder(this.facts));
  }

  /** The elements of each chain, by its id. */
  get elements(): ReadonlyMap<string, ChainElements> {
    return (this.#elements ??= new Map(
      this.facts.chains.map(({ id }) => [id, this.finder.elementsOf(id, cellsOfChain(this.inputs, id))]),
    ));
  }

  get roles(): FirmRoles {
    return (this.#roles ??= new FirmRoles(this.facts));
  }

  get matching(): Matching {
    return (this.#matching ??= matchNeedsAndMeasures(this.inputs));
  }

  /** The exit of every firm, in firm id order. */
  get exits(): readonly FirmExitFacts[] {
    return (this.#exits ??= firmExits(this.facts));
  }
}

export function analyse(facts: Facts): Analysis {
  return new Analysis(facts);
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
