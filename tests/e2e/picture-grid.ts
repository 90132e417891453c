import type { Page } from '@playwright/test';
import { readPixels } from './picture-pixels.ts';

/** How far two pictures are apart, cell by cell of a coarse grid. */
export interface Distance {
  /** Mean difference of the cells, in steps of a colour channel (0 to 255). */
  mean: number;
  /** Part of the cells that differ by more than `STRONG` steps. */
  strong: number;
}

/** Side of a cell in px: a line of text and its gap. Each cell is its mean colour, so that edges of letters do not count. */
const CELL = 20;
/** Steps by which a cell differs strongly: a word that came or went in it. */
const STRONG = 12;

/**
 * Below both, two pictures show the same screen. Measured on the stored pictures (mean; strong, in % of the cells):
 *
 *   the same screen, drawn otherwise                          a real change
 *   other hinting, LCD letters     0.1        0.00            one row of the matrix empty   0.5         1.2
 *   no subpixel positions          0.2 - 0.9  0.00 - 0.03     one column of it empty        1.1         1.7
 *   the page 1 px lower            0.3 - 1.3  0.00 - 0.03     a panel of the rail missing   1.1         2.9 - 3.3
 *   heavier strokes                0.7 - 1.6  0.00 - 0.12     the graph not drawn           2.6         7.4
 *   letters 1 % of their size      0.3 - 0.7  0.00 - 0.74     another language              5.9 - 17    14 - 43
 *   further apart                                             another screen                13 - 21     30 - 64
 *                                                             the other theme               over 200    99 - 100
 */
const ALIKE: Distance = { mean: 2.5, strong: 0.01 };

export function looksAlike({ mean, strong }: Distance): boolean {
  return mean < ALIKE.mean && strong < ALIKE.strong;
}

/** Two PNG files of one size; the page only reckons, whatever it shows. */
export function pictureDistance(page: Page, pair: readonly [Buffer, Buffer]): Promise<Distance> {
  return page.evaluate<Distance>(`(async () => {
    ${readPixels(pair)}
    const across = Math.ceil(one.width / ${CELL});
    const cellOf = (pixel) => Math.floor(pixel / one.width / ${CELL}) * across + Math.floor((pixel % one.width) / ${CELL});
    const grid = ({ data, width, height }) => {
      const cells = Array.from({ length: across * Math.ceil(height / ${CELL}) }, () => [0, 0, 0, 0]);
      for (let pixel = 0; pixel < width * height; pixel += 1) {
        const cell = cells[cellOf(pixel)];
        for (let channel = 0; channel < 3; channel += 1) cell[channel] += data[pixel * 4 + channel];
        cell[3] += 1;
      }
      return cells.map(([red, green, blue, count]) => [red / count, green / count, blue / count]);
    };
    const right = grid(other);
    const apart = grid(one).map((cell, index) => Math.max(...cell.map((value, channel) => Math.abs(value - right[index][channel]))));
    return {
      mean: apart.reduce((sum, value) => sum + value, 0) / apart.length,
      strong: apart.filter((value) => value > ${STRONG}).length / apart.length,
    };
  })()`);
}
