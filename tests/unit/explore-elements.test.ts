import { describe, expect, it } from 'vitest';
import { boxAt, collide, footprint } from '../../ui/src/graph/geometry.ts';
import { curveBetween } from '../../ui/src/graph/curves.ts';
import { elementsOf } from '../../ui/src/graph/elements.ts';
import {
  expandRows,
  gapSegments,
  hiddenNeighbours,
  placesBeside,
  presentEdges,
} from '../../ui/src/graph/expansion.ts';
import {
  addToScene,
  EMPTY_SCENE,
  hideNodes,
  leadersIn,
  pictureOf,
  toggleFilter,
} from '../../ui/src/graph/scene.ts';
import type { Scene } from '../../ui/src/graph/scene.ts';
import { aNode, anEdge } from './explore-graphs.ts';

const scene = addToScene(
  EMPTY_SCENE,
  [
    aNode('F1', 'Firm'),
    aNode('C1', 'Chain'),
    aNode('S1', 'Segment'),
    { ...aNode('N1', 'Need'), basis: 'inferred' },
  ],
  [
    anEdge('LEADS', 'F1', 'C1', { designation: 'official' }),
    anEdge('PART_OF', 'S1', 'C1'),
    { ...anEdge('HAS_NEED', 'C1', 'N1'), basis: 'inferred' },
  ],
  new Map([
    ['F1', { x: -200, y: 0 }],
    ['C1', { x: 0, y: 0 }],
    ['S1', { x: -100, y: 40 }],
    ['N1', { x: 100, y: 40 }],
  ]),
);

function draw(of: Scene, selected: string | null = null) {
  const { nodes, edges } = elementsOf({
    picture: pictureOf(of, () => null),
    scene: of,
    hiddenNeighbours: new Map([['C1', 7]]),
    gapSegments: new Set(['S1']),
    selection: new Set(selected === null ? [] : [selected]),
    straight: false,
    lang: 'zh',
  });
  return {
    node: (id: string) => nodes.find((one) => one.data.id === id),
    edge: (type: string) => edges.find((one) => one.data.type === type),
  };
}

describe('elements', () => {
  it('draw inferred nodes hollow, inferred relationships dashed, gaps, badges and official leaders', () => {
    const drawn = draw(scene);
    expect(drawn.node('N1')?.data.hollow).toBe(true);
    expect(drawn.node('C1')?.data).toMatchObject({ hollow: false, badge: '+7' });
    expect(drawn.node('S1')?.data).toMatchObject({ gap: true, badge: '' });
    expect(drawn.node('F1')?.data).toMatchObject({ seal: 'official', side: 'top' });
    expect(drawn.edge('HAS_NEED')?.data.dashed).toBe(true);
    expect(drawn.edge('PART_OF')?.data.dashed).toBe(false);
  });

  it('leave a selected node and its neighbours bright and dim the rest', () => {
    const drawn = draw(scene, 'F1');
    expect(drawn.node('F1')?.classes).toBe('picked');
    expect(drawn.node('C1')?.classes).toBe('near');
    expect(drawn.node('N1')?.classes).toBe('dim');
    expect(drawn.edge('HAS_NEED')?.classes).toBe('dim');
  });

  it('dim nothing where the selected node is not drawn', () => {
    expect(draw(hideNodes(scene, ['F1']), 'F1').node('N1')?.classes).toBe('');
  });

  it('part parallel relationships and keep every control point out of the nodes', () => {
    const first = curveBetween({ x: 0, y: 0 }, { x: 5, y: 40 }, 0, 60);
    const second = curveBetween({ x: 0, y: 0 }, { x: 5, y: 40 }, 1, 60);
    expect(Math.abs(first.distances[0] ?? 0)).toBeGreaterThan(60);
    expect(first.distances).not.toEqual(second.distances);
  });
});

describe('expansion', () => {
  const degree = { 'PART_OF:in': 12, 'LEADS:in': 1, 'HAS_NEED:out': 3 };

  it('counts what is on the canvas of what there is, by type and direction', () => {
    expect(expandRows('C1', degree, presentEdges(scene))).toEqual([
      { type: 'PART_OF', direction: 'in', shown: 1, total: 12 },
      { type: 'LEADS', direction: 'in', shown: 1, total: 1 },
      { type: 'HAS_NEED', direction: 'out', shown: 1, total: 3 },
    ]);
  });

  it('counts a hidden node as missing, and a filtered one as present', () => {
    const missing = (of: Scene) => hiddenNeighbours(of, (id) => (id === 'C1' ? degree : null)).get('C1');
    expect(missing(scene)).toBe(13);
    expect(missing(hideNodes(scene, ['S1']))).toBe(14);
    expect(missing(toggleFilter(scene, 'labels', 'Segment'))).toBe(13);
  });

  it('says nothing of nodes whose degree is not known', () => {
    expect(hiddenNeighbours(scene, () => null).size).toBe(0);
    expect(gapSegments(scene.nodes.values(), () => null).size).toBe(0);
    expect([...gapSegments(scene.nodes.values(), () => ({ 'PART_OF:out': 1 }))]).toEqual(['S1']);
    expect(gapSegments(scene.nodes.values(), () => ({ 'OPERATES_IN:in': 1 })).size).toBe(0);
  });

  it('places newcomers beside their parent without overlap, labels included', () => {
    const news = Array.from({ length: 25 }, (_, index) =>
      aNode(`M${index}`, 'Measure', `举措之名称第${index}`),
    );
    const parent = scene.nodes.get('C1')!;
    const places = placesBeside(scene, parent, news, [], 'zh');
    const next = addToScene(scene, news, [], places);
    expect(overlapsIn(next)).toEqual([]);
    expect([...places.values()].every((at) => Math.hypot(at.x, at.y) < 500)).toBe(true);
    for (const [id, at] of scene.positions) expect(next.positions.get(id)).toEqual(at);
  });
});

function overlapsIn(of: Scene): string[] {
  const { nodes, edges } = pictureOf(of, () => null);
  const leaders = leadersIn(edges);
  const boxes = nodes.map((node) => ({
    id: node.id,
    box: boxAt(footprint({ node, leader: leaders.has(node.id) }, 'zh'), of.positions.get(node.id)!),
  }));
  return boxes.flatMap((a, index) =>
    boxes
      .slice(index + 1)
      .filter((b) => collide(a.box, b.box))
      .map((b) => `${a.id}/${b.id}`),
  );
}
