import { FACTORS } from '@lianzhu/graph-seed/model';
import type { Certainty, Factor, NeedStatus } from '@lianzhu/graph-seed/model';
import { certaintyOf } from './certainty.ts';
import { compareIds, groupBy, listAt } from './facts.ts';
import type { EdgeFact, Facts, MeasureFact, NeedFact } from './facts.ts';

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
  // One pass for all: on a large graph it is reading the relationships that takes the time.
  const edgesOf = groupBy(facts.edges, (edge) => edge.type);
  const ownNeeds = needsByCell(facts, edgesOf);
  const served = measuresServing(edgesOf);
  const columns = FACTORS.map((factor) => ({
    factor,
    measures: facts.measures.filter((measure) => measure.factors.includes(factor)).map(atBothReaches(facts)),
    district: districtInput(facts, factor),
  }));
  const byChain = new Map(
    facts.chains.map(({ id: chain }) => {
      const serving = served.get(chain) ?? new Set();
      const row = columns.map(({ factor, measures, district }): CellInput => ({
        chain,
        factor,
        needs: ownNeeds.get(cellKey(chain, factor)) ?? [],
        districtNeeds: district.needs,
        measures: reaching(measures, serving),
      }));
      return [chain, row];
    }),
  );
  return { byChain, district: columns.map((column) => column.district) };
}

type EdgesByType = ReadonlyMap<EdgeFact['type'], readonly EdgeFact[]>;

/** Every chain's own needs by cell, in id order, with the holders that bring each into it. */
function needsByCell(facts: Facts, edgesOf: EdgesByType): Map<string, CellNeed[]> {
  const holdersOf = groupBy(listAt(edgesOf, 'HAS_NEED'), (edge) => edge.target);
  const chainsOf = chainsOfHolders(facts, edgesOf);
  const cells = new Map<string, CellNeed[]>();
  for (const need of facts.needs) {
    if (need.scope === 'district') continue;
    const holders = listAt(holdersOf, need.id).map((edge) => edge.source);
    const byChain = groupBy(
      holders.flatMap((holder) => chainsOf(holder).map((chain) => ({ chain, holder }))),
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

/** Tells the chains whose needs a holder's needs are: itself for a chain, those that a segment is part of or a firm leads. */
function chainsOfHolders(facts: Facts, edgesOf: EdgesByType): (holder: string) => string[] {
  const joining = [...listAt(edgesOf, 'PART_OF'), ...listAt(edgesOf, 'LEADS')];
  const memberships = groupBy(joining, (edge) => edge.source);
  const chains = new Set(facts.chains.map(({ id }) => id));
  return (holder) => {
    const of = listAt(memberships, holder).map((edge) => edge.target);
    return [...new Set(chains.has(holder) ? [holder, ...of] : of)];
  };
}

/** The measures that serve each chain. */
function measuresServing(edgesOf: EdgesByType): Map<string, Set<string>> {
  const serving = groupBy(listAt(edgesOf, 'SERVES'), (edge) => edge.target);
  return new Map([...serving].map(([chain, edges]) => [chain, new Set(edges.map((edge) => edge.source))]));
}

const cellKey = (chain: string, factor: Factor) => `${chain} ${factor}`;

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

/** A measure as cells count it: where it serves their chain, and where it does not; null where it then has no part. */
interface ReachingMeasure {
  readonly serving: CellMeasure;
  readonly elsewhere: CellMeasure | null;
}

const atBothReaches =
  (facts: Facts) =>
  ({ id, scope }: MeasureFact): ReachingMeasure => {
    const certainty = certaintyOf(facts, id);
    const elsewhere = scope === 'district' ? ({ id, reach: 'district', certainty } as const) : null;
    return { serving: { id, reach: 'chain', certainty }, elsewhere };
  };

/** The measures of a cell: at full reach those that serve its chain, at the district's those whose scope is the district. */
function reaching(measures: readonly ReachingMeasure[], serving: ReadonlySet<string>): CellMeasure[] {
  const counted: CellMeasure[] = [];
  for (const measure of measures) {
    const as = serving.has(measure.serving.id) ? measure.serving : measure.elsewhere;
    if (as !== null) counted.push(as);
  }
  return counted;
}

/** The row "all chains": its own needs are the district-wide ones, relieved by district-scope measures at full reach. */
function districtInput(facts: Facts, factor: Factor): CellInput {
  const needs = facts.needs
    .filter((need) => need.scope === 'district' && need.factors.includes(factor))
    .map((need) => cellNeed(facts, need, []));
  const measures = facts.measures
    .filter((measure) => measure.scope === 'district' && measure.factors.includes(factor))
    .map((measure) => atBothReaches(facts)(measure).serving);
  return { chain: null, factor, needs, districtNeeds: needs, measures };
}
