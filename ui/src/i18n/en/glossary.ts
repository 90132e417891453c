import type { glossary as zh } from '../zh/glossary.ts';

export const glossary: Record<keyof typeof zh, string> = {
  title: 'Glossary',
  explain: 'what {word} means',
  leader: 'leader (链主)',
  leaderMeans:
    'A firm’s role on a chain, not a kind of firm. Its designation: called leader officially, by the press only, or a key firm that nobody calls leader.',
  factor: 'factor',
  factorMeans: 'One of five inputs that a chain needs to grow: talent, land, capital, technology, data.',
  need: 'need',
  needMeans: 'A want of one factor by a chain, a segment or a firm, stated by a source or inferred.',
  measure: 'measure',
  measureMeans: 'A policy, platform, fund, park, training, standard or service that supplies a factor.',
  bottleneck: 'bottleneck',
  bottleneckMeans: 'A cell of one chain and one factor whose needs outweigh what its measures relieve.',
  gap: 'gap',
  gapMeans:
    'Gap = demand × (1 − relief). It only puts cells in order and has no unit. A cell with no record is unknown, not 0.',
  demand: 'demand',
  demandMeans: 'The sum over the needs of a cell of severity × status × certainty.',
  relief: 'relief',
  reliefMeans: 'The share of a cell’s demand that its measures take away, from 0 to 1.',
  problem: 'common problem',
  problemMeans: 'The same topic of need on two or more chains.',
  gapSegment: 'gap segment',
  gapSegmentMeans:
    'A segment with no recorded firm in the district. That nothing is recorded does not prove that there is none.',
  evidence: 'evidence',
  evidenceMeans:
    'Where a fact comes from: source, place in it, paraphrase and certainty. A source’s number opens it.',
  basis: 'basis',
  basisMeans:
    'Documented: a source states it. Inferred: concluded from material, with the reason. Assumed: taken for a calculation only.',
  certainty: 'certainty',
  certaintyMeans:
    'How reliable evidence is, best first: S seed document, A official or filed, B mainstream press, C second-hand or undated, I inferred. Of several, the best counts; the lower, the less it counts in a gap.',
  coverage: 'documented share',
  coverageMeans:
    'How many of a chain’s statements a source states. Where it is low, conclude little from the row.',
};
