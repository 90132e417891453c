import type { Position } from '../graph/geometry.ts';
import type { Style } from './computed-style.ts';
import { element, short } from './markup.ts';
import type { Markup } from './markup.ts';

/** The outline of a node: polygons by corners on a square from -1 to 1. */
export type Shape =
  | { kind: 'ellipse' }
  | { kind: 'round-rectangle'; radius: number }
  | { kind: 'polygon'; corners: readonly Position[] };

/** A shape at its place; sizes in px without the border. */
export type PlacedShape = { shape: Shape; at: Position; width: number; height: number; border: number };

const OCTAGON_SIDE = Math.SQRT2 - 1;
const CORNERS: Record<string, string> = {
  diamond: '0 -1 1 0 0 1 -1 0',
  octagon: [
    [-OCTAGON_SIDE, -1, OCTAGON_SIDE, -1, 1, -OCTAGON_SIDE, 1, OCTAGON_SIDE],
    [OCTAGON_SIDE, 1, -OCTAGON_SIDE, 1, -1, OCTAGON_SIDE, -1, -OCTAGON_SIDE],
  ]
    .flat()
    .join(' '),
};

/** Throws for a shape that the picture cannot draw. */
export function shapeOf(style: Style): Shape {
  const name = String(style['shape']);
  if (name === 'ellipse') return { kind: 'ellipse' };
  if (name === 'round-rectangle') return { kind: name, radius: parseFloat(String(style['corner-radius'])) };
  const corners = name === 'polygon' ? String(style['shape-polygon-points']) : CORNERS[name];
  if (corners === undefined) throw new Error(`The picture does not draw the shape ${name}`);
  return { kind: 'polygon', corners: pointsOf(corners) };
}

function pointsOf(text: string): Position[] {
  const numbers = text.split(' ').map(Number);
  return Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[index * 2] ?? 0,
    y: numbers[index * 2 + 1] ?? 0,
  }));
}

/** The shape as an SVG element; `grow` px are added all around, as for an outline. */
export function drawShape(
  { shape, at, width, height }: PlacedShape,
  grow: number,
  paint: Record<string, string | number | undefined>,
): Markup {
  const halfWidth = width / 2 + grow;
  const halfHeight = height / 2 + grow;
  switch (shape.kind) {
    case 'ellipse':
      return element('ellipse', { cx: at.x, cy: at.y, rx: halfWidth, ry: halfHeight, ...paint });
    case 'round-rectangle':
      return element('path', { d: roundedPath(at, halfWidth, halfHeight, shape.radius + grow), ...paint });
    case 'polygon': {
      const corners = grow === 0 ? shape.corners : grown(shape.corners, (2 * grow) / width);
      const points = corners.map(
        ({ x, y }) => `${short(at.x + (x * width) / 2)},${short(at.y + (y * height) / 2)}`,
      );
      return element('polygon', { points: points.join(' '), ...paint });
    }
  }
}

/** From the middle of the upper side clockwise, as Cytoscape draws it: its dashes begin there. */
function roundedPath(at: Position, halfWidth: number, halfHeight: number, radius: number): string {
  const [left, right] = [at.x - halfWidth, at.x + halfWidth];
  const [top, bottom] = [at.y - halfHeight, at.y + halfHeight];
  const corner = (x: number, y: number) => `A${short(radius)} ${short(radius)} 0 0 1 ${short(x)} ${short(y)}`;
  return [
    `M${short(at.x)} ${short(top)}H${short(right - radius)}${corner(right, top + radius)}`,
    `V${short(bottom - radius)}${corner(right - radius, bottom)}`,
    `H${short(left + radius)}${corner(left, bottom - radius)}`,
    `V${short(top + radius)}${corner(left + radius, top)}Z`,
  ].join('');
}

/** A convex polygon, given clockwise on the screen, whose sides are moved outwards. */
function grown(corners: readonly Position[], by: number): Position[] {
  const sides = corners.map((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const out = { x: ((to.y - from.y) / length) * by, y: (-(to.x - from.x) / length) * by };
    return {
      at: { x: from.x + out.x, y: from.y + out.y },
      along: { x: to.x - from.x, y: to.y - from.y },
    };
  });
  return sides.map((side, index) => {
    const before = sides.at(index - 1) ?? side;
    const cross = before.along.x * side.along.y - before.along.y * side.along.x;
    const part =
      ((side.at.x - before.at.x) * side.along.y - (side.at.y - before.at.y) * side.along.x) / cross;
    return { x: before.at.x + before.along.x * part, y: before.at.y + before.along.y * part };
  });
}

/** Where a line from `from` to the centre meets the outer edge of the border; the centre where it starts inside. */
export function borderPoint({ shape, at, width, height, border }: PlacedShape, from: Position): Position {
  const halfWidth = (width + border) / 2;
  const halfHeight = (height + border) / 2;
  const away = { x: from.x - at.x, y: from.y - at.y };
  const part = outerPart(shape, away, halfWidth, halfHeight);
  return part >= 1 ? at : { x: at.x + away.x * part, y: at.y + away.y * part };
}

/** Which part of the way from the centre along `away` lies inside the shape; 1 or more where all of it does. */
function outerPart(shape: Shape, away: Position, halfWidth: number, halfHeight: number): number {
  switch (shape.kind) {
    case 'ellipse':
      return 1 / Math.hypot(away.x / halfWidth, away.y / halfHeight);
    case 'round-rectangle':
      return roundedPart(away, halfWidth, halfHeight, Math.min(shape.radius, halfWidth, halfHeight));
    case 'polygon':
      return polygonPart(shape.corners, { x: away.x / halfWidth, y: away.y / halfHeight });
  }
}

/** To the straight sides, or to the quarter circle of the corner that the way passes. */
function roundedPart(away: Position, halfWidth: number, halfHeight: number, radius: number): number {
  const x = Math.abs(away.x);
  const y = Math.abs(away.y);
  const straight = Math.min(halfWidth / x, halfHeight / y);
  const corner = { x: halfWidth - radius, y: halfHeight - radius };
  if (x * straight <= corner.x || y * straight <= corner.y) return straight;
  const squared = x * x + y * y;
  const along = (x * corner.x + y * corner.y) / squared;
  const off = (corner.x * corner.x + corner.y * corner.y - radius * radius) / squared;
  return along + Math.sqrt(Math.max(0, along * along - off));
}

/** The first side that the way from the centre crosses. */
function polygonPart(corners: readonly Position[], away: Position): number {
  let part = Infinity;
  corners.forEach((from, index) => {
    const to = corners[(index + 1) % corners.length] ?? from;
    const side = { x: to.x - from.x, y: to.y - from.y };
    const cross = away.x * side.y - away.y * side.x;
    const alongAway = (from.x * side.y - from.y * side.x) / cross;
    const alongSide = (from.x * away.y - from.y * away.x) / cross;
    if (alongAway > 0 && alongSide >= 0 && alongSide <= 1) part = Math.min(part, alongAway);
  });
  return part;
}
