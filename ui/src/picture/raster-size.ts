import type { SvgPicture } from './svg-of.ts';

/** Beyond these a browser's canvas stays blank without a word: Chromium and Safari take 16,384 px a side, 268 Mpx in all. */
export const MOST_SIDE = 16_384;
export const MOST_AREA = MOST_SIDE * MOST_SIDE;

export const SCALES = [1, 2, 3] as const;
export type Scale = (typeof SCALES)[number];

/** Size in px of a picture at a scale. */
export function rasterSize({ width, height }: Omit<SvgPicture, 'text'>, scale: number) {
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

export function fitsCanvas({ width, height }: { width: number; height: number }): boolean {
  return width <= MOST_SIDE && height <= MOST_SIDE && width * height <= MOST_AREA;
}
