import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { looksAlike, pictureDistance } from './picture-grid.ts';
import { askShown, SCREENS } from './screens.ts';
import type { Shown } from './screens.ts';
import { toSmallPng } from './small-png.ts';
import { expect, test } from './watched-page.ts';

const FOLDER = fileURLToPath(new URL('../../docs/screens/', import.meta.url));
const UPDATES = process.env.UPDATE_SCREENS === '1';
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };

/** What was drawn, to lay beside a stored picture that it does not look like. */
const DRAWN = 'test-results/screenshots';

interface Picture {
  screen: string;
  size: typeof DESKTOP;
  theme: 'light' | 'dark';
}
/** Pictures by the name of their file in `docs/screens`. */
const PICTURES: Record<string, Picture> = {
  overview: { screen: 'overview', size: DESKTOP, theme: 'light' },
  'overview-dark': { screen: 'overview', size: DESKTOP, theme: 'dark' },
  'overview-phone': { screen: 'overview', size: PHONE, theme: 'light' },
  chain: { screen: 'chain', size: DESKTOP, theme: 'light' },
  bottlenecks: { screen: 'bottlenecks', size: DESKTOP, theme: 'light' },
  'bottlenecks-phone': { screen: 'bottlenecks', size: PHONE, theme: 'light' },
  cell: { screen: 'cell', size: DESKTOP, theme: 'light' },
  explore: { screen: 'explore', size: DESKTOP, theme: 'light' },
  firms: { screen: 'firms', size: DESKTOP, theme: 'light' },
};

let shown: Shown;
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  shown = await askShown(request);
  await request.dispose();
});

/** Opens the screen as a reader who was here before. */
async function open(page: Page, { screen, size, theme }: Picture): Promise<void> {
  const path = SCREENS.find(({ name }) => name === screen)?.path(shown) ?? '';
  await page.setViewportSize(size);
  await page.addInitScript(`localStorage.setItem('lianzhu.first-steps', 'offered')`);
  await page.goto(`${path}${path.includes('?') ? '&' : '?'}lang=zh&theme=${theme}`);
  await page.waitForLoadState('networkidle');
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/** The page when two pictures in a row are the same. */
async function shootAtRest(page: Page): Promise<Buffer> {
  const shoot = () => page.screenshot({ animations: 'disabled', caret: 'hide' });
  for (let last = await shoot(); ;) {
    await page.waitForTimeout(250);
    const next = await shoot();
    if (next.equals(last)) return next;
    last = next;
  }
}

async function keepDrawn(name: string, png: Buffer): Promise<void> {
  await mkdir(DRAWN, { recursive: true });
  await writeFile(`${DRAWN}/${name}.png`, png);
}

const stored = (name: string): Promise<Buffer> => readFile(`${FOLDER}${name}.png`);

for (const [name, picture] of Object.entries(PICTURES)) {
  test(`${name} looks as it is stored`, async ({ page }) => {
    await open(page, picture);
    const drawn = await shootAtRest(page);
    if (UPDATES) await writeFile(`${FOLDER}${name}.png`, await toSmallPng(page, drawn));
    const distance = await pictureDistance(page, [await stored(name), drawn]);
    if (!looksAlike(distance)) await keepDrawn(name, drawn);
    expect(looksAlike(distance), `${JSON.stringify(distance)}; drawn: ${DRAWN}/${name}.png`).toBe(true);
  });
}

test.describe('the measure', () => {
  test.skip(UPDATES, 'The stored pictures are being written.');

  test('tells another screen and the other theme apart', async ({ page }) => {
    await page.goto('/');
    for (const [name, { size }] of Object.entries(PICTURES)) {
      const others = Object.keys(PICTURES).filter((other) => other > name && PICTURES[other]?.size === size);
      for (const other of others) {
        const distance = await pictureDistance(page, [await stored(name), await stored(other)]);
        expect(looksAlike(distance), `${name}, ${other}: ${JSON.stringify(distance)}`).toBe(false);
      }
    }
  });

  for (const [change, css, alike] of [
    ['takes heavier letters for the same', '* { -webkit-text-stroke: 0.2px currentColor }', true],
    ['takes a page 1 px lower for the same', 'body { margin-top: 1px }', true],
    ['sees a missing panel', '.rail section:first-of-type { visibility: hidden }', false],
    ['sees an empty row of the matrix', 'tbody tr:has([data-row="2"]) { visibility: hidden }', false],
    ['sees another background', ':root { --bg: #fff }', false],
  ] as const) {
    test(change, async ({ page }) => {
      await open(page, { screen: 'overview', size: DESKTOP, theme: 'light' });
      const before = await shootAtRest(page);
      await page.addStyleTag({ content: css });
      const distance = await pictureDistance(page, [before, await shootAtRest(page)]);
      expect(looksAlike(distance), JSON.stringify(distance)).toBe(alike);
    });
  }
});
