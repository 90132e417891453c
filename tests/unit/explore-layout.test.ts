import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Node } from '@lianzhu/api/contract';
import { boxAt, collide, footprint } from '../../ui/src/graph/geometry.ts';
import type { Box, Position } from '../../ui/src/graph/geometry.ts';
import { forceLayout } from '../../ui/src/graph/layout-force.ts';
import { plainLayout } from '../../ui/src/graph/layout-plain.ts';
import { columnsOf, tierLayout } from '../../ui/src/graph/layout-tiers.ts';
import type { LayoutTask } from '../../ui/src/graph/layout-task.ts';
import { nearestInDirection } from '../../ui/src/graph/nearest.ts';
import { OccupiedSpace, placeNear } from '../../ui/src/graph/placement.ts';
import { leadersIn } from '../../ui/src/graph/scene.ts';
import { wrapText, textWidth } from '../../ui/src/graph/label-text.ts';
import { aNode, anEdge, someGraph } from './explore-graphs.ts';

function boxesOf(
  nodes: readonly Node[],
  leaders: ReadonlySet<string>,
  places: ReadonlyMap<string, Position>,
) {
  return nodes.map((node) =>
    boxAt(footprint({ node, leader: leaders.has(node.id) }, 'zh'), places.get(node.id)!),
  );
}

function overlaps(boxes: readonly Box[]): number {
  return boxes.flatMap((box, index) => boxes.slice(index + 1).filter((other) => collide(box, other))).length;
}

