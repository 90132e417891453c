import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { readDrawn } from './explorer-status.ts';
import { tabTo } from './tab-to.ts';
import { expect, test } from './watched-page.ts';

const panelOf = (page: Page, name: string) => page.getByRole('complementary', { name });

/** The API's own answer to a question about paths. */
async function askApi(
  page: Page,
  query: string,
): Promise<{ paths: { nodes: string[] }[]; truncated: boolean }> {
  return (await (await page.request.get(`/api/v1/graph/paths?${query}`)).json()) as never;
}

test('paths between two nodes are listed with what they rest on, and one is drawn', async ({ page }) => {
  await page.goto('/explore?root=F001');
  const before = await readDrawn(page);
  await page.getByRole('button', { name: '查路径' }).click();
  const panel = panelOf(page, '路径');
  await expect(panel.getByRole('group', { name: '起点' })).toContainText('广州汽车集团');
  await expect(panel.getByRole('button', { name: '查找' })).toBeDisabled();
  await panel.getByRole('combobox', { name: '找终点' }).fill('CH04');
  await panel.getByRole('option', { name: /CH04$/ }).click();
  await panel.getByLabel('最多几条').selectOption('2');
  await panel.getByRole('button', { name: '查找' }).click();

  const answer = await askApi(page, 'from=F001&to=CH04&k=2&maxLength=6');
  expect(answer.truncated).toBe(true);
  await expect(panel.getByText(/列出最短的 2 条，6 步以内还有更多/)).toBeVisible();
  await expect(panel.getByRole('heading', { name: /^路径 \d/ })).toHaveCount(2);
  const first = panel.getByRole('list').filter({ hasText: '路径 1' }).getByRole('list').first();
  await expect(first).toContainText('链主或重点');
  await expect(first).toContainText('↑');
  await first
    .getByRole('button', { name: /来源 S1/ })
    .first()
    .click();
  await expect(page.getByText('广州汽车集团 → 智能网联与新能源汽车').last()).toBeVisible();
  await page.keyboard.press('Escape');

  await panel.getByRole('button', { name: '在图上画出路径 1' }).click();
  const path = answer.paths[0]?.nodes ?? [];
  await expect(panel.locator('.out')).toHaveText(`路径 1 已在图上选中，共 ${path.length} 个节点。`);
  const added = path.filter((id) => id !== 'F001' && id !== 'CH01').length;
  await expect.poll(async () => (await readDrawn(page)).nodes).toBe(before.nodes + added);
  await expect.poll(() => new URL(page.url()).search).toContain('CH04');

  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await readDrawn(page)).nodes).toBe(before.nodes);
});

test('where there is no path the panel says what to allow, and finds one with it', async ({ page }) => {
  await page.goto('/explore?root=F001');
  await readDrawn(page);
  await page.getByRole('button', { name: '路径', exact: true }).click();
  const panel = panelOf(page, '路径');
  await panel.getByRole('combobox', { name: '找终点' }).fill('F001');
  await panel.getByRole('option', { name: /企业 F001$/ }).click();
  await expect(panel.getByText('起点和终点须是两个节点。')).toBeVisible();
  await panel.getByRole('combobox', { name: '找终点' }).fill('CH04');
  await panel.getByRole('option', { name: /CH04$/ }).click();
  await panel.getByText('经由的关系').click();
  await panel.getByRole('button', { name: '全不选' }).click();
  await expect(panel.getByText('至少选一种关系。')).toBeVisible();
  await panel.getByRole('checkbox', { name: '持股' }).check();
  await panel.getByRole('button', { name: '查找' }).click();
  await expect(panel.getByText(/按所选关系没有路径/)).toBeVisible();
  await panel.getByRole('button', { name: '选上全部关系、放宽到 8 步再找' }).click();
  await expect(panel.getByRole('heading', { name: '路径 1' })).toBeVisible();
});

