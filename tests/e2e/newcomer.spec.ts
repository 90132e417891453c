import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { drawnMoreThan, readDrawn } from './explorer-status.ts';
import { readGraphml } from './graphml-reader.ts';
import { expect, test } from './watched-page.ts';

/** The address of the first chain that somebody calls led, with a leader whom an authority or the press names. */
async function chainWithLeader(page: Page): Promise<string> {
  const answer = await page.request.get('/api/v1/chains');
  const { items } = (await answer.json()) as { items: { id: string; coverage: { leaderNamed: boolean } }[] };
  const chain = items.find(({ coverage }) => coverage.leaderNamed);
  if (!chain) throw new Error('no chain has a named leader');
  return chain.id;
}

test('a newcomer goes from the overview to a file', async ({ page }, info) => {
  const leaderChain = await chainWithLeader(page);

  await test.step('overview: a finding, and the matrix under it', async () => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('最大缺口是');
    await expect(page.getByRole('grid')).toBeVisible();
    await expect(page.getByRole('link', { name: /：未知，无记录$/ }).first()).toBeVisible();
  });

  await test.step('a bottleneck cell: the equation and its terms', async () => {
    await page
      .getByRole('link', { name: /：缺口 \d\.\d\d，有依据需求 [1-9]/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/bottlenecks\/[^/]+\/\w+/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('×');
    await expect(page.getByLabel(/^缺口 [\d.]+ 等于需求 [\d.]+ 乘以未缓解 [\d.]+$/)).toBeVisible();
  });

  await test.step('its evidence: source, locator, date, certainty; Escape returns the focus', async () => {
    const tag = page.getByRole('button', { name: /^来源 S\d+，打开依据$/ }).first();
    await tag.click();
    const drawer = page.getByRole('complementary', { name: '依据' });
    for (const word of ['依据说了什么', '改写', '来源', '日期', '定位', '确定度']) {
      await expect(drawer).toContainText(word);
    }
    await page.keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(tag).toBeFocused();
  });

  await test.step('the chain: lanes and factors', async () => {
    await page.goto('/');
    await page.locator(`a[href="/chains/${leaderChain}"]`).first().click();
    await expect(page).toHaveURL(new RegExp(`/chains/${leaderChain}`));
    await expect(page.getByRole('region', { name: '上中下游' })).toBeVisible();
    for (const factor of ['人才', '土地', '资金', '技术', '数据']) {
      await expect(page.getByRole('region', { name: factor })).toBeVisible();
    }
  });

  await test.step('its leader', async () => {
    await page
      .getByRole('banner')
      .or(page.locator('header'))
      .getByRole('link', { name: /链主$/ })
      .first()
      .click();
    await expect(page).toHaveURL(/\/firms\/[^/]+/);
    await expect(page.getByRole('heading', { level: 1 })).not.toBeEmpty();
  });

  await test.step('explore: expand twice, then export what is drawn', async () => {
    await page.getByRole('link', { name: '在图谱中看' }).click();
    await expect(page).toHaveURL(/\/explore/);
    const first = await readDrawn(page);
    const chain = page.getByRole('tab', { name: /产业链/ });
    await chain.click();
    await page.getByRole('grid').getByRole('row').nth(1).click();
    await page.getByRole('button', { name: /^展开属于，还有 \d+ 条$/ }).click();
    const second = await drawnMoreThan(page, first);
    await page.getByRole('tab', { name: /环节/ }).click();
    await page.getByRole('grid').getByRole('row').nth(1).click();
    await page
      .getByRole('button', { name: /^展开.+，还有 \d+ 条$/ })
      .first()
      .click();
    const third = await drawnMoreThan(page, second);

    await page.getByRole('button', { name: '导出本图' }).click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /GraphML/ }).click();
    const path = info.outputPath('explored.graphml');
    await (await download).saveAs(path);
    const read = await readGraphml(path, readFileSync(path, 'utf8'), page);
    info.annotations.push({ type: 'opened by', description: read.reader });
    console.log(
      `The exported GraphML was opened by ${read.reader}: ${read.nodes} nodes, ${read.edges} edges.`,
    );
    expect({ nodes: read.nodes, edges: read.edges }).toEqual(third);
  });
});

test('the address restores the explored graph', async ({ page }) => {
  await page.goto(`/explore?root=${await chainWithLeader(page)}`);
  const before = await readDrawn(page);
  await expect(page).toHaveURL(/[?&]nodes=/);
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await expect(page).toHaveURL(/[?&]sel=/);
  const unexpanded = page.url();
  await page
    .getByRole('button', { name: /^展开.+，还有 \d+ 条$/ })
    .first()
    .click();
  const drawn = await drawnMoreThan(page, before);
  await expect(page).not.toHaveURL(unexpanded);
  const address = page.url();
  await page.goto('/');
  await page.goto(address);
  expect(await readDrawn(page)).toEqual(drawn);
});
