import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveBetween, lanesOf, lineBetween } from '../../ui/src/graph/curves.ts';
import { elementsOf } from '../../ui/src/graph/elements.ts';
import { collide } from '../../ui/src/graph/geometry.ts';
import { EMPTY_SCENE, addToScene, pictureOf } from '../../ui/src/graph/scene.ts';
import type { LabelMode } from '../../ui/src/graph/scene.ts';
import { smartLabels } from '../../ui/src/graph/smart-labels.ts';
import type { Label } from '../../ui/src/graph/smart-labels.ts';
import { aNode, anEdge } from './explore-graphs.ts';

const px = fc.integer({ min: -400, max: 400 });
const labels: fc.Arbitrary<Label[]> = fc
  .array(fc.record({ x: px, y: px, width: fc.integer({ min: 10, max: 160 }), worth: fc.nat({ max: 5 }) }), {
    maxLength: 120,
  })
  .map((rows) =>
    rows.map(({ x, y, width, worth }, index) => ({
      id: `N${index}`,
      box: { left: x, right: x + width, top: y, bottom: y + 16 },
      worth,
    })),
  );

describe('names that must not meet', () => {
  it('never overlap, and none is left out without one that stands in its way', () => {
    fc.assert(
      fc.property(labels, (all) => {
        const shown = smartLabels(all, new Set());
        const drawn = all.filter(({ id }) => shown.has(id));
        for (const one of drawn)
          for (const other of drawn) if (one !== other) expect(collide(one.box, other.box)).toBe(false);
        for (const { id, box, worth } of all)
          if (!shown.has(id))
            expect(drawn.some((one) => one.worth >= worth && collide(one.box, box, 2))).toBe(true);
      }),
    );
  });

  it('are the same in whatever order the nodes come', () => {
    fc.assert(
      fc.property(labels, (all) => {
        expect(smartLabels([...all].reverse(), new Set())).toEqual(smartLabels(all, new Set()));
      }),
    );
  });

  it('give way to what is selected', () => {
    const box = { left: 0, right: 50, top: 0, bottom: 16 };
    const two = [
      { id: 'A', box, worth: 9 },
      { id: 'B', box, worth: 0 },
    ];
    expect([...smartLabels(two, new Set())]).toEqual(['A']);
    expect([...smartLabels(two, new Set(['B']))]).toEqual(['B']);
  });
});

describe('the names on the canvas', () => {
  const long = '名字长得两行写不完的一家广州市番禺区智能网联新能源汽车零部件企业';
  const at = { x: 0, y: 0 };
  const base = addToScene(
    EMPTY_SCENE,
    [aNode('C1', 'Chain'), aNode('F1', 'Firm', long), aNode('F2', 'Firm', '近处')],
    [anEdge('SUPPLIES', 'F1', 'F2'), anEdge('LEADS', 'F1', 'C1')],
    new Map([
      ['C1', { x: 400, y: 0 }],
      ['F1', at],
      ['F2', { x: 4, y: 0 }],
    ]),
  );
  const textsOf = (labelMode: LabelMode, selected: string[] = []) => {
    const scene = { ...base, labelMode };
    const { nodes } = elementsOf({
      picture: pictureOf(scene, () => null),
      scene,
      hiddenNeighbours: new Map(),
      gapSegments: new Set(),
      selection: new Set(selected),
      straight: false,
      lang: 'zh',
    });
    return Object.fromEntries(nodes.map(({ data }) => [data.id, data.text]));
  };

  it('are all, those that meet no other, or none', () => {
    expect(Object.values(textsOf('all')).every((text) => text !== '')).toBe(true);
    expect(textsOf('smart')).toMatchObject({ C1: 'C1', F2: '' });
    expect(textsOf('none')).toEqual({ C1: '', F1: '', F2: '' });
  });

  it('stand whole where the node is selected, in every mode', () => {
    expect(textsOf('all')['F1']).toMatch(/…$/);
    for (const mode of ['all', 'smart', 'none'] as const)
      expect(textsOf(mode, ['F1'])['F1']?.replaceAll('\n', '')).toBe(long);
  });
});

describe('relationships between the same two nodes', () => {
  /** Where the middle of a curve lies beside the line of the two centres, seen from the first node. */
  const middles = (from: { x: number; y: number }, to: { x: number; y: number }, straight: boolean) => {
    const edges = [
      anEdge('FEEDS', 'A', 'B'),
      anEdge('FEEDS', 'B', 'A'),
      anEdge('SUPPLIES', 'A', 'B'),
      anEdge('OWNS', 'B', 'A'),
    ];
    const lanes = lanesOf(edges);
    return edges.map(({ id, source }) => {
      const lane = lanes.get(id) ?? 0;
      const ends = source === 'A' ? ([from, to] as const) : ([to, from] as const);
      const { distances } = straight ? lineBetween(lane) : curveBetween(...ends, lane, 30);
      const mean = distances.reduce((sum, one) => sum + one, 0) / distances.length;
      // With one control point the curve goes half way towards it; with two, through the middle of both.
      return (source === 'A' ? 1 : -1) * (distances.length === 1 ? mean / 2 : mean);
    });
  };

  it('part, both ways too, in columns, within one column and on straight lines', () => {
    const origin = { x: 0, y: 0 };
    for (const [to, straight] of [
      [{ x: 300, y: 120 }, false],
      [{ x: 0, y: 200 }, false],
      [{ x: 200, y: 90 }, true],
    ] as const) {
      const sorted = middles(origin, to, straight).sort((a, b) => a - b);
      for (let at = 1; at < sorted.length; at += 1)
        expect((sorted[at] ?? 0) - (sorted[at - 1] ?? 0)).toBeGreaterThanOrEqual(6);
    }
  });
});
