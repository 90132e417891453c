import { fitsCanvas, rasterSize } from './raster-size.ts';
import type { Scale } from './raster-size.ts';
import type { SvgPicture } from './svg-of.ts';

/** Why there is no PNG: larger than a canvas may be, or the browser drew nothing. */
export class RasterError extends Error {
  constructor(readonly reason: 'tooLarge' | 'notDrawn') {
    super(reason);
  }
}

/** The picture as a PNG file, never an empty one. Rejects with a `RasterError`. */
export async function pngOf(picture: SvgPicture, scale: Scale): Promise<Blob> {
  const size = rasterSize(picture, scale);
  if (!fitsCanvas(size)) throw new RasterError('tooLarge');
  const image = await imageOf(picture);
  const canvas = Object.assign(document.createElement('canvas'), size);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new RasterError('notDrawn');
  context.drawImage(image, 0, 0, size.width, size.height);
  if (!isDrawn(context, size)) throw new RasterError('notDrawn');
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob || blob.size === 0) throw new RasterError('notDrawn');
  return blob;
}

async function imageOf({ text }: SvgPicture): Promise<HTMLImageElement> {
  const address = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  const image = new Image();
  image.src = address;
  try {
    await image.decode();
    return image;
  } catch {
    throw new RasterError('notDrawn');
  } finally {
    URL.revokeObjectURL(address);
  }
}

/** The ground of the picture is opaque: a corner that one sees through was not drawn. */
function isDrawn(
  context: CanvasRenderingContext2D,
  { width, height }: { width: number; height: number },
): boolean {
  return [
    [0, 0],
    [width - 1, height - 1],
  ].every(([x = 0, y = 0]) => context.getImageData(x, y, 1, 1).data[3] === 255);
}
