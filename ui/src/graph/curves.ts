import type { Edge } from '@lianzhu/api/contract';
import type { Position } from './geometry.ts';

/** Control points of a curve as Cytoscape takes them: weights along the line of the two centres, distances in px beside it. */
export type Curve = { weights: number[]; distances: number[] };

const CLEARANCE = 22;
const BULGE_PART = 0.16;
const BULGE_MOST = 90;
const FAN = 14;

/**
 * A curve that leaves and reaches its nodes sideways (an S between columns), or a bulge to the right between two
 * nodes of one column. `reach` is half the width of the wider node: no control point may lie inside a node. `lane`
 * tells parallel relationships apart: 0, 1, 2, ...
 */
export function curveBetween(from: Position, to: Position, lane: number, reach: number): Curve {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = Math.hypot(dx, dy) || 1;
  const fan = lane * FAN;
  if (Math.abs(dx) < 2 * (reach + CLEARANCE)) {
    const bulge = reach + CLEARANCE + Math.min(BULGE_MOST, Math.abs(dy) * BULGE_PART) + fan;
    return { weights: [0.5], distances: [(dy < 0 ? 1 : -1) * bulge] };
  }
  const weight = (dx * dx) / (2 * length * length);
  const distance = (-dx * dy) / (2 * length);
  return { weights: [weight, 1 - weight], distances: [distance + fan, -distance + fan] };
}

/** A straight line, bent only so far that parallel relationships part. */
export function lineBetween(lane: number): Curve {
  return { weights: [0.5], distances: [lane * FAN] };
}

/** For each edge, how many edges between the same two nodes come before it. */
export function lanesOf(edges: readonly Edge[]): Map<string, number> {
  const seen = new Map<string, number>();
  const lanes = new Map<string, number>();
  for (const { id, source, target } of edges) {
    const pair = source < target ? `${source}|${target}` : `${target}|${source}`;
    const lane = seen.get(pair) ?? 0;
    seen.set(pair, lane + 1);
    lanes.set(id, lane);
  }
  return lanes;
}
