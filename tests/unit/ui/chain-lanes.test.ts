import { describe, expect, it } from 'vitest';
import type { ChainDetail, ChainSegment, Edge, Leader, Node } from '@lianzhu/api/contract';
import { isSureSupply, lanesOf, leaderOf, splitColumns } from '../../../ui/src/views/chain/lanes.ts';

function firm(id: string): Node {
  return { id, label: 'Firm', name: id, nameEn: id, basis: 'documented', evidence: [], props: {} };
}

function segment(id: string, stage: ChainSegment['stage'], order: number, firms: Node[]): ChainSegment {
  return { ...firm(id), label: 'Segment', stage, order, gap: firms.length === 0, firms };
}

function leader(id: string, designation: Leader['designation']): Leader {
  return {
    firm: firm(id),
    designation,
    level: null,
    since: null,
    wording: null,
    basis: 'documented',
    evidence: [],
  };
}

function supply(source: string, target: string, status: string, basis: Edge['basis'] = 'documented'): Edge {
  return {
    id: `SUPPLIES:${source}>${target}`,
    type: 'SUPPLIES',
    source,
    target,
    basis,
    evidence: [],
    props: { status },
  };
}

function chain(parts: Pick<ChainDetail, 'segments' | 'leaders' | 'supplies'>): ChainDetail {
  return parts as ChainDetail;
}

describe('lanes of a chain', () => {
  const detail = chain({
    segments: [
      segment('G2', 'upstream', 2, []),
      segment('G1', 'upstream', 1, [firm('A'), firm('B'), firm('C')]),
      segment('G3', 'downstream', 1, [firm('A')]),
    ],
    leaders: [leader('C', 'key'), leader('HQ', 'official')],
    supplies: [supply('B', 'HQ', 'stated'), supply('A', 'ELSEWHERE', 'stated')],
  });

  it('has three lanes in order, an empty one included, with firms counted once', () => {
    expect(lanesOf(detail).map((lane) => [lane.stage, lane.segments, lane.firms])).toEqual([
      ['upstream', 2, 3],
      ['midstream', 0, 0],
      ['downstream', 1, 1],
    ]);
  });

  it('orders segments by their order, and firms by leader, then supplier, then as answered', () => {
    const upstream = lanesOf(detail)[0]!.columns.flat();
    expect(upstream.map((entry) => entry.segment.id)).toEqual(['G1', 'G2']);
    expect(upstream[0]!.firms.map((chip) => chip.firm.id)).toEqual(['C', 'B', 'A']);
  });

  it('shows a customer that the answer holds, and no name for one that it does not hold', () => {
    const [, b, a] = lanesOf(detail)[0]!.columns.flat()[0]!.firms;
    expect(b!.supplies.map((hint) => hint.customer.id)).toEqual(['HQ']);
    expect(a!.supplies).toEqual([]);
  });

  it('puts a leader of no segment in the middle lane, and only there', () => {
    const lanes = lanesOf(detail);
    expect(lanes.map((lane) => lane.leaders.map((chip) => chip.firm.id))).toEqual([[], ['HQ'], []]);
  });
});

describe('leader and supply wording', () => {
  it('prefers the official designation of a firm named twice', () => {
    expect(leaderOf('A', [leader('A', 'key'), leader('A', 'official')])?.designation).toBe('official');
    expect(leaderOf('Z', [leader('A', 'key')])).toBeNull();
  });

  it('takes only a documented, stated relation as sure', () => {
    expect(isSureSupply(supply('A', 'B', 'stated'))).toBe(true);
    expect(isSureSupply(supply('A', 'B', 'planned'))).toBe(false);
    expect(isSureSupply(supply('A', 'B', 'stated', 'inferred'))).toBe(false);
  });
});

describe('columns of a lane', () => {
  const height = (value: number) => value;

  it('keeps a short lane in one column', () => {
    expect(splitColumns([2, 3, 4], height, 9)).toEqual([[2, 3, 4]]);
  });

  it('cuts a long lane where the taller column is shortest', () => {
    expect(splitColumns([2, 5, 2, 3, 3, 2], height, 9)).toEqual([
      [2, 5, 2],
      [3, 3, 2],
    ]);
  });

  it('never cuts a single segment', () => {
    expect(splitColumns([30], height, 9)).toEqual([[30]]);
  });
});
