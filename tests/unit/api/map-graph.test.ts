import { describe, expect, it } from 'vitest';
import { toEdge, toNode } from '../../../api/src/queries/map-graph.ts';
import { rankNeighbours, remainingByType } from '../../../api/src/queries/neighbours.ts';
import type { Candidate } from '../../../api/src/queries/neighbours.ts';

const FIGURE = { id: 'G1', name: '产值', value: '1,071.84' };

describe('nodes', () => {
  const row = {
    id: 'F1',
    labels: ['Entity', 'Firm'],
    props: {
      id: 'F1',
      name: '企业',
      nameEn: 'Firm',
      basis: 'inferred',
      evidence: ['E1'],
      rationale: '理由',
      aliases: ['甲'],
      searchText: 'qiye',
      contentHash: 'x',
      figures: [JSON.stringify(FIGURE)],
    },
  };

  it('carry every declared property, null where absent, and nothing internal', () => {
    const node = toNode(row);
    expect(node).toMatchObject({
      id: 'F1',
      label: 'Firm',
      name: '企业',
      basis: 'inferred',
      evidence: ['E1'],
    });
    expect(node.props).toMatchObject({
      aliases: ['甲'],
      listedCode: null,
      rationale: '理由',
      figures: [FIGURE],
    });
    expect(Object.keys(node.props)).not.toContain('searchText');
    expect(Object.keys(node.props)).not.toContain('contentHash');
    expect(Object.keys(node.props)).not.toContain('name');
  });

  it('of other labels have no figures; a stranger to the model is refused', () => {
    const props = { ...row.props, kind: 'bureau' };
    expect(toNode({ ...row, labels: ['Body'], props }).props).not.toHaveProperty('figures');
    expect(() => toNode({ ...row, labels: ['Stranger'] })).toThrow('F1');
    expect(() => toNode({ ...row, props: { ...row.props, basis: 'rumoured' } })).toThrow('basis');
  });
});

describe('relationships', () => {
  it('carry every declared property', () => {
    const edge = toEdge({
      id: 'LEADS:F1>C1',
      type: 'LEADS',
      source: 'F1',
      target: 'C1',
      props: { id: 'LEADS:F1>C1', basis: 'documented', evidence: ['E1'], designation: 'press' },
    });
    expect(edge.props).toEqual({
      designation: 'press',
      level: null,
      since: null,
      wording: null,
      rationale: null,
      rationaleEn: null,
    });
  });
});

describe('neighbours', () => {
  const candidates: Candidate[] = [
    { id: 'A', label: 'Firm', type: 'SUPPLIES', degree: 2 },
    { id: 'B', label: 'Firm', type: 'SUPPLIES', degree: 5 },
    { id: 'C', label: 'Firm', type: 'OWNS', degree: 2 },
    { id: 'A', label: 'Firm', type: 'OWNS', degree: 2 },
    { id: 'A', label: 'Firm', type: 'OWNS', degree: 2 },
  ];

  it('rank by relationships, then id, each once', () => {
    expect(rankNeighbours(candidates)).toEqual(['B', 'A', 'C']);
  });

  it('remain by type, each counted once per type', () => {
    expect(remainingByType(candidates, new Set(['B']))).toEqual({ OWNS: 2, SUPPLIES: 1 });
    expect(remainingByType(candidates, new Set(['A', 'B', 'C']))).toEqual({});
  });
});
