import type { Page } from '@playwright/test';
import { drawnMoreThan, readDrawn } from './explorer-status.ts';
import { tabTo } from './tab-to.ts';
import { expect, test } from './watched-page.ts';

test('the way from the overview to a file needs no mouse', async ({ page }) => {
  await page.goto('/');

  await test.step('skip link, then the matrix as one stop; arrows and Enter', async () => {
    await page.getByRole('grid').waitFor();
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: '跳到正文' })).toBeFocused();
    const inMatrix = page.getByRole('grid').getByRole('link');
    await tabTo(page, inMatrix);
    const cell = page.getByRole('link', { name: /^(?!全区).*：缺口 \d\.\d\d，有依据需求 [1-9]/ }).first();
    const wanted = await cell.getAttribute('data-cell');
    const [row, column] = [await cell.getAttribute('data-row'), await cell.getAttribute('data-column')];
    for (let step = 0; step < Number(row); step++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Home');
    for (let step = 0; step < Number(column); step++) await page.keyboard.press('ArrowRight');
    await expect(page.locator(':focus')).toHaveAttribute('data-cell', wanted ?? '');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/bottlenecks/${wanted}`));
  });

  await test.step('evidence opens, closes, and gives the focus back', async () => {
    const tag = page.getByRole('button', { name: /^来源 S\d+，打开依据$/ }).first();
    await tabTo(page, tag);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: '依据' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(tag).toBeFocused();
  });

  await test.step('the chain, and from there the graph', async () => {
    await page.goto(page.url());
    await tabTo(page, page.getByRole('navigation').locator('a[href^="/chains/"]'));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/chains\/\w+/);
    await tabTo(page, page.getByRole('link', { name: '在图谱中看' }));
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/explore/);
  });

  await test.step('expand twice on the canvas', async () => {
    const first = await readDrawn(page);
    await tabTo(page, page.getByRole('application', { name: '关系图' }));
    await page.keyboard.press('ArrowRight');
    await expect(
      page.getByRole('complementary', { name: '详情' }).getByRole('heading', { level: 2 }),
    ).toBeVisible();
    const second = await expandSomewhere(page, first);
    await expandSomewhere(page, second);
  });

  await test.step('export', async () => {
    await tabTo(page, page.getByRole('button', { name: '导出本图' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('button', { name: /GraphML/ }));
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/\.graphml$/);
  });
});

/** Enter on the selected node; where it has nothing more to show, the next node by arrow. */
async function expandSomewhere(page: Page, before: { nodes: number; edges: number }) {
  const arrows = ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp'];
  for (let step = 0; step < 12; step++) {
    await page.keyboard.press('Enter');
    const now = await readDrawn(page);
    if (now.nodes > before.nodes) return drawnMoreThan(page, before);
    await page.keyboard.press(arrows[step % arrows.length] ?? 'ArrowRight');
  }
  throw new Error('no node that the arrows reach could be expanded');
}
