import type { Node } from '@lianzhu/api/contract';
import type { Factor } from '@lianzhu/graph-seed/model';

/** Strokes inside a node's shape, on a 20 × 20 field. `INK` stands for the colour. */
const GLYPHS: Record<Exclude<Node['label'], 'Segment' | 'Factor'>, string> = {
  Chain:
    '<path d="M6.5 10h7" stroke="INK" stroke-width="1.6"/><circle cx="6.6" cy="10" r="1.9" fill="INK"/><circle cx="13.4" cy="10" r="1.9" fill="INK"/>',
  Firm: '<path d="M6.2 14V8.6l3.8-2.4 3.8 2.4V14M10 14v-3" stroke="INK" stroke-width="1.4" fill="none"/>',
  Need: '<path d="M10 5v4.6M10 11.8v.4" stroke="INK" stroke-width="1.8" stroke-linecap="round"/>',
  Measure: '<path d="M10 6.4v7.2M6.4 10h7.2" stroke="INK" stroke-width="1.7"/>',
  Body: '<path d="M5.8 13.6h8.4M7 13V9M10 13V9M13 13V9M5.8 8.4L10 5.8l4.2 2.6" stroke="INK" stroke-width="1.3" fill="none"/>',
  Evidence: '<path d="M7 9.4h6M7 12.8h6" stroke="INK" stroke-width="1.4"/>',
  Source: '<path d="M5.5 14.2a2 2 0 012-1.8H15M7.6 6.6h5.6" stroke="INK" stroke-width="1.4" fill="none"/>',
};

/** The factors' own icons, 16 × 16, set in the middle of the pentagon. */
const FACTOR_GLYPHS: Record<Factor, string> = {
  talent: '<circle cx="8" cy="5" r="2.8"/><path d="M2.6 14c.6-3.1 2.7-4.6 5.4-4.6s4.8 1.5 5.4 4.6z"/>',
  land: '<path d="M2 3.5h12v9.5H2zM7 3.5V13M2 8.2h5M7 9.8l7-2.6"/>',
  capital: '<circle cx="8" cy="8" r="6.2"/><path d="M5.7 5.7h4.6v4.6H5.7z"/>',
  technology: '<path d="M8 1.8l5.4 3.1v6.2L8 14.2l-5.4-3.1V4.9z"/><circle cx="8" cy="8" r="2.2"/>',
  data: '<ellipse cx="8" cy="3.9" rx="5.2" ry="2"/><path d="M2.8 3.9v8.2c0 1.1 2.3 2 5.2 2s5.2-.9 5.2-2V3.9M2.8 8c0 1.1 2.3 2 5.2 2s5.2-.9 5.2-2"/>',
};
/** Drawn larger than shown, so that zooming in stays sharp where a browser rasterises an image once. */
const RASTER = 4;

function image(width: number, height: number, body: string): string {
  const size = `width="${width * RASTER}" height="${height * RASTER}" viewBox="0 0 ${width} ${height}"`;
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" ${size}>${body}</svg>`)}`;
}

/** The mark inside a node's shape as an image address. */
export function glyphImage(label: keyof typeof GLYPHS, colour: string): string {
  return image(20, 20, GLYPHS[label].replaceAll('INK', colour));
}

export function factorImage(factor: Factor, colour: string): string {
  const stroke = `fill="none" stroke="${colour}" stroke-width="1.5" stroke-linejoin="round"`;
  return image(20, 20, `<g transform="translate(5.4 6) scale(.575)" ${stroke}>${FACTOR_GLYPHS[factor]}</g>`);
}

export const BADGE_HEIGHT = 14;
export function badgeWidth(text: string): number {
  return 8 + 6.2 * text.length;
}

/** The pill that tells how many neighbours are not drawn. */
export function badgeImage(text: string, ground: string, ink: string): string {
  const width = badgeWidth(text);
  const pill = `<rect width="${width}" height="${BADGE_HEIGHT}" rx="${BADGE_HEIGHT / 2}" fill="${ground}"/>`;
  const font = 'font-family="sans-serif" font-size="10.5" font-weight="500" text-anchor="middle"';
  return image(
    width,
    BADGE_HEIGHT,
    `${pill}<text x="${width / 2}" y="10.8" ${font} fill="${ink}">${text}</text>`,
  );
}

/** The square that says who calls a firm a leader: filled for an authority, outlined for the press. */
export function sealImage(text: string, filled: boolean, seal: string, ground: string): string {
  const box = `<rect x=".75" y=".75" width="16.5" height="16.5" rx="2" fill="${filled ? seal : ground}" stroke="${seal}" stroke-width="1.5"/>`;
  const font = 'font-family="sans-serif" font-size="11" font-weight="700" text-anchor="middle"';
  return image(18, 18, `${box}<text x="9" y="13" ${font} fill="${filled ? ground : seal}">${text}</text>`);
}

export function pinImage(colour: string): string {
  const path =
    '<path d="M6 2h4l-.5 4.2L12 8.5H4l2.5-2.3zM8 8.5V14" fill="none" stroke="INK" stroke-width="1.6"/>';
  return image(16, 16, path.replace('INK', colour));
}

/** Diagonal lines over a box of the given size, for what is known to be missing. */
export function hatchImage(width: number, height: number, colour: string): string {
  let lines = '';
  for (let x = -height; x < width; x += 7) lines += `M${x} ${height}l${height} ${-height}`;
  return image(width, height, `<path d="${lines}" stroke="${colour}" stroke-width="1.4"/>`);
}
