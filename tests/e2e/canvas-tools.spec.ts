import type { Locator, Page } from '@playwright/test';
import { restingNodes } from './canvas-nodes.ts';
import type { NodeOnPage } from './canvas-nodes.ts';
import { drawnMoreThan, readDrawn } from './explorer-status.ts';
import { tabTo } from './tab-to.ts';
import { expect, test } from './watched-page.ts';

const canvasOf = (page: Page): Locator => page.getByRole('application', { name: '关系图' });
const detailsOf = (page: Page): Locator => page.getByRole('complementary', { name: '详情' });
const selectedCount = (page: Page): Locator =>
  detailsOf(page).getByRole('heading', { name: /^选中 \d+ 个节点$/ });

/** The ids that the address says are selected. */
async function selectedIds(page: Page): Promise<string[]> {
  await page.waitForTimeout(600);
  return (new URL(page.url()).searchParams.get('sel') ?? '').split('*').filter(Boolean).sort();
}

async function drag(page: Page, way: { x: number; y: number }[]): Promise<void> {
  const [start, ...rest] = way;
  await page.mouse.move(start?.x ?? 0, start?.y ?? 0);
  await page.mouse.down();
  for (const { x, y } of rest) await page.mouse.move(x, y, { steps: 6 });
  await page.mouse.up();
}

/** A box around these nodes, with the ids of all whose middle lies inside. */
function boxAround(some: readonly NodeOnPage[], all: readonly NodeOnPage[]) {
  const [xs, ys] = [some.map((node) => node.x), some.map((node) => node.y)];
  const from = { x: Math.min(...xs) - 4, y: Math.min(...ys) - 4 };
  const to = { x: Math.max(...xs) + 4, y: Math.max(...ys) + 4 };
  const inside = all.filter(({ x, y }) => x > from.x && x < to.x && y > from.y && y < to.y);
  return { from, to, ids: inside.map((node) => node.id).sort() };
}

test.describe('with the mouse', () => {
  test('box and lasso select what lies inside, and the selection moves as one step', async ({ page }) => {
    await page.goto('/explore?root=CH01');
    const before = await restingNodes(page);
    const needs = before.filter((node) => node.label === 'Need');
    const factors = before.filter((node) => node.label === 'Factor');
    expect(needs.length).toBeGreaterThan(1);

    await page.getByRole('button', { name: '框选' }).click();
    const box = boxAround(needs, before);
    await drag(page, [box.from, box.to]);
    await expect(selectedCount(page)).toHaveText(`选中 ${box.ids.length} 个节点`);
    expect(await selectedIds(page)).toEqual(box.ids);

    await page.keyboard.press('l');
    await expect(page.getByRole('button', { name: '套索选择' })).toHaveAttribute('aria-pressed', 'true');
    const round = boxAround(factors, before);
    await page.keyboard.down('Shift');
    await drag(page, [
      round.from,
      { x: round.to.x, y: round.from.y },
      round.to,
      { x: round.from.x, y: round.to.y },
    ]);
    await page.keyboard.up('Shift');
    const both = [...new Set([...box.ids, ...round.ids])].sort();
    expect(await selectedIds(page)).toEqual(both);
    await expect(detailsOf(page)).toContainText(`需求 ${needs.length}`);
    await expect(detailsOf(page)).toContainText(`要素 ${factors.length}`);

    await page.keyboard.press('v');
    const held = needs[0]!;
    await drag(page, [held, { x: held.x - 40, y: held.y + 25 }]);
    const after = await restingNodes(page);
    for (const { id, x, y } of before) {
      const there = after.find((node) => node.id === id)!;
      const went = both.includes(id) ? [-40, 25] : [0, 0];
      expect([Math.round(there.x - x), Math.round(there.y - y)], id).toEqual(went);
    }
    await page.getByRole('button', { name: '撤销' }).click();
    expect(await restingNodes(page)).toEqual(before);
  });

  test('the menu of a node expands by relationship, and Escape gives the canvas back', async ({ page }) => {
    await page.goto('/explore?root=CH01');
    const first = await readDrawn(page);
    const chain = (await restingNodes(page)).find((node) => node.id === 'CH01')!;
    await page.mouse.click(chain.x, chain.y, { button: 'right' });
    const menu = page.getByRole('menu');
    await expect(menu).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(menu).toBeHidden();
    await expect(canvasOf(page)).toBeFocused();

    await page.mouse.click(chain.x, chain.y, { button: 'right' });
    const entry = menu.getByRole('menuitem', { name: /服务于链/ });
    const promised = Number(/\d+$/.exec(await entry.innerText())?.[0]);
    await entry.click();
    const more = await drawnMoreThan(page, first);
    expect(more.nodes - first.nodes).toBe(promised);
  });

  test('the pointer on a node tells its name and what is not drawn, by type', async ({ page }) => {
    await page.goto('/explore?root=CH01');
    const factor = (await restingNodes(page)).find((node) => node.label === 'Factor')!;
    await page.mouse.move(factor.x, factor.y);
    const card = page.locator('.card').filter({ hasText: '未画出' });
    await expect(card).toContainText(/供给要素 \d+/);
    const told = Number(/供给要素 (\d+)/.exec(await card.innerText())?.[1]);
    await page.mouse.click(factor.x, factor.y);
    await expect(
      detailsOf(page).getByRole('button', { name: `展开供给要素，还有 ${told} 条` }),
    ).toBeVisible();
  });

  test('names are drawn all, apart, or not at all, and the address keeps which', async ({ page }) => {
    await page.goto('/explore?root=CH01');
    const names = page.getByLabel('名称', { exact: true });
    const drawnNames = async () => (await restingNodes(page)).filter((node) => node.text !== '').length;
    const all = await drawnNames();
    expect(all).toBe((await readDrawn(page)).nodes);
    await names.selectOption('名称不显示');
    // The name of what is selected stays.
    expect(await drawnNames()).toBe(1);
    await expect.poll(() => page.url()).toContain('names=none');
    await page.reload();
    await expect(names).toHaveValue('none');
    expect(await drawnNames()).toBe(1);
    await page.keyboard.press('Control+z');
    await names.selectOption('名称不重叠');
    await expect.poll(() => page.url()).toContain('names=smart');
    expect(await drawnNames()).toBeGreaterThan(1);
  });
});

