import type { Position } from './geometry.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const UNIT: Record<Direction, Position> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
/** A step aside counts so many times a step ahead: an arrow key keeps to its direction. */
const ASIDE_WEIGHT = 2;

/** The node that an arrow key reaches from `from`: the nearest that lies more ahead than aside. Null where none does. */
export function nearestInDirection(
  from: Position,
  direction: Direction,
  others: Iterable<readonly [string, Position]>,
): string | null {
  const unit = UNIT[direction];
  let best: { id: string; cost: number } | null = null;
  for (const [id, at] of others) {
    const dx = at.x - from.x;
    const dy = at.y - from.y;
    const ahead = dx * unit.x + dy * unit.y;
    const aside = Math.abs(dx * unit.y) + Math.abs(dy * unit.x);
    if (ahead <= 0 || aside > ahead * ASIDE_WEIGHT) continue;
    const cost = ahead + aside * ASIDE_WEIGHT;
    if (best === null || cost < best.cost || (cost === best.cost && id < best.id)) best = { id, cost };
  }
  return best?.id ?? null;
}
