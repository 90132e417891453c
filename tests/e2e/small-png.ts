import { crc32, deflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

interface Indexed {
  width: number;
  /** Red, green and blue of up to 256 colours, one after the other, in base64. */
  palette: string;
  /** One byte a pixel, in base64. */
  pixels: string;
}

/** Distance of two colours of the palette, in steps of a channel: nearer greys would leave no place for rare colours. */
const LEAST_APART = 5;
const SIGNATURE = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** The same picture in up to 256 of its colours (PNG specification, colour type 3): about a third of the bytes. */
export async function toSmallPng(page: Page, png: Buffer): Promise<Buffer> {
  const indexed = await toIndexed(page, png);
  const { width } = indexed;
  const pixels = Buffer.from(indexed.pixels, 'base64');
  const height = pixels.length / width;
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // 8 bits a pixel, by palette; compression, filter and interlace have one usual value each, 0.
  header.set([8, 3, 0, 0, 0], 8);
  // Before each line stands its filter: 0, none.
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y += 1) pixels.copy(lines, y * (width + 1) + 1, y * width, (y + 1) * width);
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(indexed.palette, 'base64')),
    chunk('IDAT', deflateSync(lines, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(data.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

/** The commonest colours that lie apart by what an eye could tell; every other colour takes the nearest of them. */
function toIndexed(page: Page, png: Buffer): Promise<Indexed> {
  return page.evaluate<Indexed>(`(async () => {
    const image = Object.assign(new Image(), { src: 'data:image/png;base64,${png.toString('base64')}' });
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const { data, width } = context.getImageData(0, 0, image.width, image.height);
    const colours = new Uint32Array(data.buffer);
    const counts = new Map();
    for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
    const byCount = [...counts].sort((one, other) => other[1] - one[1]).map(([colour]) => colour);
    const palette = [];
    const partsOf = (colour) => [colour & 255, (colour >> 8) & 255, (colour >> 16) & 255];
    const farFrom = (colour) => {
      const [red, green, blue] = partsOf(colour);
      return palette.map(([r, g, b]) => Math.hypot(r - red, g - green, b - blue));
    };
    for (const colour of byCount) {
      if (palette.length < 256 && Math.min(...farFrom(colour)) >= ${LEAST_APART}) palette.push(partsOf(colour));
    }
    const places = new Map(byCount.map((colour) => {
      const far = farFrom(colour);
      return [colour, far.indexOf(Math.min(...far))];
    }));
    const pixels = Uint8Array.from(colours, (colour) => places.get(colour));
    const base64 = (bytes) => new Promise((resolve) => {
      const reader = new FileReader();
      reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(',') + 1));
      reader.readAsDataURL(new Blob([bytes]));
    });
    return { width, palette: await base64(Uint8Array.from(palette.flat())), pixels: await base64(pixels) };
  })()`);
}
