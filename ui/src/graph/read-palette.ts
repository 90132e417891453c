import { TOKENS } from './palette.ts';
import type { Palette } from './palette.ts';

/** The present values of the tokens. */
export function readPalette(): Palette {
  const style = getComputedStyle(document.documentElement);
  // The canvas takes font names in double quotes only.
  const entries = Object.entries(TOKENS).map(([name, token]) => [
    name,
    style.getPropertyValue(token).trim().replaceAll("'", '"'),
  ]);
  return Object.fromEntries(entries) as Palette;
}