describe('the layout in columns', () => {
  it('places every node on whole px without overlap, labels included', () => {
    fc.assert(
      fc.property(someGraph, ({ nodes, edges }) => {
        const places = tierLayout(nodes, edges, 'zh');
        expect(places.size).toBe(nodes.length);
        expect([...places.values()].every((at) => Number.isInteger(at.x) && Number.isInteger(at.y))).toBe(
          true,
        );
        expect(overlaps(boxesOf(nodes, leadersIn(edges), places))).toBe(0);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same whatever the order of the answer', () => {
    fc.assert(
      fc.property(someGraph, ({ nodes, edges }) => {
        const places = Object.fromEntries(tierLayout(nodes, edges, 'zh'));
        const turned = tierLayout([...nodes].reverse(), [...edges].reverse(), 'zh');
        expect(Object.fromEntries(turned)).toEqual(places);
      }),
      { numRuns: 60 },
    );
  });

  it('puts firms left of their segments, the chain in the middle, needs, factors and measures right', () => {
    const nodes = [
      aNode('M1', 'Measure'),
      aNode('T', 'Factor'),
      aNode('N1', 'Need'),
      aNode('C', 'Chain'),
      aNode('S1', 'Segment'),
      aNode('F1', 'Firm'),
      aNode('F2', 'Firm'),
    ];
    const edges = [
      anEdge('OPERATES_IN', 'F1', 'S1'),
      anEdge('PART_OF', 'S1', 'C'),
      anEdge('LEADS', 'F2', 'C', { designation: 'official' }),
      anEdge('HAS_NEED', 'C', 'N1'),
      anEdge('OF_FACTOR', 'N1', 'T'),
      anEdge('SUPPLIES_FACTOR', 'M1', 'T'),
    ];
    const places = tierLayout(nodes, edges, 'zh');
    const xs = ['F1', 'S1', 'C', 'N1', 'T', 'M1'].map((id) => places.get(id)!.x);
    expect([...xs].sort((a, b) => a - b)).toEqual(xs);
    expect(places.get('F2')!.x).toBe(places.get('C')!.x);
    expect(places.get('F2')!.y).toBeLessThan(places.get('C')!.y);
    expect(columnsOf(nodes, new Set(['F2']), places).map((column) => column.tier)).toEqual([
      'firm',
      'segment',
      'chain',
      'need',
      'factor',
      'measure',
    ]);
  });
});

describe('every layout', () => {
  const layouts = {
    tiers: (task: LayoutTask) => plainLayout('tiers', task),
    concentric: (task: LayoutTask) => plainLayout('concentric', task),
    grid: (task: LayoutTask) => plainLayout('grid', task),
    force: forceLayout,
  };

  it.each(['tiers', 'concentric', 'grid', 'force'] as const)(
    '%s: the same places each time, on whole px, no overlap, pinned nodes where they are',
    (name) => {
      fc.assert(
        fc.property(someGraph, fc.integer({ min: 0, max: 3 }), ({ nodes, edges }, count) => {
          const pinned = new Map(nodes.slice(0, count).map(({ id }, at) => [id, { x: at * 400, y: 50 }]));
          const task = { nodes, edges, pinned, lang: 'zh' as const };
          const places = layouts[name](task);
          expect(layouts[name](task)).toEqual(places);
          expect(new Set([...places.keys(), ...pinned.keys()]).size).toBe(nodes.length);
          expect([...pinned.keys()].filter((id) => places.has(id))).toEqual([]);
          expect([...places.values()].every(({ x, y }) => Number.isInteger(x) && Number.isInteger(y))).toBe(
            true,
          );
          const all = new Map([...places, ...pinned]);
          expect(overlaps(boxesOf(nodes, leadersIn(edges), all))).toBe(0);
        }),
        { numRuns: name === 'force' ? 5 : 40 },
      );
    },
  );

  it('by force above the size of the draft: the same each time, spread out, no overlap', () => {
    const nodes = Array.from({ length: 450 }, (_, index) => aNode(`N${index}`, 'Need', `需求${index}`));
    const edges = nodes.slice(1).map(({ id }, index) => anEdge('HAS_NEED', `N${index % 30}`, id));
    const task = { nodes, edges, pinned: new Map([['N7', { x: 5000, y: 0 }]]), lang: 'zh' as const };
    const places = forceLayout(task);
    expect(forceLayout(task)).toEqual(places);
    expect(places.size).toBe(449);
    expect(overlaps(boxesOf(nodes, leadersIn(edges), new Map([...places, ...task.pinned])))).toBe(0);
    const meanX = [...places.values()].reduce((sum, { x }) => sum + x, 0) / places.size;
    expect(Math.abs(meanX - 5000)).toBeLessThan(3000);
  });
});

describe('a place near the parent', () => {
  const covers: Box = { left: -60, right: 12, top: -10, bottom: 10 };

  it('never overlaps what is placed, and stays the same on each run', () => {
    const at = fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) });
    fc.assert(
      fc.property(fc.array(at, { maxLength: 30 }), fc.integer({ min: 1, max: 25 }), (placed, count) => {
        const newcomers = Array.from({ length: count }, (_, index) => ({
          id: `N${index}`,
          covers,
          direction: Math.PI,
        }));
        const run = () => {
          const space = new OccupiedSpace();
          placed.forEach((one) => space.add(boxAt(covers, one)));
          return [...placeNear({ x: 0, y: 0 }, newcomers, space).values()];
        };
        const places = run();
        expect(run()).toEqual(places);
        const news = places.map((one) => boxAt(covers, one));
        const olds = placed.map((one) => boxAt(covers, one));
        expect(overlaps(news)).toBe(0);
        expect(news.filter((box) => olds.some((old) => collide(box, old)))).toEqual([]);
      }),
    );
  });

  it('goes the wished way where there is room', () => {
    const place = placeNear({ x: 0, y: 0 }, [{ id: 'A', covers, direction: 0 }], new OccupiedSpace()).get(
      'A',
    )!;
    expect(place.y).toBe(0);
    expect(place.x).toBeGreaterThan(0);
  });
});

describe('arrow keys', () => {
  const at: [string, Position][] = [
    ['near', { x: 100, y: 10 }],
    ['far', { x: 300, y: 0 }],
    ['aside', { x: 20, y: 90 }],
  ];
  it('reach the nearest node ahead', () => {
    expect(nearestInDirection({ x: 0, y: 0 }, 'right', at)).toBe('near');
    expect(nearestInDirection({ x: 0, y: 0 }, 'down', at)).toBe('aside');
    expect(nearestInDirection({ x: 0, y: 0 }, 'left', at)).toBeNull();
  });
});

describe('labels', () => {
  it('break Han text anywhere and Latin text between words, in lines of about equal width', () => {
    expect(wrapText('智能网联与新能源汽车', 78, 3)).toEqual(['智能网联与', '新能源汽车']);
    expect(wrapText('Intelligent vehicle parts', 96, 3)).toEqual(['Intelligent', 'vehicle parts']);
  });
  it('end in an ellipsis where they do not fit, and never exceed their width', () => {
    const lines = wrapText('广州市番禺区智联新能源汽车产业园第二期配套工程项目', 120, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(lines.every((line) => textWidth(line) <= 120)).toBe(true);
  });
});
