import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { tabTo } from './tab-to.ts';
import { expect, test } from './watched-page.ts';

interface Listed {
  items: { id: string; props: Record<string, unknown> }[];
  total: number;
  facets: Record<string, Record<string, number>>;
}
async function ask(page: Page, path: string): Promise<Listed> {
  return (await (await page.request.get(`/api/v1${path}`)).json()) as Listed;
}
const rows = (page: Page) => page.getByRole('table').getByRole('row');
/** A filter's button with the count that it announces. */
const value = (page: Page, group: string, word: string) =>
  page.getByRole('group', { name: group, exact: true }).getByRole('button', { name: new RegExp(`^${word}`) });
const listed = (page: Page) => page.getByRole('status').filter({ hasText: /^已列/ });

test('needs are narrowed, ordered, kept in the address and taken away as a file', async ({ page }) => {
  const { facets } = await ask(page, '/needs');
  const land = facets['factor']?.['land'] ?? 0;
  const narrowed = await ask(page, '/needs?factor=land&sort=-severity');
  expect(narrowed.total).toBe(land);
  await page.goto('/needs');

  await test.step('a value tells its count before it is pressed, and gives just that', async () => {
    const button = value(page, '要素', '土地');
    await expect(button).toHaveText(`土地${land}`);
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(page).toHaveURL(/factor=land/);
    await expect(listed(page)).toHaveText(`已列 ${land} / 共 ${land} 条`);
    await expect(rows(page)).toHaveCount(land + 1);
    for (const [word, code] of [
      ['有依据', 'documented'],
      ['推断', 'inferred'],
    ] as const) {
      const count = narrowed.facets['basis']?.[code] ?? 0;
      await expect(value(page, '性质', word)).toHaveText(`${word}${count}`);
    }
    await expect(value(page, '状态', '已解')).toBeDisabled();
  });

  await test.step('a head orders the list and says so', async () => {
    const head = page.getByRole('columnheader', { name: /^程度/ });
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await expect(page).toHaveURL(/sort=-severity/);
    const ids = narrowed.items.map(({ id }) => id);
    const drawn = () => page.locator('tbody th').evaluateAll((heads) => heads.map(({ id }) => id));
    await expect.poll(drawn).toEqual(ids);
    await page.reload();
    await expect.poll(drawn).toEqual(ids);
    await expect(head).toHaveAttribute('aria-sort', 'descending');
    await head.getByRole('button').click();
    await expect(head).toHaveAttribute('aria-sort', 'ascending');
    await head.getByRole('button').click();
    await expect(head).not.toHaveAttribute('aria-sort');
    await expect(page).not.toHaveURL(/sort=/);
    await head.getByRole('button').click();
  });

  await test.step('the file holds the rows that its button names, in their order', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: `导出 CSV（${land} 行）` }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^需求-要素：土地-\d+\.csv$/);
    const text = await readFile(await download.path(), 'utf8');
    expect(text.startsWith('\uFEFF编号,需求,')).toBe(true);
    const lines = text.trimEnd().split('\r\n').slice(1);
    expect(lines.map((line) => line.split(',')[0])).toEqual(narrowed.items.map(({ id }) => id));
    await expect(page.getByRole('status').filter({ hasText: `已存 ${land} 行` })).toBeVisible();
  });

  await test.step('the condition goes away with its chip', async () => {
    await page.getByRole('button', { name: '去掉条件：要素：土地' }).click();
    await expect(page).not.toHaveURL(/factor=/);
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  });
});

test('what nothing fits says so, with the conditions and one reset', async ({ page }) => {
  const { total } = await ask(page, '/needs');
  await page.goto('/needs?factor=land&severity=1&status=met');
  await expect(page.getByText('没有符合条件的需求')).toBeVisible();
  await expect(page.getByRole('button', { name: /^去掉条件：/ })).toHaveCount(3);
  await page.getByRole('button', { name: '全部重置' }).click();
  await expect(page).toHaveURL(/\/needs$/);
  await expect(listed(page)).toContainText(`共 ${total} 条`);
});

