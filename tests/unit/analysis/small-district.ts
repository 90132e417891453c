import type { Certainty, Designation, RelationshipType } from '@lianzhu/graph-seed/model';
import type { EdgeFact, Facts, ItemFact, MeasureFact, NeedFact } from '../../../api/src/analysis/facts.ts';

/** A need or measure of a worked case: what the arithmetic reads, and the certainties of its evidence. */
type Drawn<T> = Partial<T> & { id: string; certainties?: Certainty[]; basis?: ItemFact['basis'] };

export interface SmallDistrict {
  chains?: string[];
  segments?: string[];
  firms?: string[];
  needs?: Drawn<NeedFact>[];
  measures?: Drawn<MeasureFact>[];
  /** `[type, source, target]`, and for LEADS a designation. */
  edges?: [RelationshipType, string, string, Designation?][];
}

/** Facts of a district small enough to compute by hand; everything is of factor land and documented unless it says so. */
export function smallDistrict(drawn: SmallDistrict): Facts {
  const plain = (label: string) => (id: string) => itemOf({ id }, label);
  const items = [
    ...(drawn.chains ?? []).map(plain('Chain')),
    ...(drawn.segments ?? []).map(plain('Segment')),
    ...(drawn.firms ?? []).map(plain('Firm')),
    ...(drawn.needs ?? []).map((need) => itemOf(need, 'Need')),
    ...(drawn.measures ?? []).map((measure) => itemOf(measure, 'Measure')),
  ];
  return {
    chains: (drawn.chains ?? []).map((id, index) => ({ id, order: index + 1, status: 'named' })),
    segments: (drawn.segments ?? []).map((id, index) => ({ id, stage: 'upstream', order: index + 1 })),
    needs: (drawn.needs ?? []).map((need) => ({
      factors: ['land'],
      severity: null,
      status: 'open',
      scope: 'chain',
      topic: 't',
      ...need,
    })),
    measures: (drawn.measures ?? []).map((measure) => ({
      factors: ['land'],
      scope: 'chain',
      kind: 'policy',
      ...measure,
    })),
    items: new Map(items.map((item) => [item.id, item])),
    edges: (drawn.edges ?? []).map(edgeOf),
    evidence: new Map(
      (['S', 'A', 'B', 'C', 'I'] as const).map((certainty) => [
        `EV-${certainty}`,
        { id: `EV-${certainty}`, certainty, date: '2023-05', source: 'S1' },
      ]),
    ),
  };
}

function itemOf({ id, certainties, basis }: Drawn<object>, label: string): ItemFact {
  const evidence = (certainties ?? ['A']).map((certainty) => `EV-${certainty}`);
  return { id, label, basis: basis ?? 'documented', evidence };
}

function edgeOf([type, source, target, designation]: NonNullable<SmallDistrict['edges']>[number]): EdgeFact {
  return {
    id: `${type}:${source}>${target}`,
    type,
    source,
    target,
    basis: 'documented',
    evidence: ['EV-A'],
    designation: designation ?? null,
  };
}
