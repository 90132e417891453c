import type { Curve } from '../graph/curves.ts';
import type { Position } from '../graph/geometry.ts';
import { borderPoint } from './node-shape.ts';
import type { PlacedShape } from './node-shape.ts';
import { short } from './markup.ts';

/** Where the line of an edge runs, and its arrow at the target. */
export type EdgeLine = { points: Position[]; path: string; arrow: Position[] };
export type Arrow = { width: number; scale: number };

/** Cytoscape's arrow: a triangle of these parts of its size, the tip at the border. */
const ARROW_HALF = 0.15;
const ARROW_LENGTH = 0.3;

/**
 * The line as Cytoscape 3.34 draws an `unbundled-bezier` with `edge-distances: node-position`: control points beside
 * the line of centres, a curve of second degree to the middle between two of them, ends at the outer edge of the
 * borders. A line with an arrow ends `2 * width * scale` before its tip.
 */
export function edgeLine(from: PlacedShape, to: PlacedShape, curve: Curve, arrow: Arrow | null): EdgeLine {
  const controls = controlPoints(from.at, to.at, curve);
  const first = controls[0] ?? to.at;
  const last = controls.at(-1) ?? from.at;
  const start = borderPoint(from, first);
  const tip = borderPoint(to, last);
  const end = arrow ? before(tip, last, 2 * arrow.width * arrow.scale) : tip;
  const points = [start, ...withMiddles(controls), end];
  const curves = points
    .slice(1)
    .flatMap((point, index) =>
      index % 2 === 0 ? [`Q${pair(point)} ${pair(points[index + 2] ?? end)}`] : [],
    );
  return {
    points,
    path: `M${pair(start)}${curves.join('')}`,
    arrow: arrow ? arrowHead(tip, angleAt(points, tip), sizeOf(arrow)) : [],
  };
}

function controlPoints(from: Position, to: Position, { weights, distances }: Curve): Position[] {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  return weights.map((weight, index) => {
    const beside = (distances[index] ?? 0) / length;
    return { x: from.x + dx * weight - dy * beside, y: from.y + dy * weight + dx * beside };
  });
}

/** Control points with the middle between each two, where one curve ends and the next begins. */
function withMiddles(controls: readonly Position[]): Position[] {
  return controls.flatMap((point, index) => {
    const next = controls[index + 1];
    return next ? [point, { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 }] : [point];
  });
}

/** The point `by` px before `tip` on the straight way from `from`. */
function before(tip: Position, from: Position, by: number): Position {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y);
  const part = length === 0 ? 1 : Math.max(0.00001, (length - by) / length);
  return { x: from.x + (tip.x - from.x) * part, y: from.y + (tip.y - from.y) * part };
}

/** The arrow points from nine tenths of the last curve to the tip. */
function angleAt(points: readonly Position[], tip: Position): number {
  const [a, b, c] = points.slice(-3);
  if (!a || !b || !c) return 0;
  const at = (p: number, q: number, r: number) => 0.01 * p + 0.18 * q + 0.81 * r;
  return Math.atan2(tip.y - at(a.y, b.y, c.y), tip.x - at(a.x, b.x, c.x));
}

/** Cytoscape's own formula: px of the unit that its arrow shapes are given in. */
function sizeOf({ width, scale }: Arrow): number {
  return Math.max(Math.pow(width * 13.37, 0.9), 29) * scale;
}

function arrowHead(tip: Position, angle: number, size: number): Position[] {
  const corner = (back: number, beside: number): Position => ({
    x: tip.x - Math.cos(angle) * back - Math.sin(angle) * beside,
    y: tip.y - Math.sin(angle) * back + Math.cos(angle) * beside,
  });
  return [
    corner(size * ARROW_LENGTH, size * ARROW_HALF),
    tip,
    corner(size * ARROW_LENGTH, -size * ARROW_HALF),
  ];
}

export function pair({ x, y }: Position): string {
  return `${short(x)} ${short(y)}`;
}
