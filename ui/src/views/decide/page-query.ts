import { FACTORS } from '@lianzhu/graph-seed/model';
import type { Factor } from '@lianzhu/graph-seed/model';

/** The factor in an address; null where there is none or no such factor. */
export function factorOf(query: URLSearchParams): Factor | null {
  const asked = query.get('factor');
  return FACTORS.find((factor) => factor === asked) ?? null;
}

/** A whole number in an address, kept between its bounds; `usual` where there is none. */
export function wholeOf(
  query: URLSearchParams,
  name: string,
  { usual, min, max }: { usual: number; min: number; max: number },
): number {
  const text = query.get(name);
  const asked = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isInteger(asked) ? Math.min(max, Math.max(min, asked)) : usual;
}