test.describe('by keyboard alone', () => {
  test('select all, menu, focus, fold and the tools', async ({ page }) => {
    await page.goto('/explore?root=CH01');
    const first = await readDrawn(page);
    await tabTo(page, canvasOf(page));
    await page.keyboard.press('Control+a');
    await expect(selectedCount(page)).toHaveText(`选中 ${first.nodes} 个节点`);
    await page.keyboard.press('c');
    await expect.poll(async () => (await readDrawn(page)).nodes).toBeLessThan(first.nodes);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Escape');
    await expect(selectedCount(page)).toBeHidden();

    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+F10');
    const menu = page.getByRole('menu');
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    await page.keyboard.press('End');
    await expect(menu.getByRole('menuitem', { name: /^复制编号/ })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(menu.getByRole('menuitem').first()).toBeFocused();
    while (
      (await menu
        .getByRole('menuitem', { name: /^只看相邻/ })
        .and(page.locator(':focus'))
        .count()) === 0
    )
      await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(menu).toBeHidden();
    await expect(canvasOf(page)).toBeFocused();
    await expect.poll(async () => (await readDrawn(page)).nodes).toBeLessThan(first.nodes);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await readDrawn(page)).nodes).toBe(first.nodes);

    await page.keyboard.press('n');
    await expect(selectedCount(page)).toBeVisible();
    await page.keyboard.press('i');
    await expect.poll(async () => (await readDrawn(page)).nodes).toBeLessThan(first.nodes);
    await page.keyboard.press('b');
    await expect(page.getByRole('button', { name: '框选' })).toHaveAttribute('aria-pressed', 'true');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: '移动', exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  });

  test('more than fifty steps are listed, and one is gone back to', async ({ page }) => {
    await page.goto('/explore?root=CH01');
    const first = await readDrawn(page);
    await tabTo(page, canvasOf(page));
    await page.keyboard.press('ArrowRight');
    for (let act = 0; act < 54; act += 1) await page.keyboard.press('p');
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await readDrawn(page)).nodes).toBe(first.nodes - 1);

    await tabTo(page, page.getByRole('button', { name: '更早的步骤' }));
    await page.keyboard.press('Enter');
    const panel = page.getByRole('complementary', { name: '步骤' });
    const steps = panel.getByRole('listitem').getByRole('button');
    await expect(steps).toHaveCount(56);
    await expect(steps.first()).toHaveAttribute('aria-current', 'step');
    await tabTo(page, steps.first());
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await expect(steps.last()).toHaveAttribute('aria-current', 'step');
    await expect(steps.first()).toContainText('已撤销');
    await expect.poll(async () => (await readDrawn(page)).nodes).toBe(first.nodes);
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
  });
});

test.describe('by touch', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });

  test('a long press opens the menu; a finger draws a box', async ({ page }) => {
    await page.goto('/explore?root=CH01');
    await page.getByRole('button', { name: '图', exact: true }).click();
    const first = await readDrawn(page);
    const nodes = await restingNodes(page);
    const chain = nodes.find((node) => node.id === 'CH01')!;
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { x: number; y: number }) =>
      touch.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [{ x: at.x, y: at.y }] : [] });

    await send('touchStart', chain);
    const menu = page.getByRole('menu');
    await expect(menu).toBeVisible();
    await send('touchEnd');
    await expect(menu).toBeVisible();
    for (const entry of await menu.getByRole('menuitem').all())
      expect((await entry.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    await menu.getByRole('menuitem', { name: /^隐藏/ }).tap();
    await expect.poll(async () => (await readDrawn(page)).nodes).toBe(first.nodes - 1);

    await page.getByRole('button', { name: '框选' }).tap();
    const factors = (await restingNodes(page)).filter((node) => node.label === 'Factor');
    const box = boxAround(factors, await restingNodes(page));
    await send('touchStart', box.from);
    await send('touchMove', { x: (box.from.x + box.to.x) / 2, y: (box.from.y + box.to.y) / 2 });
    await send('touchMove', box.to);
    await send('touchEnd');
    await expect(selectedCount(page)).toHaveText(`选中 ${box.ids.length} 个节点`);
  });
});
