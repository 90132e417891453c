import { readFile } from 'node:fs/promises';
import type { WhatIfAnswer } from '@lianzhu/api/contract';
import type { Download, Page } from '@playwright/test';
import { askShown } from './screens.ts';
import { expect, test } from './watched-page.ts';

/** A link that holds an id which the graph does not have: the browser reports the answers 400 and 404 itself. */
test.use({ expectedComplaints: /status of (400|404)/ });

let chain: string;
let factor: string;
test.beforeAll(async ({ playwright, baseURL }) => {
  const request = await playwright.request.newContext({ baseURL });
  [chain = '', factor = ''] = (await askShown(request)).topCell.split('/');
  await request.dispose();
});

const panel = (page: Page) => page.getByRole('complementary', { name: '推演' });
const measureFor = (served: object) => ({ label: 'Measure', name: 'x', factor, certainty: 'A', ...served });

async function ask(page: Page, add: object[]): Promise<WhatIfAnswer> {
  return (await (await page.request.post('/api/v1/what-if', { data: { add } })).json()) as WhatIfAnswer;
}
const gapIn = (answer: WhatIfAnswer): number | null =>
  answer.changes.find((change) => change.chain === chain && change.factor === factor)?.gapAfter ?? null;

async function textOf(download: Download): Promise<string> {
  return readFile(await download.path(), 'utf8');
}

test('a measure is tried, undone and left, and the stored graph stays as it was', async ({ page }) => {
  const stored = async () => (await page.request.get('/api/v1/bottlenecks')).text();
  const before = await stored();
  await page.goto(`/bottlenecks/${chain}/${factor}`);
  await expect(panel(page).getByText('不写入图谱')).toBeVisible();

  await page.keyboard.press('w');
  const add = page.getByRole('button', { name: '加一项举措', exact: true });
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  const own = gapIn(await ask(page, [measureFor({ chains: [chain] })]));
  await expect(panel(page).getByText(`推演 ${own?.toFixed(3)}`)).toBeVisible();

  await panel(page).getByRole('radio', { name: '全区' }).check({ force: true });
  const wide = await ask(page, [measureFor({ scope: 'district' })]);
  await expect(panel(page).getByText(`推演 ${gapIn(wide)?.toFixed(3)}`)).toBeVisible();
  await expect(panel(page).getByText(`${wide.changes.length} 格`, { exact: true })).toBeVisible();

  await page.keyboard.press('Control+z');
  await expect(panel(page).getByText(`推演 ${own?.toFixed(3)}`)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel(page).getByText(`推演 ${own?.toFixed(3)}`)).toBeVisible();
  await expect(panel(page).locator(':focus')).toHaveCount(0);
  expect(await stored()).toBe(before);
});

test('scenarios are compared, kept, exported and shared by their link', async ({
  page,
  context,
  browser,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/bottlenecks/${chain}/${factor}`);
  await page.getByRole('button', { name: '加一项举措', exact: true }).click();
  await page.getByRole('button', { name: '新情景' }).click();
  await page.getByRole('button', { name: '加一项举措', exact: true }).click();
  await panel(page).getByRole('radio', { name: '全区' }).check({ force: true });
  await page.getByRole('link', { name: '比较与导出' }).click();
  await page.reload();
  await expect(page.getByRole('textbox', { name: '情景名称' })).toHaveCount(2);
  await page.getByRole('textbox', { name: '情景名称' }).first().fill('=只为一链');
  await page.keyboard.press('Tab');

  const answers = [
    await ask(page, [measureFor({ chains: [chain] })]),
    await ask(page, [measureFor({ scope: 'district' })]),
  ];
  const csvFile = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 CSV' }).click();
  const csv = await textOf(await csvFile);
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const lines = csv.trimEnd().split('\r\n');
  expect(lines).toHaveLength(1 + answers.reduce((sum, answer) => sum + answer.changes.length, 0));
  expect(lines[1]).toMatch(/^'=只为一链,/);
  expect(lines[1]).toContain(String(gapIn(answers[0] as WhatIfAnswer)));

  const jsonFile = page.waitForEvent('download');
  await page.getByRole('button', { name: '导出 JSON' }).click();
  const json = JSON.parse(await textOf(await jsonFile)) as {
    scenarios: { name: string; totalAfter: number; cells: object[] }[];
  };
  expect(json.scenarios.map(({ totalAfter }) => totalAfter)).toEqual(answers.map(({ after }) => after.total));
  expect(json.scenarios.map(({ cells }) => cells.length)).toEqual(
    answers.map(({ changes }) => changes.length),
  );

  await page.getByRole('button', { name: '复制全部情景的链接' }).click();
  const link = await page.evaluate<string>('navigator.clipboard.readText()');
  const other = await browser.newPage();
  await other.goto(link);
  await expect(other.getByRole('textbox', { name: '情景名称' }).first()).toHaveValue('=只为一链');
  await expect(other.getByRole('alert')).toHaveCount(0);
  const total = answers[1]?.after.total ?? 0;
  await expect(other.getByRole('row', { name: /合计/ })).toContainText(total.toFixed(3));
  await other.close();
});

test('a link that is cut or names what is not there says so and shows the rest', async ({ page }) => {
  const known = `m.${factor}.A.${encodeURIComponent('园区')}.${chain}`;
  await page.goto(`/what-if?s=A*${known}*x.N.nobody*m.${factor}.A.cut`);
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('链接不完整');
  await expect(notice).toContainText(`m.${factor}.A.cut`);
  await expect(page.getByRole('listitem').filter({ hasText: 'nobody' })).toContainText('未能应用');
  const gap = gapIn(await ask(page, [measureFor({ chains: [chain] })]));
  await expect(page.getByRole('row', { name: new RegExp(gap?.toFixed(3) ?? '') }).first()).toBeVisible();
  await expect(page).not.toHaveURL(/[?&]s=/);
});

test('a weight moves the matrix, stays in the address and on the way to a cell, and is reset', async ({
  page,
}) => {
  await page.goto('/bottlenecks?panel=weights');
  const field = page.getByRole('spinbutton', { name: /^C：/ });
  await field.fill('0.2');
  await expect(page).toHaveURL(/certainty\.C=0\.2/);
  const moved = await (await page.request.get('/api/v1/bottlenecks?certainty.C=0.2')).json();
  const cell = moved.rows
    .flatMap((row: { cells: { chain: string; factor: string; gap: number }[] }) => row.cells)
    .find((one: { chain: string; factor: string }) => one.chain === chain && one.factor === factor);
  await expect(page.locator(`[data-cell="${chain}/${factor}"]`)).toContainText(cell.gap.toFixed(2));
  await field.fill('2');
  await expect(page.getByRole('alert')).toContainText('0 到 1');
  await expect(page).toHaveURL(/certainty\.C=0\.2/);
  await page.locator(`[data-cell="${chain}/${factor}"]`).click();
  await expect(page).toHaveURL(/certainty\.C=0\.2/);
  await expect(page.getByText(cell.gap.toFixed(3)).first()).toBeVisible();
  await page.getByRole('link', { name: '调整权重' }).click();
  await page.getByRole('button', { name: '恢复默认权重' }).click();
  await expect(page).not.toHaveURL(/certainty/);
});
