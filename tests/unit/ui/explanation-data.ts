import type {
  Cell,
  CellWithTerms,
  ChainDetail,
  BottleneckRow,
  MeasureTerm,
  NeedTerm,
  Node,
} from '@lianzhu/api/contract';
import { WEIGHT_DEFAULTS } from '@lianzhu/api/contract';

const weight = (name: string): number => (WEIGHT_DEFAULTS as Record<string, number>)[name] ?? Number.NaN;

const nodeOf = (id: string, label: Node['label'], asOf: string | null): Node => ({
  id,
  label,
  name: `名 ${id} 7788`,
  nameEn: `Name ${id} 7788`,
  basis: 'documented',
  evidence: [`EV-${id}`],
  props: { asOf },
});

export function needTerm(
  id: string,
  severity: 1 | 2 | 3 | null,
  status: string,
  code: string,
  asOf: string | null,
): NeedTerm {
  const factors = {
    severity: weight(`severity.${severity}`),
    status: weight(`status.${status}`),
    certainty: weight(`certainty.${code}`),
  };
  return {
    need: nodeOf(id, 'Need', asOf),
    ...factors,
    product: factors.severity * factors.status * factors.certainty,
    certaintyCode: code,
    counted: true,
    districtWide: false,
    holders: [],
  };
}

export function measureTerm(
  id: string,
  scope: 'chain' | 'district',
  code: string,
  asOf: string | null,
): MeasureTerm {
  const reach = weight(`reach.${scope}`);
  const certainty = weight(`certainty.${code}`);
  const factor = 1 - weight('reliefPerMeasure') * reach * certainty;
  return { measure: nodeOf(id, 'Measure', asOf), reach, certainty, certaintyCode: code, factor };
}

/** A cell whose numbers follow from its terms (DESIGN §5); null where no need is counted. */
export function cellOf(given: {
  state?: Cell['state'];
  factor?: Cell['factor'];
  needs: NeedTerm[];
  measures: MeasureTerm[];
}): CellWithTerms {
  const { state = 'bottleneck', factor = 'land', needs, measures } = given;
  const isGap = state === 'bottleneck' || state === 'eased';
  const relief = 1 - measures.reduce((left, term) => left * term.factor, 1);
  const demand = isGap ? needs.reduce((sum, term) => sum + term.product, 0) : null;
  const below = (term: NeedTerm) => !['S', 'A'].includes(term.certaintyCode);
  const rangeOf = (share: (term: NeedTerm) => number) =>
    needs.reduce((sum, term) => sum + share(term), 0) * (1 - relief);
  return {
    chain: 'C1',
    factor,
    state,
    basis: 'documented',
    demand,
    relief: state === 'unknown' ? null : relief,
    gap: demand === null ? null : demand * (1 - relief),
    range: isGap
      ? {
          low: rangeOf((term) => (below(term) ? 0 : term.product)),
          high: rangeOf((term) => (below(term) ? term.severity * term.status : term.product)),
        }
      : null,
    needs: { documented: isGap ? needs.length : 0, inferred: 0, districtWide: 0 },
    measures: measures.length,
    terms: { needs, measures, districtNeeds: [] },
    weights: WEIGHT_DEFAULTS,
    addDistrictNeeds: false,
    version: 1,
  };
}

const COVERAGE = {
  documentedShare: 0.25,
  documentedElements: 3,
  elements: 12,
  factorsAssessed: 1,
  leaderNamed: true,
  latestEvidence: '2024-10-08',
};

export const rowOf = (id: string, cells: Cell[]): BottleneckRow => ({
  chain: id,
  name: id,
  nameEn: id,
  shortName: `${id.replace(/\d/, '')}链`,
  shortNameEn: `${id.replace(/\d/, '')} chain`,
  status: 'named',
  order: Number(id.slice(1)),
  cells,
  total: cells[0]?.gap ?? null,
  coverage: COVERAGE,
});

export function chainOf(id: string, factors: Cell[]): ChainDetail {
  const firm = nodeOf('F1', 'Firm', null);
  return {
    ...nodeOf(id, 'Chain', null),
    name: id,
    nameEn: id,
    order: 1,
    status: 'named',
    scope: [],
    counts: { segments: 7, gapSegments: 4, firms: 9, leaders: 1, needs: 4, measures: 2, sources: 5 },
    coverage: COVERAGE,
    segments: [],
    feeds: [],
    supplies: [],
    leaders: [
      {
        firm,
        designation: 'press',
        level: null,
        since: null,
        wording: null,
        basis: 'documented',
        evidence: ['EV-LEAD'],
      },
    ],
    factors,
    version: 1,
  };
}
