import type { Locator, Page } from '@playwright/test';
import { restingNodes } from './canvas-nodes.ts';
import { drawnMoreThan, readDrawn } from './explorer-status.ts';
import { palette, search } from './search-palette.ts';
import { expect, test } from './watched-page.ts';

const CY = `document.querySelector('[data-canvas]')._cyreg.cy`;
const zoomOf = (page: Page) => page.evaluate<number>(`${CY}.zoom()`);

/** What the page itself saw since `watchFinding`, however late a test asks: rings that came and went, what of the last one. */
interface Seen {
  rings: number;
  animations: number;
  /** How long it stood, in ms. */
  stood: number;
  /** Changes of the zoom. */
  zooms: number;
}
const watchFinding = (page: Page) =>
  page.evaluate(`{
    const seen = (window.seen = { rings: 0, animations: 0, stood: 0, zooms: 0 });
    document.querySelector('[data-canvas]')?._cyreg?.cy.on('zoom', () => void (seen.zooms += 1));
    let from = 0;
    new MutationObserver(() => {
      const ring = document.querySelector('.ring');
      if (ring && from === 0) {
        from = performance.now();
        seen.animations = ring.getAnimations().length;
      } else if (!ring && from > 0) {
        seen.rings += 1;
        seen.stood = performance.now() - from;
        from = 0;
      }
    }).observe(document.body, { childList: true, subtree: true });
    undefined;
  }`);

/** Waits until a ring came and went. */
async function ringSeen(page: Page): Promise<Seen> {
  const seen = () => page.evaluate<Seen>('window.seen');
  await expect.poll(async () => (await seen()).rings).toBe(1);
  const all = await seen();
  expect(all.stood).toBeGreaterThan(1400);
  return all;
}

/** How far a node is from the middle of the canvas, in px. */
async function offMiddle(page: Page, id: string): Promise<number> {
  const node = (await restingNodes(page)).find((one) => one.id === id);
  const box = await page.locator('[data-canvas]').boundingBox();
  if (!node || !box) return Infinity;
  return Math.hypot(node.x - box.x - box.width / 2, node.y - box.y - box.height / 2);
}

const told = (page: Page): Locator => page.locator('h1 + [role=status]');

async function openFarView(page: Page): Promise<void> {
  await page.goto('/explore?root=CH01');
  await readDrawn(page);
  await restingNodes(page);
  expect(await zoomOf(page)).toBeLessThan(1);
  await watchFinding(page);
}

async function findByKeys(page: Page, text: string): Promise<void> {
  await search(page, text);
  await expect(palette(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await expect(palette(page)).toBeHidden();
}

test('finding by keyboard glides to the node, pulses it, tells it and keeps the view in the address', async ({
  page,
}) => {
  await openFarView(page);
  const before = await readDrawn(page);
  await findByKeys(page, 'F001');
  await expect(told(page)).toHaveText(/^已在图上找到 广汽集团/);
  expect(await offMiddle(page, 'F001')).toBeLessThan(2);
  expect(await zoomOf(page)).toBe(1);
  const { zooms, animations } = await ringSeen(page);
  expect(zooms).toBeGreaterThan(1);
  expect(animations).toBe(1);
  await expect(page.getByRole('application')).toBeFocused();
  expect(await readDrawn(page)).toEqual(before);
  await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled();

  await page.waitForTimeout(600);
  await page.reload();
  expect(await offMiddle(page, 'F001')).toBeLessThan(2);
  expect(await zoomOf(page)).toBeCloseTo(1, 2);
});

test('finding by mouse does the same, and never zooms out', async ({ page }) => {
  await openFarView(page);
  while ((await zoomOf(page)) < 1.3) await page.getByRole('button', { name: '放大' }).click();
  const near = await zoomOf(page);
  await page.getByRole('button', { name: '搜索', exact: true }).click();
  await palette(page).getByRole('combobox').fill('F001');
  await palette(page).getByRole('option').first().getByTitle('在图谱上找到').click();
  expect(await offMiddle(page, 'F001')).toBeLessThan(2);
  expect(await zoomOf(page)).toBe(near);
  await ringSeen(page);
});

test('with reduced motion the view jumps and a steady ring stays as long', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openFarView(page);
  await findByKeys(page, 'F001');
  expect(await offMiddle(page, 'F001')).toBeLessThan(2);
  const { zooms, animations } = await ringSeen(page);
  expect({ zooms, animations }).toEqual({ zooms: 1, animations: 0 });
});

test('what is not on the canvas yet is added and shown; what is filtered out is told', async ({ page }) => {
  await page.goto('/explore?root=CH03');
  const before = await readDrawn(page);
  await watchFinding(page);
  await findByKeys(page, 'F001');
  expect((await drawnMoreThan(page, before)).nodes).toBe(before.nodes + 1);
  await expect(told(page)).toHaveText(/^加入 广汽集团/);
  expect(await offMiddle(page, 'F001')).toBeLessThan(2);
  await ringSeen(page);

  await page.getByRole('button', { name: /^企业/ }).first().click();
  await expect(page.getByText('已筛掉 企业')).toBeVisible();
  await findByKeys(page, 'F001');
  await expect(told(page)).toHaveText(/广汽集团.*被筛选或收起，没有画出/);
  await page.waitForTimeout(2000);
  expect((await ringSeen(page)).rings).toBe(1);
});

test('the canvas comes forward where the table stands before it', async ({ page }) => {
  await openFarView(page);
  await page.getByRole('button', { name: '展开表格' }).click();
  await expect(page.locator('[data-canvas]')).toBeHidden();
  await findByKeys(page, 'F001');
  expect(await offMiddle(page, 'F001')).toBeLessThan(2);
  await ringSeen(page);
});

for (const [screen, width] of [
  ['a phone', 390],
  ['a tablet', 768],
] as const) {
  test(`on ${screen} the canvas comes forward and no details cover what is found`, async ({ page }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.goto('/explore?root=CH01');
    await expect(page.getByRole('grid')).toBeVisible();
    await watchFinding(page);
    await findByKeys(page, 'F001');
    await expect(page.getByRole('complementary', { name: '详情' })).toBeHidden();
    await expect(told(page)).toHaveText(/^已在图上找到 广汽集团/);
    expect(await offMiddle(page, 'F001')).toBeLessThan(2);
    expect(await zoomOf(page)).toBe(1);
    await ringSeen(page);
  });
}
