import { FACTORS } from '@lianzhu/graph-seed/model';
import type { Certainty, Factor, NeedStatus } from '@lianzhu/graph-seed/model';
import { certaintyOf } from './certainty.ts';
import { compareIds, groupBy, listAt } from './facts.ts';
import type { Facts, MeasureFact, NeedFact } from './facts.ts';

/** A need as a cell counts it. `holders` are those that bring it into this cell, by id. */
export interface CellNeed {
  readonly id: string;
  readonly severity: 1 | 2 | 3 | null;
  readonly status: NeedStatus;
  readonly certainty: Certainty;
  readonly documented: boolean;
  readonly districtWide: boolean;
  readonly holders: readonly string[];
}

/** A measure as a cell counts it, once, at its longest reach. */
export interface CellMeasure {
  readonly id: string;
  readonly reach: 'chain' | 'district';
  readonly certainty: Certainty;
}

/** Everything that one cell's numbers come from, in id order; no weights yet. `chain` is null in the district's row. */
export interface CellInput {
  readonly chain: string | null;
  readonly factor: Factor;
  readonly needs: readonly CellNeed[];
  readonly districtNeeds: readonly CellNeed[];
  readonly measures: readonly CellMeasure[];
}

/** The inputs of every cell: one row per chain in the chains' order, and the district's own row. */
export interface CellInputs {
  readonly byChain: ReadonlyMap<string, readonly CellInput[]>;
  readonly district: readonly CellInput[];
}

/**
 * Sorts needs and measures into cells (DESIGN §5). A chain's own needs are those that the chain, one of its segments
 * or one of its leaders has; a need whose scope is "district" belongs to the district's row and to no chain.
 * Each need and measure is looked at once, not once per cell.
 */
export function collectCellInputs(facts: Facts): CellInputs {
  const ownNeeds = needsByCell(facts);
  const served = servedChains(facts);
  const columns = FACTORS.map((factor) => ({
    factor,
    measures: facts.measures.filter((measure) => measure.factors.includes(factor)).map(withCertainty(facts)),
    district: districtInput(facts, factor),
  }));
  const byChain = new Map(
    facts.chains.map(({ id: chain }) => [
      chain,
      columns.map(({ factor, measures, district }): CellInput => ({
        chain,
        factor,
        needs: ownNeeds.get(cellKey(chain, factor)) ?? [],
        districtNeeds: district.needs,
        measures: measures.flatMap((measure) => reaching(measure, served.has(servingKey(measure.id, chain)))),
      })),
    ]),
  );
  return { byChain, district: columns.map((column) => column.district) };
}

/** Every chain's own needs by cell, in id order, with the holders that bring each into it. */
function needsByCell(facts: Facts): Map<string, CellNeed[]> {
  const holdersOf = groupBy(
    facts.edges.filter((edge) => edge.type === 'HAS_NEED'),
    (edge) => edge.target,
  );
  const chainsOf = chainsOfHolders(facts);
  const cells = new Map<string, CellNeed[]>();
  for (const need of facts.needs) {
    if (need.scope === 'district') continue;
    const holders = listAt(holdersOf, need.id).map((edge) => edge.source);
    const byChain = groupBy(
      holders.flatMap((holder) => listAt(chainsOf, holder).map((chain) => ({ chain, holder }))),
      (held) => held.chain,
    );
    for (const [chain, held] of byChain) {
      const counted = cellNeed(
        facts,
        need,
        held.map(({ holder }) => holder),
      );
      for (const factor of need.factors) {
        const key = cellKey(chain, factor);
        const cell = cells.get(key);
        if (cell) cell.push(counted);
        else cells.set(key, [counted]);
      }
    }
  }
  return cells;
}

/** The chains whose needs each holder's needs are: its own for a chain, and those a segment is part of or a firm leads. */
function chainsOfHolders(facts: Facts): Map<string, string[]> {
  const memberships = facts.edges.filter((edge) => edge.type === 'PART_OF' || edge.type === 'LEADS');
  const held = [
    ...facts.chains.map(({ id }) => ({ holder: id, chain: id })),
    ...memberships.map((edge) => ({ holder: edge.source, chain: edge.target })),
  ];
  const groups = groupBy(held, ({ holder }) => holder);
  return new Map([...groups].map(([holder, of]) => [holder, [...new Set(of.map(({ chain }) => chain))]]));
}

function servedChains(facts: Facts): Set<string> {
  const serving = facts.edges.filter((edge) => edge.type === 'SERVES');
  return new Set(serving.map((edge) => servingKey(edge.source, edge.target)));
}

const cellKey = (chain: string, factor: Factor) => `${chain} ${factor}`;
const servingKey = (measure: string, chain: string) => `${measure} ${chain}`;

function cellNeed(facts: Facts, need: NeedFact, holders: readonly string[]): CellNeed {
  return {
    id: need.id,
    severity: need.severity,
    status: need.status,
    certainty: certaintyOf(facts, need.id),
    documented: facts.items.get(need.id)?.basis === 'documented',
    districtWide: need.scope === 'district',
    holders: [...new Set(holders)].sort(compareIds),
  };
}

type GradedMeasure = Pick<MeasureFact, 'id' | 'scope'> & { readonly certainty: Certainty };

const withCertainty =
  (facts: Facts) =>
  ({ id, scope }: MeasureFact): GradedMeasure => ({ id, scope, certainty: certaintyOf(facts, id) });

/** The measure as a cell counts it: at full reach where it serves the cell's chain, else where its scope is the district. */
function reaching({ id, scope, certainty }: GradedMeasure, serves: boolean): CellMeasure[] {
  if (!serves && scope !== 'district') return [];
  return [{ id, reach: serves ? 'chain' : 'district', certainty }];
}

/** The row "all chains": its own needs are the district-wide ones, relieved by district-scope measures at full reach. */
function districtInput(facts: Facts, factor: Factor): CellInput {
  const needs = facts.needs
    .filter((need) => need.scope === 'district' && need.factors.includes(factor))
    .map((need) => cellNeed(facts, need, []));
  const measures = facts.measures
    .filter((measure) => measure.scope === 'district' && measure.factors.includes(factor))
    .map(withCertainty(facts))
    .flatMap((measure) => reaching(measure, true));
  return { chain: null, factor, needs, districtNeeds: needs, measures };
}
