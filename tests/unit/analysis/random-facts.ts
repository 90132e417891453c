import fc from 'fast-check';
import { CERTAINTIES, FACTORS, NEED_STATUSES } from '@lianzhu/graph-seed/model';
import type { RelationshipType } from '@lianzhu/graph-seed/model';
import type { EdgeFact, Facts, ItemFact, MeasureFact, NeedFact } from '../../../api/src/analysis/facts.ts';

/** What a random district is made of; indexes point into the lists by remainder, so that every draw is valid. */
const plan = fc.record({
  chains: fc.integer({ min: 1, max: 4 }),
  segments: fc.array(fc.nat(20), { maxLength: 6 }),
  firms: fc.integer({ min: 1, max: 9 }),
  operates: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 10 }),
  leads: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 6 }),
  supplies: fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 14 }),
  needs: fc.array(
    fc.record({
      holder: fc.nat(40),
      factor: fc.constantFrom(...FACTORS.slice(0, 2)),
      severity: fc.constantFrom(1, 2, 3, null),
      status: fc.constantFrom(...NEED_STATUSES),
      topic: fc.constantFrom('p', 'q'),
      district: fc.boolean(),
      documented: fc.boolean(),
      certainty: fc.constantFrom(...CERTAINTIES),
    }),
    { maxLength: 9 },
  ),
  measures: fc.array(
    fc.record({
      chains: fc.array(fc.nat(20), { maxLength: 3 }),
      factor: fc.constantFrom(...FACTORS.slice(0, 2)),
      district: fc.boolean(),
      certainty: fc.constantFrom(...CERTAINTIES),
    }),
    { maxLength: 6 },
  ),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

/** Small random districts with every kind of element that the analysis reads. */
export const randomFacts: fc.Arbitrary<Facts> = plan.map(factsOf);

function factsOf(drawn: Plan): Facts {
  const chains = ids('C', drawn.chains);
  const segments = ids('S', drawn.segments.length);
  const firms = ids('F', drawn.firms);
  const edges: EdgeFact[] = [];
  const link = (type: RelationshipType, source: string, target: string) => {
    const id = `${type}:${source}>${target}`;
    if (source === target || edges.some((edge) => edge.id === id)) return;
    const designation = type === 'LEADS' ? ('key' as const) : null;
    edges.push({ id, type, source, target, basis: 'documented', evidence: ['EV-A'], designation });
  };
  drawn.segments.forEach((chain, index) => link('PART_OF', segments[index]!, pick(chains, chain)));
  for (const [firm, segment] of drawn.operates) {
    if (segments.length > 0) link('OPERATES_IN', pick(firms, firm), pick(segments, segment));
  }
  for (const [firm, chain] of drawn.leads) link('LEADS', pick(firms, firm), pick(chains, chain));
  for (const [a, b] of drawn.supplies) link('SUPPLIES', pick(firms, a), pick(firms, b));
  const needs = drawn.needs.map((need, index): NeedFact => {
    const id = `N${index}`;
    if (!need.district) link('HAS_NEED', pick([...chains, ...segments, ...firms], need.holder), id);
    const { severity, status, topic } = need;
    return {
      id,
      factors: [need.factor],
      severity: severity as NeedFact['severity'],
      status,
      topic,
      scope: need.district ? 'district' : 'chain',
    };
  });
  const measures = drawn.measures.map((measure, index): MeasureFact => {
    const id = `M${index}`;
    for (const chain of measure.chains) link('SERVES', id, pick(chains, chain));
    return { id, factors: [measure.factor], scope: measure.district ? 'district' : 'chain', kind: 'policy' };
  });
  const items: ItemFact[] = [
    ...chains.map((id) => item(id, 'Chain', 'A', true)),
    ...firms.map((id) => item(id, 'Firm', 'A', true)),
    ...measures.map(({ id }, index) => item(id, 'Measure', drawn.measures[index]!.certainty, true)),
    ...needs.map(({ id }, index) =>
      item(id, 'Need', drawn.needs[index]!.certainty, drawn.needs[index]!.documented),
    ),
    ...segments.map((id) => item(id, 'Segment', 'A', true)),
  ];
  return {
    chains: chains.map((id, index) => ({ id, order: index + 1, status: 'named' })),
    segments: segments.map((id, index) => ({ id, stage: 'upstream', order: index + 1 })),
    needs,
    measures,
    items: new Map(items.map((one) => [one.id, one])),
    edges,
    evidence: new Map(
      CERTAINTIES.map((certainty) => {
        const id = `EV-${certainty}`;
        return [id, { id, certainty, date: '2024', source: 'S1' }];
      }),
    ),
  };
}

function ids(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`);
}

function pick(list: readonly string[], index: number): string {
  return list[index % list.length]!;
}

function item(id: string, label: string, certainty: string, documented: boolean): ItemFact {
  return { id, label, basis: documented ? 'documented' : 'inferred', evidence: [`EV-${certainty}`] };
}
