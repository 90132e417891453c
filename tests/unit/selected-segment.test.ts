import { expect, it } from 'vitest';
import { elementsOf } from '../../ui/src/graph/elements.ts';
import { LABEL_LINE_HEIGHT, textWidth } from '../../ui/src/graph/label-text.ts';
import { addToScene, EMPTY_SCENE, pictureOf } from '../../ui/src/graph/scene.ts';
import { aNode } from './explore-graphs.ts';

const NAME = '新能源汽车动力电池正极、负极、电解液与隔膜以及结构件等关键材料';
const scene = addToScene(
  EMPTY_SCENE,
  [aNode('S1', 'Segment', NAME)],
  [],
  new Map([['S1', { x: 10, y: 20 }]]),
);

function drawSegment(selected: boolean) {
  const [segment] = elementsOf({
    picture: pictureOf(scene, () => null),
    scene,
    hiddenNeighbours: new Map(),
    gapSegments: new Set(),
    selection: new Set(selected ? ['S1'] : []),
    straight: false,
    lang: 'zh',
  }).nodes;
  return segment!;
}

it('makes the box of a selected segment as large as its whole name, and leaves it in its place', () => {
  const [plain, selected] = [drawSegment(false), drawSegment(true)];
  const lines = selected.data.text.split('\n');
  expect(plain.data.text).toContain('…');
  expect(lines.join('')).toBe(NAME);
  expect(selected.data.height).toBeGreaterThanOrEqual(lines.length * LABEL_LINE_HEIGHT);
  expect(selected.data.width).toBeGreaterThan(Math.max(...lines.map((line) => textWidth(line))));
  expect(selected.position).toEqual(plain.position);
});
