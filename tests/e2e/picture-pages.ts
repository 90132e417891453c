import { readFile } from 'node:fs/promises';
import type { Browser, Locator, Page } from '@playwright/test';
import { readPixels } from './picture-pixels.ts';

export interface Point {
  x: number;
  y: number;
}
export interface Rectangle extends Point {
  width: number;
  height: number;
}
/** Nodes by the middle of their shape's box, arrows by their tip, in px of the page. */
export interface OnPage {
  nodes: ({ id: string } & Point)[];
  arrows: Point[];
}

/** What the canvas has drawn, as Cytoscape itself reckons it; the view must be at zoom 1. */
export function onCanvas(page: Page): Promise<OnPage> {
  return page.evaluate<OnPage>(`(() => {
    const host = document.querySelector('[data-canvas]');
    const { left, top } = host.getBoundingClientRect();
    const { cy } = host._cyreg;
    if (cy.zoom() !== 1) throw new Error('not at zoom 1: ' + cy.zoom());
    const at = ({ x, y }) => ({ x: x + cy.pan().x + left, y: y + cy.pan().y + top });
    const middleOf = (node) => {
      if (node.style('shape') !== 'polygon') return 0;
      const ys = node.style('shape-polygon-points').split(/[ ,]+/).map(Number).filter((_, index) => index % 2 === 1);
      return ((Math.min(...ys) + Math.max(...ys)) / 4) * node.height();
    };
    const nodes = cy.nodes().map((node) => {
      const { x, y } = at(node.position());
      return { id: node.id(), x, y: y + middleOf(node) };
    });
    const arrowed = cy.edges().filter((edge) => edge.style('target-arrow-shape') === 'triangle');
    return { nodes, arrows: arrowed.map((edge) => at(edge.targetEndpoint())) };
  })()`);
}

/** What an opened SVG file shows. */
export function onPicture(page: Page): Promise<OnPage> {
  return page.evaluate<OnPage>(`(() => {
    const graph = document.querySelector('g.graph');
    const nodes = [...graph.querySelectorAll('g.node')].map((node) => {
      // The last is the shape: before it may stand the outline of a selected one.
      const shape = [...node.querySelectorAll(':scope > :is(ellipse, path, polygon)')].at(-1);
      const { left, top, width, height } = shape.getBoundingClientRect();
      return { id: node.dataset.id, x: left + width / 2, y: top + height / 2 };
    });
    const arrows = [...graph.querySelectorAll('g.edge polygon')].map((arrow) => {
      const { x, y } = arrow.points[1];
      return new DOMPoint(x, y).matrixTransform(arrow.getScreenCTM());
    });
    return { nodes, arrows: arrows.map(({ x, y }) => ({ x, y })) };
  })()`);
}

/** A picture opened as a file of its own, in a browser context that knows nothing of the product. */
export async function openPicture(browser: Browser, path: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 2200, height: 2400 } });
  const page = await context.newPage();
  await page.goto(`file://${path}`);
  return page;
}

/**
 * Two screenshots of one size, pixel by pixel: how many differ, as a part of those that are not ground in the first.
 * With `boxes`, only what lies in one of these is looked at. A difference of a quarter of a channel is seen as one.
 */
export async function differingShare(
  page: Page,
  pair: readonly [Buffer, Buffer],
  boxes: readonly Rectangle[] = [],
): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const boxes = ${JSON.stringify(boxes)};
    ${readPixels(pair)}
    const apart = (a, i, b, j) => Math.max(...[0, 1, 2].map((c) => Math.abs(a.data[i + c] - b.data[j + c])));
    const inBoxes = (x, y) => boxes.some((box) => Math.abs(x - box.x) <= box.width / 2 && Math.abs(y - box.y) <= box.height / 2);
    let inked = 0;
    let different = 0;
    for (let index = 0; index < one.width * one.height; index += 1) {
      if (boxes.length > 0 && !inBoxes(index % one.width, Math.floor(index / one.width))) continue;
      if (apart(one, index * 4, one, 0) > 64) inked += 1;
      if (apart(one, index * 4, other, index * 4) > 64) different += 1;
    }
    return different / inked;
  })()`);
}

/** The file that a button brings: its name and its bytes, kept at `path`. */
export async function download(
  page: Page,
  button: Locator,
  path: string,
): Promise<{ name: string; bytes: Buffer }> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  await file.saveAs(path);
  return { name: file.suggestedFilename(), bytes: await readFile(path) };
}

/** Width and height that a PNG file itself states (PNG specification, chunk IHDR). */
export function pngSize(bytes: Buffer): { width: number; height: number } {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') throw new Error('not a PNG');
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}

/** How many colours a PNG has, up to 1,000: a blank one has a single one. */
export function coloursOf(page: Page, png: Buffer): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const image = Object.assign(new Image(), { src: 'data:image/png;base64,${png.toString('base64')}' });
    await image.decode();
    const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    const seen = new Set();
    for (const pixel of pixels) if (seen.add(pixel).size === 1000) break;
    return seen.size;
  })()`);
}
