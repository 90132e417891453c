import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CERTAINTIES } from '@lianzhu/graph-seed/model';
import type { Factor } from '@lianzhu/graph-seed/model';
import { WEIGHT_DEFAULTS } from '@lianzhu/api/contract';
import { analyse, DEFAULT_OPTIONS, matrix } from '../../../api/src/analysis/bottlenecks.ts';
import type { Facts } from '../../../api/src/analysis/facts.ts';
import { randomFacts } from './random-facts.ts';

/** DESIGN §5 written a second time, from the words, cell by cell and without the product's helpers. */
function expectedCell(facts: Facts, chain: string, factor: Factor) {
  const weight = (name: string) => (WEIGHT_DEFAULTS as Record<string, number>)[name]!;
  const certainty = (id: string) => {
    const item = facts.items.get(id)!;
    const known = item.evidence.map((evidence) => facts.evidence.get(evidence)!.certainty);
    const best = CERTAINTIES.find((code) => known.includes(code)) ?? 'I';
    return item.basis === 'documented' ? best : 'I';
  };
  const has = (type: string, source: string, target: string) =>
    facts.edges.some((edge) => edge.type === type && edge.source === source && edge.target === target);
  const needs = facts.needs.filter(
    (need) =>
      need.scope === 'chain' &&
      need.factors.includes(factor) &&
      facts.edges.some(
        ({ type, source, target }) =>
          type === 'HAS_NEED' &&
          target === need.id &&
          (source === chain || has('PART_OF', source, chain) || has('LEADS', source, chain)),
      ),
  );
  const reach = (id: string, scope: string) =>
    has('SERVES', id, chain) ? weight('reach.chain') : scope === 'district' ? weight('reach.district') : 0;
  const measures = facts.measures.filter(
    (measure) => measure.factors.includes(factor) && reach(measure.id, measure.scope) > 0,
  );
  const demand = needs
    .map(
      (need) =>
        weight(`severity.${need.severity}`) *
        weight(`status.${need.status}`) *
        weight(`certainty.${certainty(need.id)}`),
    )
    .reduce((sum, term) => sum + term, 0);
  const left = measures
    .map(({ id, scope }) => 1 - 0.25 * reach(id, scope) * weight(`certainty.${certainty(id)}`))
    .reduce((product, term) => product * term, 1);
  return { known: needs.length > 0, demand, gap: demand * left };
}

describe('the matrix of any district', () => {
  it('equals the words of the design', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        for (const row of matrix(analyse(facts), DEFAULT_OPTIONS).rows) {
          for (const cell of row.cells) {
            const expected = expectedCell(facts, row.chain, cell.factor);
            if (!expected.known) expect(cell).toMatchObject({ demand: null, gap: null, range: null });
            else {
              expect(cell.demand).toBeCloseTo(expected.demand, 10);
              expect(cell.gap).toBeCloseTo(expected.gap, 10);
            }
          }
        }
      }),
    );
  });

  it('holds its gap within its range, and no number in an unknown cell', () => {
    fc.assert(
      fc.property(randomFacts, fc.boolean(), (facts, addDistrictNeeds) => {
        const { rows, district } = matrix(analyse(facts), { ...DEFAULT_OPTIONS, addDistrictNeeds });
        for (const cell of [...rows.flatMap((row) => row.cells), ...district]) {
          if (cell.state === 'unknown') {
            expect([cell.demand, cell.relief, cell.gap, cell.range]).toEqual([null, null, null, null]);
          } else if (cell.gap !== null && cell.range !== null) {
            expect(cell.range.low).toBeLessThanOrEqual(cell.gap + 1e-12);
            expect(cell.range.high).toBeGreaterThanOrEqual(cell.gap - 1e-12);
          }
        }
      }),
    );
  });

  it('never rises by one more measure', () => {
    fc.assert(
      fc.property(randomFacts, fc.constantFrom('chain', 'district'), fc.nat(), (facts, scope, which) => {
        const chain = facts.chains[which % facts.chains.length]!.id;
        const more = withMeasure(facts, chain, scope as 'chain' | 'district');
        expectNoHigherGap(matrix(analyse(facts), DEFAULT_OPTIONS), matrix(analyse(more), DEFAULT_OPTIONS));
      }),
    );
  });

  it('never asks for more by meeting a need', () => {
    fc.assert(
      fc.property(randomFacts, fc.nat(), (facts, which) => {
        fc.pre(facts.needs.length > 0);
        const met = facts.needs[which % facts.needs.length]!.id;
        const needs = facts.needs.map((need) =>
          need.id === met ? { ...need, status: 'met' as const } : need,
        );
        const before = matrix(analyse(facts), DEFAULT_OPTIONS);
        expectNoHigherGap(before, matrix(analyse({ ...facts, needs }), DEFAULT_OPTIONS));
      }),
    );
  });
});

function withMeasure(facts: Facts, chain: string, scope: 'chain' | 'district'): Facts {
  const id = 'M-NEW';
  const item = { id, label: 'Measure', basis: 'documented' as const, evidence: ['EV-A'] };
  const serves = {
    id: `SERVES:${id}>${chain}`,
    type: 'SERVES' as const,
    source: id,
    target: chain,
    basis: 'documented' as const,
    evidence: ['EV-A'],
    designation: null,
  };
  return {
    ...facts,
    measures: [...facts.measures, { id, factors: ['talent'], scope, kind: 'policy' }],
    items: new Map([...facts.items, [id, item]]),
    edges: scope === 'chain' ? [...facts.edges, serves] : facts.edges,
  };
}

type Matrix = ReturnType<typeof matrix>;

function expectNoHigherGap(before: Matrix, after: Matrix): void {
  const gaps = ({ rows, district }: Matrix) =>
    [...rows.flatMap((row) => row.cells), ...district].map((cell) => cell.gap);
  const old = gaps(before);
  for (const [index, gap] of gaps(after).entries()) {
    if (gap === null) expect(old[index]).toBeNull();
    else expect(gap).toBeLessThanOrEqual((old[index] ?? -Infinity) + 1e-12);
  }
}
