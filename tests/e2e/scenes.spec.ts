import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readDrawn } from './explorer-status.ts';
import { tabTo } from './tab-to.ts';
import { expect, test } from './watched-page.ts';

/** The view's part of the address once it has come to rest. */
async function settledAddress(page: Page): Promise<string> {
  await expect.poll(() => new URL(page.url()).search).toMatch(/nodes=|z=/);
  await page.waitForTimeout(600);
  return new URL(page.url()).search;
}

async function openScenes(page: Page) {
  await page.getByRole('button', { name: '场景', exact: true }).click();
  return page.getByRole('complementary', { name: '场景' });
}

test('a long view is compressed in its address and comes back whole in another browser', async ({
  page,
  browser,
}) => {
  await page.goto('/explore?roots=CH01,CH02,CH03,CH04,CH05');
  const drawn = await readDrawn(page);
  await page.getByRole('button', { name: /^推断/ }).click();
  await expect(page.getByText('已筛掉 推断')).toBeVisible();
  const filtered = await readDrawn(page);
  expect(filtered.nodes).toBeLessThan(drawn.nodes);
  await expect.poll(() => page.url()).toMatch(/[?&]z=/);
  const address = await settledAddress(page);

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const other = await context.newPage();
  await other.goto(`/explore${address}`);
  expect(await readDrawn(other)).toEqual(filtered);
  await expect(other.getByText('已筛掉 推断')).toBeVisible();
  expect(await settledAddress(other)).toBe(address);
  await context.close();
});

test('an address that was cut says so and shows what there is', async ({ page }) => {
  await page.goto('/explore?z=abc');
  await expect(page.getByText(/地址里有读不懂的部分（z=abc…）/)).toBeVisible();
  await expect(page.getByRole('heading', { name: '从一个节点开始' })).toBeVisible();
});

test.describe('scenes of a graph that has changed', () => {
  // Asking for an id that is gone is answered 404.
  test.use({ expectedComplaints: /404/ });

  test('scenes are saved, renamed, duplicated, handed on as a file, deleted and opened', async ({ page }) => {
    await page.goto('/explore?root=CH01');
    const first = await readDrawn(page);
    const panel = await openScenes(page);
    await panel.getByLabel('名称').fill('周一汇报');
    await panel.getByRole('button', { name: '保存场景' }).click();
    await expect(panel.getByText('已保存“周一汇报”')).toBeVisible();

    await panel.getByRole('button', { name: '复制', exact: true }).click();
    await panel.getByRole('button', { name: '改名' }).last().click();
    await panel.getByLabel('名称').last().fill('备用');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('button', { name: '备用', exact: true })).toBeVisible();

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      panel.getByRole('button', { name: '导出全部' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect((JSON.parse(text) as { scenes: unknown[] }).scenes).toHaveLength(2);

    await panel.getByRole('button', { name: '删除' }).first().click();
    await panel.getByRole('button', { name: '删除' }).first().click();
    await expect(panel.getByText('还没有场景')).toBeVisible();

    const file = (content: string) => ({
      name: 's.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
    const input = panel.locator('input[type=file]');
    await input.setInputFiles(file(text.replace('"version": 1', '"version": 9')));
    await expect(panel.getByText(/另一版本（9）的场景文件，没有导入/)).toBeVisible();
    await input.setInputFiles(file(text.replaceAll('CH01.', 'CHGONE.')));
    await expect(panel.getByText('已导入 2 个场景，略过 0 个。')).toBeVisible();

    await panel.getByRole('button', { name: '周一汇报', exact: true }).click();
    await expect(page.getByText('图谱里没有 CHGONE')).toBeVisible();
    await expect.poll(async () => (await readDrawn(page)).nodes).toBe(first.nodes - 1);

    await page.getByRole('button', { name: '撤销' }).click();
    await expect.poll(async () => (await readDrawn(page)).nodes).toBe(first.nodes);
  });
});

test('a scene is saved and opened by keyboard alone, and survives a reload', async ({ page }) => {
  await page.goto('/explore?root=F001');
  const first = await readDrawn(page);
  await tabTo(page, page.getByRole('button', { name: '场景', exact: true }));
  await page.keyboard.press('Enter');
  const panel = page.getByRole('complementary', { name: '场景' });
  await tabTo(page, panel.getByLabel('名称'));
  await page.keyboard.type('键盘');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await tabTo(page, page.getByRole('application', { name: '关系图' }));
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Delete');
  await expect.poll(async () => (await readDrawn(page)).nodes).toBe(first.nodes - 1);

  await page.reload();
  await tabTo(page, page.getByRole('button', { name: '场景', exact: true }));
  await page.keyboard.press('Enter');
  await tabTo(page, panel.getByRole('button', { name: '键盘', exact: true }));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await readDrawn(page)).nodes).toBe(first.nodes);
});
