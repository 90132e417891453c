import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edge } from '@lianzhu/api/contract';
import { COMPARED, compareChains, membersOf } from '../../ui/src/graph/compare.ts';
import type { Comparison } from '../../ui/src/graph/compare.ts';
import { aNode, anEdge } from './explore-graphs.ts';

const ids = (nodes: readonly { id: string }[]) => nodes.map((node) => node.id);

const nodes = [
  ...['A', 'B'].map((id) => aNode(id, 'Chain')),
  ...['s1', 's2', 's3', 's4'].map((id) => aNode(id, 'Segment')),
  ...['f1', 'f2', 'f3', 'f4'].map((id) => aNode(id, 'Firm')),
  ...['n1', 'n2', 'n3', 'n4', 'n5'].map((id, at) => aNode(id, 'Need', id, { topic: `topic ${at % 3}` })),
  aNode('n6', 'Need'),
  ...['m1', 'm2', 'm3'].map((id) => aNode(id, 'Measure')),
];
const of = (label: string) => nodes.filter((node) => node.label === label).map((node) => node.id);
const pairs = (type: Edge['type'], from: string[], to: string[]) =>
  from.flatMap((source) => to.map((target) => anEdge(type, source, target)));
const possible = [
  ...pairs('PART_OF', of('Segment'), of('Chain')),
  ...pairs('OPERATES_IN', of('Firm'), of('Segment')),
  ...pairs('LEADS', of('Firm'), of('Chain')),
  ...pairs('HAS_NEED', [...of('Chain'), ...of('Segment'), ...of('Firm')], of('Need')),
  ...pairs('SERVES', of('Measure'), of('Chain')),
  ...pairs('SUPPLIES', of('Firm'), of('Firm')),
];
const someMembers = fc
  .subarray(possible)
  .map((edges) => ['A', 'B'].map((chain) => membersOf({ chain, nodes, edges })));

function mirrored({ shares, topics }: Comparison): Comparison {
  const swap = (label: (typeof COMPARED)[number]) => ({
    shared: shares[label].shared,
    onlyLeft: shares[label].onlyRight,
    onlyRight: shares[label].onlyLeft,
  });
  return {
    shares: { Segment: swap('Segment'), Firm: swap('Firm'), Need: swap('Need'), Measure: swap('Measure') },
    topics: topics.map(({ topic, left, right }) => ({ topic, left: right, right: left })),
  };
}

describe('what belongs to a chain', () => {
  it('is reached by its own relationships, not by what lies near', () => {
    const edges = [
      anEdge('PART_OF', 's1', 'A'),
      anEdge('PART_OF', 's2', 'B'),
      anEdge('OPERATES_IN', 'f1', 's1'),
      anEdge('OPERATES_IN', 'f1', 's2'),
      anEdge('OPERATES_IN', 'f2', 's2'),
      anEdge('LEADS', 'f3', 'A'),
      anEdge('SUPPLIES', 'f4', 'f1'),
      anEdge('HAS_NEED', 'f3', 'n1'),
      anEdge('HAS_NEED', 's1', 'n2'),
      anEdge('HAS_NEED', 'A', 'n3'),
      anEdge('HAS_NEED', 'f2', 'n4'),
      anEdge('SERVES', 'm1', 'A'),
      anEdge('SERVES', 'm2', 'B'),
    ];
    const members = membersOf({ chain: 'A', nodes, edges });
    expect(ids(members.Segment)).toEqual(['s1']);
    expect(ids(members.Firm)).toEqual(['f1', 'f3']);
    expect(ids(members.Need)).toEqual(['n1', 'n2', 'n3']);
    expect(ids(members.Measure)).toEqual(['m1']);
  });
});

describe('comparing two chains', () => {
  it('finds needs that are two but share a topic, and none for needs without one', () => {
    const edges = [
      anEdge('HAS_NEED', 'A', 'n1'),
      anEdge('HAS_NEED', 'B', 'n4'),
      anEdge('HAS_NEED', 'A', 'n2'),
      anEdge('HAS_NEED', 'A', 'n6'),
      anEdge('HAS_NEED', 'B', 'n6'),
    ];
    const [left, right] = ['A', 'B'].map((chain) => membersOf({ chain, nodes, edges }));
    const { shares, topics } = compareChains(left!, right!);
    expect(ids(shares.Need.shared)).toEqual(['n6']);
    expect(topics.map(({ topic, left, right }) => [topic, ids(left), ids(right)])).toEqual([
      ['topic 0', ['n1'], ['n4']],
    ]);
  });

  it('says the same whichever chain comes first', () => {
    fc.assert(
      fc.property(someMembers, ([left, right]) => {
        expect(compareChains(right!, left!)).toEqual(mirrored(compareChains(left!, right!)));
      }),
    );
  });

  it('puts each node of either chain in exactly one place', () => {
    fc.assert(
      fc.property(someMembers, ([left, right]) => {
        const { shares } = compareChains(left!, right!);
        for (const label of COMPARED) {
          const { shared, onlyLeft, onlyRight } = shares[label];
          expect(ids([...shared, ...onlyLeft]).sort()).toEqual(ids(left![label]));
          expect(ids([...shared, ...onlyRight]).sort()).toEqual(ids(right![label]));
          expect(ids(onlyLeft).filter((id) => ids(onlyRight).includes(id))).toEqual([]);
        }
      }),
    );
  });

  it('finds no difference between a chain and itself', () => {
    fc.assert(
      fc.property(someMembers, ([one]) => {
        const { shares } = compareChains(one!, one!);
        for (const label of COMPARED) {
          expect(shares[label]).toEqual({ shared: one![label], onlyLeft: [], onlyRight: [] });
        }
      }),
    );
  });
});
