import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse, DEFAULT_OPTIONS, matrix } from '../../../api/src/analysis/bottlenecks.ts';
import { toFacts } from '../../../api/src/queries/facts.ts';
import type { Row } from '../../../api/src/store/graph-store.ts';

const node = (id: string, label: string, props: Row = {}): Row => ({
  id,
  labels: ['Entity', label],
  basis: 'documented',
  evidence: ['E1'],
  ...props,
});
const need = { severity: 1, status: 'open', scope: 'chain', topic: 't' };
const edge = (type: string, source: string, target: string): Row => ({
  id: `${type}:${source}>${target}`,
  type,
  source,
  target,
  basis: 'documented',
  evidence: ['E2'],
  designation: null,
});

const items = [
  node('C2', 'Chain', { order: 2, status: 'candidate' }),
  node('C1', 'Chain', { order: 1, status: 'named' }),
  node('N1', 'Need', need),
  node('N2', 'Need', { ...need, severity: null }),
  node('N3', 'Need', { ...need, severity: 2 }),
  node('M1', 'Measure', { scope: 'chain', kind: 'policy' }),
  node('M2', 'Measure', { scope: 'district', kind: 'fund' }),
];
const edges = [
  ...['N1', 'N2', 'N3'].map((id) => edge('HAS_NEED', 'C1', id)),
  edge('SERVES', 'M1', 'C1'),
  edge('HAS_NEED', 'C2', 'N3'),
];
const factorLinks = ['N1', 'N2', 'N3', 'M1', 'M2'].map((id) => ({ id, factor: 'land' }));
const evidence = [
  { id: 'E1', certainty: 'B', date: '2023', source: 'S1' },
  { id: 'E2', certainty: 'C', date: null, source: 'S2' },
];

const shuffled = (rows: Row[]) => fc.shuffledSubarray(rows, { minLength: rows.length });

describe('facts from rows', () => {
  it('do not depend on the order of the rows, to the last bit', () => {
    const expected = matrix(analyse(toFacts({ items, edges, factorLinks, evidence })), DEFAULT_OPTIONS);
    expect(expected.rows[0]?.cells[1]?.needs.documented).toBe(3);
    fc.assert(
      fc.property(shuffled(items), shuffled(edges), shuffled(factorLinks), (some, joined, linked) => {
        const facts = toFacts({ items: some, edges: joined, factorLinks: linked, evidence });
        expect(matrix(analyse(facts), DEFAULT_OPTIONS)).toEqual(expected);
      }),
    );
  });

  it('refuse a value outside the model, naming its column', () => {
    const odd = [...items, node('N4', 'Need', { ...need, status: 'closed' })];
    expect(() => toFacts({ items: odd, edges, factorLinks, evidence })).toThrow('status');
  });
});
