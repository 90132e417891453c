import type { CellInput, CellInputs } from './cell-inputs.ts';
import { compareIds } from './facts.ts';

/** Which needs and measures meet in a cell: in a chain's, or in the district's row for district-wide needs. */
export interface Matching {
  /** Chains whose cell counts the need, in the chains' order. */
  readonly chainsOfNeed: ReadonlyMap<string, readonly string[]>;
  readonly measuresOfNeed: ReadonlyMap<string, readonly string[]>;
  readonly needsOfMeasure: ReadonlyMap<string, readonly string[]>;
}

export function matchNeedsAndMeasures(inputs: CellInputs): Matching {
  const cells = [...[...inputs.byChain.values()].flat(), ...inputs.district];
  const chains = new Map<string, Set<string>>();
  const measures = new Map<string, Set<string>>();
  const needs = new Map<string, Set<string>>();
  for (const cell of cells) {
    for (const need of cell.needs) {
      if (cell.chain !== null) add(chains, need.id, cell.chain);
      for (const measure of cell.measures) {
        add(measures, need.id, measure.id);
        add(needs, measure.id, need.id);
      }
    }
  }
  return {
    chainsOfNeed: new Map([...chains].map(([id, found]) => [id, [...found]])),
    measuresOfNeed: sorted(measures),
    needsOfMeasure: sorted(needs),
  };
}

/** The cells of one row: a chain's, or the district's for its id; undefined where the id is neither. */
export function rowOf(
  inputs: CellInputs,
  chain: string,
  districtId: string,
): readonly CellInput[] | undefined {
  return chain === districtId ? inputs.district : inputs.byChain.get(chain);
}

function add(map: Map<string, Set<string>>, key: string, value: string): void {
  map.set(key, (map.get(key) ?? new Set()).add(value));
}

function sorted(map: ReadonlyMap<string, ReadonlySet<string>>): Map<string, string[]> {
  return new Map([...map].map(([id, found]) => [id, [...found].sort(compareIds)]));
}
