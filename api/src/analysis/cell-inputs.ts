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
 */
export function collectCellInputs(facts: Facts): CellInputs {
  const holdersOf = groupBy(
    facts.edges.filter((edge) => edge.type === 'HAS_NEED'),
    (edge) => edge.target,
  );
  const servedBy = groupBy(
    facts.edges.filter((edge) => edge.type === 'SERVES'),
    (edge) => edge.target,
  );
  const sides = holderSides(facts);
  const district = FACTORS.map((factor) => districtInput(facts, factor));
  const byChain = new Map<string, CellInput[]>();
  for (const chain of facts.chains) {
    const side = sides.get(chain.id) ?? new Set();
    const serving = new Set(listAt(servedBy, chain.id).map((edge) => edge.source));
    const row = FACTORS.map((factor, column): CellInput => {
      const needs = facts.needs.flatMap((need) => {
        if (need.scope === 'district' || !need.factors.includes(factor)) return [];
        const holders = listAt(holdersOf, need.id).map((edge) => edge.source);
        const mine = holders.filter((holder) => side.has(holder));
        return mine.length > 0 ? [cellNeed(facts, need, mine)] : [];
      });
      const measures = facts.measures.flatMap((measure) =>
        cellMeasure(facts, measure, factor, serving.has(measure.id)),
      );
      return { chain: chain.id, factor, needs, districtNeeds: district[column]?.needs ?? [], measures };
    });
    byChain.set(chain.id, row);
  }
  return { byChain, district };
}

/** Who may hold a need of each chain: the chain itself, its segments and its leaders. */
function holderSides(facts: Facts): Map<string, Set<string>> {
  const sides = new Map(facts.chains.map((chain) => [chain.id, new Set([chain.id])]));
  for (const edge of facts.edges) {
    if (edge.type === 'PART_OF' || edge.type === 'LEADS') sides.get(edge.target)?.add(edge.source);
  }
  return sides;
}

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

function cellMeasure(facts: Facts, measure: MeasureFact, factor: Factor, serves: boolean): CellMeasure[] {
  if (!measure.factors.includes(factor)) return [];
  if (!serves && measure.scope !== 'district') return [];
  return [
    { id: measure.id, reach: serves ? 'chain' : 'district', certainty: certaintyOf(facts, measure.id) },
  ];
}

/** The row "all chains": its own needs are the district-wide ones, relieved by district-scope measures at full reach. */
function districtInput(facts: Facts, factor: Factor): CellInput {
  const needs = facts.needs
    .filter((need) => need.scope === 'district' && need.factors.includes(factor))
    .map((need) => cellNeed(facts, need, []));
  const measures = facts.measures
    .filter((measure) => measure.scope === 'district')
    .flatMap((measure) => cellMeasure(facts, measure, factor, true));
  return { chain: null, factor, needs, districtNeeds: needs, measures };
}
