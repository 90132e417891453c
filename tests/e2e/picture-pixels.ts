/** Code for a page, inside an async function: `one` and `other` are then the pixels of two PNG files, which must be of one size. */
export function readPixels(pair: readonly [Buffer, Buffer]): string {
  const sources = pair.map((png) => `data:image/png;base64,${png.toString('base64')}`);
  return `
    const [one, other] = await Promise.all(${JSON.stringify(sources)}.map(async (src) => {
      const image = Object.assign(new Image(), { src });
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }));
    if (one.width !== other.width || one.height !== other.height) throw new Error('not of one size');
  `;
}