test('firms by keyboard alone: filter, order, more, and back again in a fresh view', async ({
  page,
  browser,
}) => {
  const { total, facets } = await ask(page, '/firms');
  const inDistrict = facets['presence']?.['district'] ?? 0;
  expect(inDistrict).toBeGreaterThan(50);
  await page.goto('/firms');
  await expect(listed(page)).toHaveText(`已列 50 / 共 ${total} 条`);
  const district = value(page, '与本区', '在区内');
  await expect(district).toHaveText(`在区内${inDistrict}`);
  await tabTo(page, district);
  await page.keyboard.press('Space');
  await expect(listed(page)).toHaveText(`已列 50 / 共 ${inDistrict} 条`);
  await tabTo(page, page.getByRole('columnheader', { name: /^企业/ }).getByRole('button'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('columnheader', { name: /^企业/ })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/sort=name/);
  await tabTo(page, page.getByRole('button', { name: '显示更多' }));
  await page.keyboard.press('Enter');
  await expect(listed(page)).toHaveText(`已列 ${inDistrict} / 共 ${inDistrict} 条`);
  const first = await page.locator('tbody th').first().innerText();

  const other = await (await browser.newContext({ locale: 'zh-CN' })).newPage();
  await other.goto(page.url());
  await expect(listed(other)).toHaveText(`已列 ${inDistrict} / 共 ${inDistrict} 条`);
  expect(await other.locator('tbody th').first().innerText()).toBe(first);
  await other.context().close();
});

test('an address with an unknown value or order still lists', async ({ page }) => {
  const { total } = await ask(page, '/measures');
  await page.goto('/measures?kind=club&sort=weight&shown=lots');
  await expect(listed(page)).toContainText(`共 ${total} 条`);
});

test('a source tells everything that rests on it, by kind', async ({ page }) => {
  const { items } = await ask(page, '/sources?sort=-items&limit=1');
  const id = items[0]?.id ?? '';
  const source = (await (await page.request.get(`/api/v1/sources/${id}`)).json()) as {
    itemCount: number;
    evidenceCount: number;
    supports: { label: string; total: number; items: { name: string }[] }[];
  };
  await page.goto(`/sources/${id}`);
  await expect(page.getByText(`建立在它之上的条目 ${source.itemCount} 项`)).toBeVisible();
  await expect(page.getByText(`取自这个来源的依据 ${source.evidenceCount} 条`)).toBeVisible();
  const chains = source.supports.find(({ label }) => label === 'Chain');
  const group = page.locator('.g').filter({ has: page.getByRole('heading', { name: /^产业链/ }) });
  await group.getByRole('button', { name: `列出全部 ${chains?.total} 项` }).press('Enter');
  await expect(group.getByRole('listitem')).toHaveCount(chains?.total ?? -1);
  const tag = group.getByRole('button', { name: /^依据 \d+ 条：/ }).first();
  await tag.press('Enter');
  const drawer = page.getByRole('complementary', { name: '依据' });
  await expect(drawer).toContainText('由高到低五级');
  await page.keyboard.press('Escape');
  await expect(tag).toBeFocused();
});

test("a source's address is a link where a browser can follow it, else its text", async ({ page }) => {
  const sources = (await ask(page, '/sources?limit=500')).items.map(({ id, props }) => ({
    id,
    url: String(props['url'] ?? ''),
  }));
  const web = sources.find(({ url }) => url.startsWith('https://'));
  const bare = sources.find(({ url }) => url !== '' && !url.includes('://'));
  await page.goto(`/sources/${web?.id}`);
  await expect(page.getByRole('link', { name: web?.url })).toHaveAttribute('href', web?.url ?? '');
  await page.goto(`/sources/${bare?.id}`);
  await expect(page.getByText(bare?.url ?? '', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: bare?.url })).toHaveCount(0);
});

test('a firm tells its relationships in both directions, each with certainty and evidence', async ({
  page,
}) => {
  const id = 'F002';
  const firm = (await (await page.request.get(`/api/v1/firms/${id}`)).json()) as {
    relationships: Record<string, { in: { id: string }[]; out: { id: string }[] }>;
    certainties: Record<string, string>;
  };
  await page.goto(`/firms/${id}`);
  const group = (head: RegExp) =>
    page.locator('.g').filter({ has: page.getByRole('heading', { name: head }) });
  for (const [head, edges] of [
    [/^所在环节/, firm.relationships['OPERATES_IN']?.out],
    [/^由谁供应/, firm.relationships['SUPPLIES']?.in],
    [/^持股/, firm.relationships['OWNS']?.out],
  ] as const) {
    expect(edges?.length).toBeGreaterThan(0);
    const marks = group(head).getByRole('button', { name: /^确定度/ });
    await expect(marks).toHaveCount(edges?.length ?? -1);
    const told = await marks.evaluateAll((all) => all.map((mark) => /[SABCI]/.exec(mark.innerText)?.[0]));
    expect(told).toEqual(edges?.map((edge) => firm.certainties[edge.id]));
  }
  await expect(group(/^股东/)).toContainText('未见记录');
  const tag = group(/^由谁供应/)
    .getByRole('button', { name: /^来源 S\d+，打开依据/ })
    .first();
  await tabTo(page, tag);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: '依据' })).toContainText('由谁供应');
  await page.keyboard.press('Escape');
  await expect(tag).toBeFocused();
});

test('certainty is explained in one press where it stands', async ({ page }) => {
  await page.goto('/needs');
  const mark = page.getByRole('button', { name: /^确定度 [SABCI]，/ }).first();
  await mark.press('Enter');
  await expect(page.getByText('多条依据取最高一级')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByText('多条依据取最高一级')).toBeHidden();
});

test('lists and firms have their entry in the navigation', async ({ page }) => {
  const entry = page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '清单' });
  await page.goto('/');
  await entry.click();
  await expect(page).toHaveURL(/\/firms$/);
  await page.locator('tbody th a').first().click();
  await expect(page).toHaveURL(/\/firms\/./);
  await expect(entry).toHaveAttribute('aria-current', 'page');
});
