import { describe, expect, it } from 'vitest';
import { analyse, DEFAULT_OPTIONS, matrixRow } from '../../../api/src/analysis/bottlenecks.ts';
import { sourcesOf } from '../../../api/src/analysis/coverage.ts';
import { smallDistrict } from './small-district.ts';

const analysis = analyse(
  smallDistrict({
    chains: ['C1', 'C2'],
    segments: ['S1', 'S2'],
    firms: ['F1', 'F2', 'F3'],
    needs: [
      { id: 'N1', basis: 'inferred' },
      { id: 'N2', scope: 'district' },
    ],
    measures: [{ id: 'M1' }, { id: 'M2', scope: 'district' }],
    edges: [
      ['PART_OF', 'S1', 'C1'],
      ['PART_OF', 'S2', 'C2'],
      ['FEEDS', 'S1', 'S2'],
      ['OPERATES_IN', 'F1', 'S1'],
      ['LEADS', 'F2', 'C1', 'key'],
      ['SUPPLIES', 'F1', 'F2'],
      ['SUPPLIES', 'F1', 'F3'],
      ['HAS_NEED', 'F2', 'N1'],
      ['SERVES', 'M1', 'C1'],
    ],
  }),
);

describe('coverage of a chain', () => {
  const { coverage } = matrixRow(analysis, 'C1', DEFAULT_OPTIONS);

  it('counts the chain, its segments, firms, leaders, needs and serving measures, and what joins them', () => {
    // Nodes C1 S1 F1 F2 N1 M1; relationships PART_OF, OPERATES_IN, LEADS, SUPPLIES F1>F2, HAS_NEED, SERVES.
    expect(coverage.elements).toBe(12);
    expect(coverage.documentedElements).toBe(11);
    expect(coverage.documentedShare).toBeCloseTo(11 / 12, 12);
  });

  it('counts the cells that are not unknown', () => {
    expect(coverage.factorsAssessed).toBe(1);
    expect(matrixRow(analysis, 'C2', DEFAULT_OPTIONS).coverage.factorsAssessed).toBe(0);
  });

  it('names no leader by a mere key firm', () => {
    expect(coverage.leaderNamed).toBe(false);
    const edges = analysis.facts.edges.map((edge) =>
      edge.type === 'LEADS' ? { ...edge, designation: 'press' as const } : edge,
    );
    const named = analyse({ ...analysis.facts, edges });
    expect(matrixRow(named, 'C1', DEFAULT_OPTIONS).coverage.leaderNamed).toBe(true);
  });

  it('tells the newest evidence and the distinct sources', () => {
    expect(coverage.latestEvidence).toBe('2023-05');
    expect(sourcesOf(analysis.facts, analysis.elements.get('C1')!)).toEqual(['S1']);
  });
});
