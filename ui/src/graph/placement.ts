import type { Box, Position } from './geometry.ts';
import { boxAt, collide, roundPosition } from './geometry.ts';

const CELL = 120;
/** More cells than any picture is high: x and y of a cell make one number. */
const ROW = 2 ** 20;
const RING_STEP = 36;
const SLOT = 30;
const MIN_GAP = 8;
const MAX_RINGS = 80;
/** The first ring on which a newcomer does not touch its parent. */
const BESIDE = 2;

/** Boxes by grid cell, so that a look for a free place does not compare with every node. */
export class OccupiedSpace {
  #cells = new Map<number, Box[]>();

  /** A place is free where nothing comes closer than `gap` px. */
  constructor(private readonly gap = MIN_GAP) {}

  add(box: Box): void {
    for (const key of cellsOf(box, 0)) {
      const list = this.#cells.get(key);
      if (list) list.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  isFree(box: Box): boolean {
    for (const key of cellsOf(box, this.gap)) {
      if (this.#cells.get(key)?.some((other) => collide(box, other, this.gap))) return false;
    }
    return true;
  }
}

function cellsOf(box: Box, margin: number): number[] {
  const keys: number[] = [];
  for (let x = Math.floor((box.left - margin) / CELL); x <= Math.floor((box.right + margin) / CELL); x += 1) {
    for (
      let y = Math.floor((box.top - margin) / CELL);
      y <= Math.floor((box.bottom + margin) / CELL);
      y += 1
    ) {
      keys.push(x * ROW + y);
    }
  }
  return keys;
}

/** A node to place: what it covers, and the direction in radians it would rather go from its parent. */
export type Newcomer = { id: string; covers: Box; direction: number };

/**
 * Free places near `parent` for the newcomers, in their order: rings outwards, on each ring the slot nearest to the
 * wished direction. `nearest` is the first ring, 0 being the parent's own place. Same input, same places. Marks each place as taken in `space`.
 */
export function placeNear(
  parent: Position,
  newcomers: readonly Newcomer[],
  space: OccupiedSpace,
  nearest = BESIDE,
): Map<string, Position> {
  const places = new Map<string, Position>();
  for (const newcomer of newcomers) {
    const place = freePlace(parent, newcomer, space, nearest);
    space.add(boxAt(newcomer.covers, place));
    places.set(newcomer.id, place);
  }
  return places;
}

function freePlace(parent: Position, newcomer: Newcomer, space: OccupiedSpace, nearest: number): Position {
  let last = parent;
  for (let ring = nearest; ring < MAX_RINGS; ring += 1) {
    const radius = ring * RING_STEP;
    for (const turn of turnsOf(radius, ring)) {
      const angle = newcomer.direction + turn;
      last = roundPosition({
        x: parent.x + radius * Math.cos(angle),
        y: parent.y + radius * Math.sin(angle),
      });
      if (space.isFree(boxAt(newcomer.covers, last))) return last;
    }
  }
  return last;
}

/** Turns away from the wished direction: 0, +1, -1, +2, ... slots. Near rings keep to the wished half, far ones go round. */
function turnsOf(radius: number, ring: number): number[] {
  if (radius === 0) return [0];
  const step = SLOT / radius;
  const reach = ring < 12 ? Math.PI / 2.4 : Math.PI;
  const turns = [0];
  for (let turn = step; turn <= reach; turn += step) turns.push(turn, -turn);
  return turns;
}

/**
 * Moves apart what overlaps: `fixed` nodes keep their place, the others keep theirs where it is free, in the order given,
 * or go to the nearest free one. Nothing moves where nothing overlaps.
 */
export function settle(
  places: ReadonlyMap<string, Position>,
  covers: ReadonlyMap<string, Box>,
  fixed: ReadonlyMap<string, Position>,
): Map<string, Position> {
  const space = new OccupiedSpace();
  const settled = new Map<string, Position>();
  for (const [id, at] of fixed) {
    const box = covers.get(id);
    if (box) space.add(boxAt(box, at));
  }
  for (const [id, at] of places) {
    const box = covers.get(id);
    if (!box || fixed.has(id)) continue;
    const [place] = placeNear(at, [{ id, covers: box, direction: Math.PI / 2 }], space, 0).values();
    settled.set(id, place ?? at);
  }
  return settled;
}
