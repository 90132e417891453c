import type { Locator, Page } from '@playwright/test';
import { readDrawn } from './explorer-status.ts';
import { askShown } from './screens.ts';
import type { Shown } from './screens.ts';
import { expect, test } from './watched-page.ts';

let shown: Shown;
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  shown = await askShown(request);
  await request.dispose();
});

/** How far the page could be scrolled sideways, in px. */
const sideways = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** That an element, once scrolled to, lies between the page's sides and nothing lies upon its middle. */
async function expectReachable(element: Locator): Promise<void> {
  await element.click({ trial: true });
  const box = (await element.boundingBox())!;
  expect(box.x, 'left side').toBeGreaterThanOrEqual(0);
  expect(box.x + box.width, 'right side').toBeLessThanOrEqual(720);
}

test.describe('at 200 % zoom of 1440x900', () => {
  test.use({ viewport: { width: 720, height: 450 }, deviceScaleFactor: 2 });

  const PAGES: Record<string, { path: (shown: Shown) => string; action: RegExp }> = {
    overview: { path: () => '/', action: /^(复制链接|Copy link)$/ },
    chain: { path: ({ chain }) => `/chains/${chain}`, action: /^(导出本链|Export chain)$/ },
    bottlenecks: { path: () => '/bottlenecks', action: /^(调整权重|Adjust weights)$/ },
    cell: { path: ({ topCell }) => `/bottlenecks/${topCell}`, action: /^(推演|What if)$/ },
    firms: { path: () => '/firms', action: /^(导出 CSV|Export CSV)/ },
  };
  for (const [name, { path, action }] of Object.entries(PAGES)) {
    test(`${name} has its heading, its main act and the way on within its sides`, async ({ page }) => {
      for (const language of ['zh', 'en']) {
        await page.goto(`${path(shown)}?lang=${language}`);
        await page.waitForLoadState('networkidle');
        expect(await sideways(page)).toBe(0);
        await expectReachable(page.getByRole('heading', { level: 1 }));
        await expectReachable(page.locator('main .btn').filter({ hasText: action }).first());
        for (const way of await page.locator('.tabs').locator('a, button').all()) await expectReachable(way);
      }
    });
  }

  test('the explorer shows one part at a time, each whole', async ({ page }) => {
    await page.goto(`/explore?root=${shown.chain}`);
    await page.waitForLoadState('networkidle');
    expect(await sideways(page)).toBe(0);
    await page.getByRole('complementary', { name: '详情' }).getByRole('button', { name: '关闭' }).click();
    for (const [turn, part] of [
      ['表格', page.getByRole('grid')],
      ['图', page.locator('[data-canvas]')],
      ['图例与筛选', page.getByRole('navigation', { name: '图例与筛选' })],
    ] as const) {
      await page
        .getByRole('group', { name: '看表格或看图' })
        .getByRole('button', { name: turn, exact: true })
        .click();
      await expectReachable(part);
      expect(await sideways(page)).toBe(0);
    }
    for (const name of ['撤销', '复制链接', '路径', '比较', '场景', '导出本图'])
      await expect(async () => {
        const button = page.getByRole('button', { name, exact: true });
        await button.scrollIntoViewIfNeeded();
        await expect(button).toBeInViewport({ ratio: 1 });
      }).toPass();
    for (const way of await page.locator('.tabs').locator('a, button').all()) await expectReachable(way);
  });
});

test.describe('the explorer’s toolbar', () => {
  for (const [language, width] of [
    ['en', 1366],
    ['en', 1440],
    ['zh', 1366],
  ] as const) {
    test(`stays on one line in ${language} at ${width} px, each button with its name`, async ({ page }) => {
      await page.setViewportSize({ width, height: 768 });
      await page.goto(`/explore?root=${shown.chain}&lang=${language}`);
      await page.waitForLoadState('networkidle');
      const buttons = await page.locator('.tbar > .btn, .tbar > :not(.crumb) > .btn').all();
      const tops = new Set<number>();
      for (const button of buttons) {
        await expect(button).toHaveAccessibleName(/./);
        tops.add(Math.round((await button.boundingBox())!.y));
      }
      expect(buttons.length).toBeGreaterThan(7);
      expect(tops.size).toBe(1);
    });
  }
});

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } });
  const running = (page: Page) => page.evaluate<number>('document.getAnimations().length');

  test('nothing moves at rest, when a panel opens, or in the search', async ({ page }) => {
    await page.goto(`/explore?root=${shown.chain}`);
    await readDrawn(page);
    expect(await running(page)).toBe(0);
    await page.getByRole('button', { name: '场景', exact: true }).click();
    expect(await running(page)).toBe(0);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.getByRole('dialog').waitFor();
    expect(await running(page)).toBe(0);
  });

  test('the bar of a what-if is at its new length at once', async ({ page }) => {
    await page.goto(`/bottlenecks/${shown.topCell}`);
    await page.waitForLoadState('networkidle');
    await page.evaluate(`(() => {
      window.runs = 0;
      document.addEventListener('transitionrun', () => (window.runs += 1));
    })()`);
    await page.keyboard.press('w');
    await page.getByRole('button', { name: /加一项举措$/ }).click();
    await page.waitForLoadState('networkidle');
    expect(await page.evaluate('[window.runs, document.getAnimations().length]')).toEqual([0, 0]);
  });
});
