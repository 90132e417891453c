import AxeBuilder from '@axe-core/playwright';
import type { Locator, Page } from '@playwright/test';
import { tabTo } from './tab-to.ts';
import { expect, test } from './watched-page.ts';

const stepsOf = (page: Page): Locator => page.getByRole('region', { name: '三步开始' });

test.describe('the first steps', () => {
  test('show once, beside the headline and the matrix; help shows them again', async ({ page }) => {
    await page.goto('/');
    const steps = stepsOf(page);
    await expect(steps.getByRole('listitem')).toHaveCount(3);
    await page.getByRole('grid').waitFor();
    for (const other of [page.getByRole('heading', { level: 1 }), page.getByRole('grid')]) {
      expect(overlap(await steps.boundingBox(), await other.boundingBox())).toBe(false);
    }
    expect((await new AxeBuilder({ page }).include('.first').analyze()).violations).toEqual([]);
    await steps.getByRole('button', { name: /^收起/ }).click();
    await expect(steps).toBeHidden();
    await page.reload();
    await page.getByRole('grid').waitFor();
    await expect(steps).toBeHidden();
    await page.goto('/firms');
    await page.getByRole('button', { name: '快捷键与说明' }).click();
    await page.getByRole('button', { name: '再看三步开始' }).click();
    await expect(page).toHaveURL(/\/(\?.*)?$/);
    await expect(steps).toBeVisible();
  });

  test('go away by Escape, after what lies above them', async ({ page }) => {
    await page.goto('/');
    await expect(stepsOf(page)).toBeVisible();
    await page.keyboard.press('/');
    await expect(page.getByRole('dialog', { name: '搜索' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog', { name: '搜索' })).toBeHidden();
    await expect(stepsOf(page)).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(stepsOf(page)).toBeHidden();
  });

  test('and all else work where the browser keeps nothing', async ({ page }) => {
    await page.addInitScript(`Object.defineProperty(window, 'localStorage', {
      get: () => { throw new DOMException('denied', 'SecurityError'); },
    });`);
    await page.goto('/');
    await page.getByRole('grid').waitFor();
    await stepsOf(page).getByRole('button', { name: /^收起/ }).click();
    await page.getByRole('link', { name: '产业链', exact: true }).first().click();
    await page.getByRole('link', { name: '总览', exact: true }).first().click();
    await page.getByRole('grid').waitFor();
    await expect(stepsOf(page)).toBeHidden();
    await page.getByRole('button', { name: '换成深色' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  });
});

test('the help groups the shortcuts by where they work, and they do', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('?');
  const help = page.getByRole('dialog', { name: '快捷键与说明' });
  for (const group of ['每一页', '搜索框里', '矩阵里', '格子页', '图谱里']) {
    await expect(help.getByRole('heading', { name: group })).toBeVisible();
  }
  const rows = help.locator('dl > div');
  await expect(rows.filter({ hasText: '本页的查询' }).locator('kbd')).toHaveText('Q');
  await expect(rows.filter({ hasText: '正在输入时也可用' }).locator('kbd')).toHaveText(['Ctrl', 'K']);
  await expect(help.getByText('链主', { exact: true })).toBeVisible();
  await page.keyboard.press('q');
  await expect(page.getByRole('complementary', { name: '本页的查询' })).toBeHidden();
  await page.keyboard.press('Escape');
  await expect(help).toBeHidden();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '搜索' }).fill('q');
  await expect(page.getByRole('combobox', { name: '搜索' })).toHaveValue('q');
});

test.describe('a word of the glossary', () => {
  const meaning = /企业在一条产业链上的角色/;

  test('explains itself to the mouse', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('columnheader').getByRole('button', { name: '链主 / 重点' }).click();
    await expect(page.getByText(meaning)).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    await page.mouse.click(400, 20);
    await expect(page.getByText(meaning)).toBeHidden();
  });

  test('and to the keyboard, Escape puts only that away', async ({ page }) => {
    await page.goto('/');
    const word = page.getByRole('columnheader').getByRole('button', { name: '链主 / 重点' });
    await tabTo(page, word);
    await page.keyboard.press('Enter');
    await expect(page.getByText(meaning)).toBeVisible();
    await expect(word).toHaveAccessibleDescription(meaning);
    await page.keyboard.press('Escape');
    await expect(page.getByText(meaning)).toBeHidden();
    await expect(word).toBeFocused();
    await expect(stepsOf(page)).toBeVisible();
  });

  test('is there on the cell and the chain', async ({ page }) => {
    await page.goto('/');
    await page
      .getByRole('link', { name: /^(?!全区).*：缺口 \d\.\d\d，有依据需求 [1-9]/ })
      .first()
      .click();
    for (const [word, text] of [
      ['缺口', /缺口 = 需求量/],
      ['1 − 缓解', /从 0 到 1/],
      ['确定度', /S 原文/],
    ] as const) {
      await page.getByRole('main').getByRole('button', { name: word, exact: true }).first().click();
      await expect(page.getByText(text)).toBeVisible();
      await page.keyboard.press('Escape');
    }
    await page.getByRole('main').locator('.crumb a[href^="/chains/"]').click();
    await page.getByRole('button', { name: '五类要素' }).click();
    await expect(page.getByText(/五类投入/)).toBeVisible();
  });

  test.describe('by touch', () => {
    test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

    test('stays inside the window of a phone', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: '仅见举措' }).tap();
      const note = await page.getByText(/^举措供给一类要素/).boundingBox();
      expect(note?.x).toBeGreaterThanOrEqual(0);
      expect((note?.x ?? 0) + (note?.width ?? 0)).toBeLessThanOrEqual(390);
    });
  });
});

test('the title names what is open', async ({ page }) => {
  for (const [address, title] of [
    ['/chains/CH01', /^智能网联与新能源汽车 · /],
    ['/firms/F001', /^广州汽车集团 · /],
    ['/needs?factor=land', /^.*土地.* · 链主图谱/],
    ['/bottlenecks?order=land', /土地.* · 链主图谱/],
  ] as const) {
    await page.goto(address);
    await expect(page).toHaveTitle(title);
  }
});

type Box = { x: number; y: number; width: number; height: number } | null;

function overlap(one: Box, other: Box): boolean {
  if (one === null || other === null) throw new Error('not drawn');
  const across = one.x < other.x + other.width && other.x < one.x + one.width;
  return across && one.y < other.y + other.height && other.y < one.y + one.height;
}
