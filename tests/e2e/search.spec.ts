import type { Locator } from '@playwright/test';
import { drawnMoreThan, readDrawn } from './explorer-status.ts';
import { palette, search } from './search-palette.ts';
import { expect, test } from './watched-page.ts';

test('says why each hit matched: name, script, pinyin, initials, English, alias, id', async ({ page }) => {
  await page.goto('/');
  await search(page, '汽车');
  const hit = (id: string): Locator => palette(page).locator(`[id="hit-${id}"]`);
  await expect(hit('CH01').locator('mark')).toHaveText('汽车');
  for (const [text, id, why] of [
    ['汽車', 'CH01', '名称相符（不分简繁'],
    ['qiche', 'CH01', /拼音：.*qiche/],
    ['znwl', 'CH01', '首字母：znwl'],
    ['smart connected', 'CH01', /英文名：Smart Connected/i],
    ['GAC', 'F001', '别名：GAC'],
    ['CH01-edrive', 'CH01-edrive', '编号：CH01-edrive'],
  ] as const) {
    await palette(page).getByRole('combobox').fill(text);
    await expect(hit(id)).toContainText(why);
  }
});

test('finds every kind of node that has a name', async ({ page }) => {
  await page.goto('/');
  for (const [path, label] of [
    ['chains', '产业链'],
    ['segments', '环节'],
    ['firms', '企业'],
    ['needs', '需求'],
    ['measures', '举措'],
    ['bodies', '机构'],
    ['sources', '来源'],
  ] as const) {
    const answer = await page.request.get(`/api/v1/${path}?limit=1`);
    const { items } = (await answer.json()) as { items: { id: string; name: string }[] };
    await search(page, items[0]?.name ?? '');
    const group = palette(page).getByRole('group', { name: label });
    await expect(group.locator(`[id="hit-${items[0]?.id}"]`)).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await search(page, '人才');
  await expect(palette(page).getByRole('group', { name: '要素' }).getByRole('option')).toHaveCount(1);
});

test('a search of 10,000 characters is told and breaks nothing', async ({ page }) => {
  await page.goto('/');
  await search(page, '链'.repeat(10_000));
  await expect(palette(page).getByRole('alert')).toHaveText('输入过长，只用前 100 个字搜索');
  await expect(palette(page)).toContainText('没有找到');
  await palette(page).getByRole('combobox').fill('广汽');
  await expect(palette(page).getByRole('option').first()).toBeVisible();
  await expect(palette(page).getByRole('alert')).toBeHidden();
});

test('Enter opens the page; Ctrl+Enter opens the graph around it', async ({ page }) => {
  await page.goto('/');
  await search(page, 'CH03');
  await expect(palette(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/chains\/CH03/);
  await search(page, 'CH03');
  await expect(palette(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/\/explore/);
  await drawnMoreThan(page, { nodes: 1, edges: 0 });
});

test('on the canvas Ctrl+Enter adds what is found and keeps the rest; Shift+Enter finds what is there', async ({
  page,
}) => {
  await page.goto('/explore?root=CH03');
  const before = await readDrawn(page);
  await search(page, 'F001');
  await expect(palette(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(palette(page)).toBeHidden();
  expect((await drawnMoreThan(page, before)).nodes).toBe(before.nodes + 1);
  const details = page.getByRole('complementary', { name: '详情' });
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(/广州汽车集团/);
  await search(page, 'CH03');
  await expect(palette(page).getByRole('option').first()).toBeVisible();
  await page.keyboard.press('Shift+Enter');
  await expect(details.getByRole('heading', { level: 2 })).toHaveText(/珠宝首饰/);
  expect((await readDrawn(page)).nodes).toBe(before.nodes + 1);
});

test('the same by mouse', async ({ page }) => {
  await page.goto('/explore?root=CH03');
  const before = await readDrawn(page);
  await page.getByRole('button', { name: '搜索', exact: true }).click();
  await palette(page).getByRole('combobox').fill('F001');
  await palette(page).getByRole('option').first().getByTitle('加到图谱').click();
  expect((await drawnMoreThan(page, before)).nodes).toBe(before.nodes + 1);
});
