import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineBetween } from '../../ui/src/graph/curves.ts';
import { edgeLine } from '../../ui/src/picture/edge-line.ts';
import { borderPoint, shapeOf } from '../../ui/src/picture/node-shape.ts';
import type { PlacedShape } from '../../ui/src/picture/node-shape.ts';

const at = { x: 100, y: 50 };
const placed = (style: Record<string, unknown>, width = 40, height = 20): PlacedShape => ({
  shape: shapeOf(style),
  at,
  width,
  height,
  border: 2,
});
const SHAPES = {
  ellipse: placed({ shape: 'ellipse' }),
  rounded: placed({ shape: 'round-rectangle', 'corner-radius': '4px' }),
  diamond: placed({ shape: 'diamond' }),
  octagon: placed({ shape: 'octagon' }),
  polygon: placed({ shape: 'polygon', 'shape-polygon-points': '-1 -0.85 1 -0.85 0 0.95' }),
};

describe('where a line meets a border', () => {
  it('lies on the way to the middle, on the outline', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(SHAPES)),
        fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
        (shape, angle) => {
          const from = { x: at.x + 300 * Math.cos(angle), y: at.y + 300 * Math.sin(angle) };
          const point = borderPoint(shape, from);
          const cross = (point.x - at.x) * (from.y - at.y) - (point.y - at.y) * (from.x - at.x);
          expect(Math.abs(cross) / 300).toBeLessThan(1e-6);
          expect(outlineDistance(shape, point)).toBeLessThan(1e-6);
        },
      ),
    );
  });

  it('is the outer edge of the border', () => {
    expect(borderPoint(SHAPES.ellipse, { x: 300, y: 50 })).toEqual({ x: 121, y: 50 });
    expect(borderPoint(SHAPES.rounded, { x: 100, y: -100 })).toEqual({ x: 100, y: 39 });
    expect(borderPoint(SHAPES.diamond, { x: 100, y: 200 })).toEqual({ x: 100, y: 61 });
  });

  it('is the middle where the line begins inside', () => {
    for (const shape of Object.values(SHAPES)) expect(borderPoint(shape, { x: 101, y: 51 })).toEqual(at);
  });
});

/** How far a point is from the outline that its shape's definition gives, found without the code under test. */
function outlineDistance(
  { shape, width, height, border }: PlacedShape,
  point: { x: number; y: number },
): number {
  const half = { x: (width + border) / 2, y: (height + border) / 2 };
  const x = point.x - at.x;
  const y = point.y - at.y;
  if (shape.kind === 'ellipse') return Math.abs((x / half.x) ** 2 + (y / half.y) ** 2 - 1);
  if (shape.kind === 'round-rectangle') {
    const beyond = {
      x: Math.max(0, Math.abs(x) - (half.x - shape.radius)),
      y: Math.max(0, Math.abs(y) - (half.y - shape.radius)),
    };
    return Math.abs(Math.hypot(beyond.x, beyond.y) - shape.radius);
  }
  const corners = shape.corners.map((corner) => ({ x: corner.x * half.x, y: corner.y * half.y }));
  return Math.min(
    ...corners.map((from, index) => {
      const to = corners[(index + 1) % corners.length] ?? from;
      const side = { x: to.x - from.x, y: to.y - from.y };
      const length = side.x ** 2 + side.y ** 2;
      const along = Math.min(1, Math.max(0, ((x - from.x) * side.x + (y - from.y) * side.y) / length));
      return Math.hypot(x - from.x - along * side.x, y - from.y - along * side.y);
    }),
  );
}

describe('the line of an edge', () => {
  const left: PlacedShape = { ...SHAPES.ellipse, at: { x: 0, y: 50 } };

  it('ends before the tip of its arrow, and at the border without one', () => {
    const arrowed = edgeLine(left, SHAPES.rounded, lineBetween(0), { width: 2, scale: 0.85 });
    expect(arrowed.arrow[1]).toEqual({ x: 79, y: 50 });
    expect(arrowed.points.at(-1)?.x).toBeCloseTo(79 - 2 * 2 * 0.85);
    const plain = edgeLine(left, SHAPES.rounded, lineBetween(0), null);
    expect(plain).toMatchObject({ arrow: [], path: 'M21 50Q50 50 79 50' });
  });

  it('passes the middle between two control points', () => {
    const { points } = edgeLine(left, SHAPES.rounded, { weights: [0.25, 0.75], distances: [10, -10] }, null);
    expect(points.slice(1, -1)).toEqual([
      { x: 25, y: 60 },
      { x: 50, y: 50 },
      { x: 75, y: 40 },
    ]);
  });
});

describe('a shape that is not drawn', () => {
  it('is refused instead of drawn as another', () => {
    expect(() => shapeOf({ shape: 'star' })).toThrow('star');
  });
});
