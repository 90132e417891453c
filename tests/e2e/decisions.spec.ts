import { readFile } from 'node:fs/promises';
import type { APIRequestContext } from '@playwright/test';
import type {
  Bottlenecks,
  CellWithTerms,
  CommonProblem,
  FirmExit,
  FirmExitRank,
  List,
} from '@lianzhu/api/contract';
import { expect, test } from './watched-page.ts';

const ask = async <Answer>(request: APIRequestContext, path: string): Promise<Answer> =>
  (await request.get(`/api/v1${path}`)).json();

/** Chain and factor of the widest gap. */
async function widest(request: APIRequestContext): Promise<{ chain: string; factor: string }> {
  const { rows } = await ask<Bottlenecks>(request, '/bottlenecks');
  const cells = rows.flatMap(({ chain, cells: own }) =>
    own.map(({ factor, gap }) => ({ chain, factor, gap: gap ?? 0 })),
  );
  const [first] = cells.sort((a, b) => b.gap - a.gap);
  if (first === undefined) throw new Error('no cells');
  return first;
}

test('a common problem of the overview opens as the sum that makes its score', async ({ page, request }) => {
  const { items } = await ask<List<CommonProblem>>(request, '/common-problems');
  const problem = items[1]!;
  await page.goto('/');
  await page.getByRole('link', { name: problem.topic }).first().click();
  await expect(page).toHaveURL(/\/problems\?topic=/);
  const card = page.locator('article', { hasText: problem.topic });
  await expect(card.locator('tbody tr')).toHaveCount(problem.needs.length);
  const products = await card.locator('tbody tr td[data-label="小计"]').allInnerTexts();
  const sum = products.reduce((total, text) => total + Number(text), 0);
  expect(sum).toBeCloseTo(problem.sum, 2);
  await expect(card.locator('tfoot')).toContainText(problem.score.toFixed(3));
});

test('the least number of chains narrows the problems and stands in the address', async ({
  page,
  request,
}) => {
  const { items } = await ask<List<CommonProblem>>(request, '/common-problems?chains=5');
  await page.goto('/problems');
  await page.getByLabel('至少涉及的链数').fill('5');
  await page.keyboard.press('Tab');
  await expect(page).toHaveURL(/chains=5/);
  await expect(page.locator('article')).toHaveCount(items.length);
});

test('the check list leaves as a file that names evidence and sources in every row', async ({ page }) => {
  await page.goto('/checks');
  const rows = page.locator('article dl');
  await expect(rows.first()).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '导出核实清单' }).click(),
  ]);
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF')).toBe(true);
  const [head = '', ...lines] = text.slice(1).trimEnd().split('\r\n');
  expect(head).toContain('依据编号');
  expect(lines.length).toBeGreaterThanOrEqual(await rows.count());
  for (const line of lines) expect(line).toMatch(/EV-[\w-]+.*S\d+/);
});

test('the next measures add up as the server says, for one factor', async ({ page, request }) => {
  const { items } = await ask<List<{ sum: number }>>(request, '/best-measures?count=3&factor=land');
  await page.goto('/next-measures?count=3&factor=land');
  await expect(page.locator('tbody tr')).toHaveCount(items.length);
  const sums = await page.locator('td[data-label="累计"]').allInnerTexts();
  expect(sums).toEqual(items.map((step) => step.sum.toFixed(3)));
});

test('the first of the single firms opens at what its exit would take', async ({ page, request }) => {
  const { items } = await ask<List<FirmExitRank>>(request, '/firm-exits?limit=1');
  const exit = await ask<FirmExit>(request, `/firms/${items[0]!.id}/exit`);
  await page.goto('/firm-exits');
  await page.locator('tbody a').first().click();
  const section = page.locator('#exit');
  await expect(section).toBeInViewport();
  for (const id of exit.segmentsEmptied) {
    await expect(section).toContainText(exit.names.find((node) => node.id === id)!.name);
  }
});

test('the unmatched open in the graph', async ({ page, request }) => {
  const { total } = await ask<List<unknown>>(request, '/measures?matched=false&limit=1');
  await page.goto('/unmatched');
  await expect(page.locator('section').first().locator('tbody tr')).toHaveCount(total);
  await page.getByRole('link', { name: '在图谱里看' }).first().click();
  await expect(page).toHaveURL(/\/explore\?nodes=/);
  await expect(page.getByText(/画出 \d+ 个节点/)).toBeVisible();
});

test('the words of a cell are copied with their sources, and tell the sum of the answer', async ({
  page,
  request,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { chain, factor } = await widest(request);
  const cell = await ask<CellWithTerms>(request, `/bottlenecks/${chain}/${factor}`);
  await page.goto(`/bottlenecks/${chain}/${factor}`);
  await page.waitForLoadState('networkidle');
  await page.getByRole('button', { name: '复制文字' }).click();
  const text = await page.evaluate<string>('navigator.clipboard.readText()');
  expect(text).toContain(
    `缺口 ${cell.gap?.toFixed(3)} = 需求 ${cell.demand?.toFixed(3)} ×（1 − 缓解 ${cell.relief?.toFixed(3)}）`,
  );
  expect(text).toMatch(/\n\[1\] S\d+ .+/);
});
