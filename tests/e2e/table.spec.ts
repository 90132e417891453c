import { readDrawn } from './explorer-status.ts';
import { tabTo } from './tab-to.ts';
import { expect, test } from './watched-page.ts';

test('the table twin draws only the rows in sight, and selects both ways', async ({ page }) => {
  await page.goto('/explore?roots=CH01,CH02,CH03,CH04,CH05');
  const drawn = await readDrawn(page);
  const table = page.getByRole('region', { name: '表格' });
  await table.getByRole('tab', { name: /^关系/ }).click();
  const grid = table.getByRole('grid');
  await expect(grid).toHaveAttribute('aria-rowcount', String(drawn.edges + 1));
  expect(await grid.locator('tr[data-id]').count()).toBeLessThan(drawn.edges);

  await grid.locator('tr[data-id]').first().focus();
  await page.keyboard.press('End');
  await expect(grid.locator(`tr[data-index="${drawn.edges - 1}"]`)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(grid.locator(`tr[data-index="${drawn.edges - 1}"]`)).toHaveAttribute('aria-selected', 'true');
  await expect(
    page.getByRole('complementary', { name: '详情' }).getByRole('heading', { level: 2 }),
  ).toContainText('→');

  await table.getByRole('tab', { name: /^企业/ }).click();
  await grid.locator('tr[data-id]').nth(2).click();
  const id = await grid.locator('tr[data-id]').nth(2).getAttribute('data-id');
  await expect(page.getByRole('complementary', { name: '详情' })).toContainText(id ?? 'no id');
});

test('columns are chosen, rows sorted and copied as they stand', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/explore?root=CH01');
  await readDrawn(page);
  const table = page.getByRole('region', { name: '表格' });
  await table.getByRole('tab', { name: /^企业/ }).click();
  await table.getByText('列', { exact: true }).click();
  await table.getByLabel('产品').uncheck();
  await page.keyboard.press('Escape');
  await expect(table.getByRole('columnheader', { name: '产品' })).toHaveCount(0);
  await table.getByRole('button', { name: '企业', exact: true }).click();
  await expect(table.getByRole('columnheader', { name: '企业' })).toHaveAttribute('aria-sort', 'ascending');
  await table.getByRole('button', { name: '复制表格' }).click();
  const lines = String(await page.evaluate('navigator.clipboard.readText()')).split('\n');
  const rows = Number(await table.getByRole('grid').getAttribute('aria-rowcount'));
  expect(lines).toHaveLength(rows);
  expect(lines[0]).not.toContain('产品');
  const names = lines.slice(1).map((line) => line.split('\t')[0] ?? '');
  expect(names).toEqual([...names].sort(new Intl.Collator('zh', { numeric: true }).compare));
});

test('by keyboard: evidence of the drawn graph selects what rests on it', async ({ page }) => {
  await page.goto('/explore?root=CH03');
  await readDrawn(page);
  const table = page.getByRole('region', { name: '表格' });
  await tabTo(page, table.getByRole('tab', { selected: true }));
  while (!(await table.getByRole('tab', { name: /^所据依据/, selected: true }).count()))
    await page.keyboard.press('ArrowRight');
  await tabTo(page, table.locator('tr[tabindex="0"]'));
  await page.keyboard.press('Home');
  await expect(table.locator('tr[data-index="0"]')).toBeFocused();
  const rests = Number(await table.locator('tr[data-index="0"] td').last().innerText());
  expect(rests).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.url()).toMatch(/[?&](sel|z)=/);
  await table.getByRole('tab', { name: /^关系/ }).click();
  await expect(table.locator('tr[data-id]').first()).toBeVisible();
});