test('a path is found and drawn by keyboard alone, and the focus goes back', async ({ page }) => {
  await page.goto('/explore?root=F001');
  const before = await readDrawn(page);
  const opener = page.getByRole('button', { name: '查路径' });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  const panel = panelOf(page, '路径');
  await tabTo(page, panel.getByRole('combobox', { name: '找终点' }));
  await page.keyboard.type('fzfz');
  await expect(panel.getByRole('option', { name: /CH04$/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await tabTo(page, panel.getByRole('button', { name: '查找' }));
  await page.keyboard.press('Enter');
  await tabTo(page, panel.getByRole('button', { name: '在图上画出路径 1' }));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await readDrawn(page)).nodes).toBeGreaterThan(before.nodes);
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await expect(opener).toBeFocused();
});

test.describe('while the service is away', () => {
  test.use({ expectedComplaints: /Failed to load resource/ });

  test('the panel says so, keeps the question, and answers once it is back', async ({ page }) => {
    await page.goto('/explore?root=F001');
    const before = await readDrawn(page);
    await page.route('**/graph/paths?**', (route) => route.abort());
    await page.getByRole('button', { name: '查路径' }).click();
    const panel = panelOf(page, '路径');
    await panel.getByRole('combobox', { name: '找终点' }).fill('CH04');
    await panel.getByRole('option', { name: /CH04$/ }).click();
    await panel.getByRole('button', { name: '查找' }).click();
    await expect(panel.getByText('服务没有应答')).toBeVisible();
    expect(await readDrawn(page)).toEqual(before);
    await page.unroute('**/graph/paths?**');
    await panel.getByRole('button', { name: '重试' }).click();
    await expect(panel.getByRole('heading', { name: '路径 1' })).toBeVisible();
    await expect(panel.getByText('服务没有应答')).toBeHidden();
  });
});

test('two chains are compared, saved as a file and drawn', async ({ page }) => {
  await page.goto('/explore?root=CH03');
  const before = await readDrawn(page);
  await page.getByRole('button', { name: '与另一条链比较' }).click();
  const panel = panelOf(page, '比较两条链');
  await expect(panel.getByLabel('甲链')).toHaveValue('CH03');
  await panel.getByLabel('乙链').selectOption('CH04');
  const counts = panel.getByRole('table', { name: '共有与各有的数目' });
  const measures = counts.getByRole('row', { name: /^举措/ }).getByRole('cell');
  const serving = async (chain: string) => {
    const found = await page.request.post('/api/v1/graph/neighbours', {
      data: { id: chain, types: ['SERVES'], limit: 500 },
    });
    return ((await found.json()) as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
  };
  const [left, right] = [await serving('CH03'), await serving('CH04')].map((ids) =>
    ids.filter((id) => id !== 'CH03' && id !== 'CH04'),
  );
  const shared = left!.filter((id) => right!.includes(id)).length;
  expect(shared).toBeGreaterThan(0);
  await expect(measures).toHaveText([`${shared}`, `${left!.length - shared}`, `${right!.length - shared}`]);

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: '存为 CSV' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.split('\r\n').filter((line) => line.startsWith('举措,两链共有,'))).toHaveLength(shared);

  await panel.getByRole('button', { name: '画出两条链' }).click();
  await expect(panel.getByText(/两条链已在图上，选中共有的 \d+ 个节点/)).toBeVisible();
  await expect.poll(async () => (await readDrawn(page)).nodes).toBeGreaterThan(before.nodes + right!.length);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await readDrawn(page)).nodes).toBe(before.nodes);
});

test('two chains are compared and copied by keyboard alone', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/explore');
  const opener = page.getByRole('button', { name: '比较', exact: true });
  await tabTo(page, opener);
  await page.keyboard.press('Enter');
  const panel = panelOf(page, '比较两条链');
  await tabTo(page, panel.getByLabel('甲链'));
  await expect(panel.getByLabel('甲链').getByRole('option', { name: '珠宝首饰' })).toBeAttached();
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await expect(panel.getByLabel('甲链')).toHaveValue('CH03');
  await tabTo(page, panel.getByLabel('乙链'));
  for (let step = 0; step < 3; step++) await page.keyboard.press('ArrowDown');
  await expect(panel.getByLabel('乙链')).toHaveValue('CH04');
  await tabTo(page, panel.getByRole('button', { name: '复制文字' }));
  await page.keyboard.press('Enter');
  await expect(panel.getByText('已复制')).toBeVisible();
  const copied = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(copied.split('\n')[0]).toBe('类别\t归属\t编号\t名称\t性质');
  expect(copied).toContain('环节\t仅珠宝首饰\tCH03-design\t');
  await tabTo(page, panel.getByRole('button', { name: '画出两条链' }));
  await page.keyboard.press('Enter');
  expect((await readDrawn(page)).nodes).toBeGreaterThan(20);
  await page.keyboard.press('Escape');
  await expect(opener).toBeFocused();
});
