import type { Locator, Page } from '@playwright/test';
import { drawnMoreThan } from './explorer-status.ts';
import { tabTo } from './tab-to.ts';
import { expect, test } from './watched-page.ts';

/** Where the answer of each question is to be read, by the address that the question leads to. */
const ANSWERS: Record<string, (page: Page) => Locator> = {
  '/problems': (page) => page.getByRole('main').getByRole('table').first(),
  '/firm-exits': (page) => page.getByRole('main').locator('a[href^="/firms/"]').first(),
  '/gap-segments': (page) => page.getByRole('main').getByText('缺链', { exact: true }).first(),
  '/chains?leader=none': (page) => page.getByRole('heading', { level: 1, name: /\d+ 条未见链主$/ }),
  '/unmatched': (page) => page.getByRole('heading', { level: 2, name: /^未见举措的需求/ }),
  '/next-measures': (page) => page.getByRole('main').getByRole('row').nth(1),
  '/checks': (page) => page.getByRole('heading', { level: 1, name: /\d/ }),
};
const ordered = (page: Page): Locator => page.locator('th[aria-sort="descending"]');

const questionsOf = (page: Page): Locator => page.getByRole('group').filter({ hasText: '从一个问题开始' });

test('every question on the start page leads to its answer', async ({ page }) => {
  await page.goto('/');
  const links = questionsOf(page).getByRole('link');
  await links.first().waitFor();
  const hrefs = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(hrefs.length).toBeGreaterThanOrEqual(13);
  for (const href of hrefs) {
    await test.step(href, async () => {
      await page.goto('/');
      await questionsOf(page).locator(`a[href="${href}"]`).click();
      await expect(page).toHaveURL(new RegExp(`${href.replace('?', '\\?')}`));
      if (href.startsWith('/explore')) await drawnMoreThan(page, { nodes: 1, edges: 0 });
      else await expect((ANSWERS[href] ?? ordered)(page)).toBeVisible();
    });
  }
});

test('the chains without a leader are those that the list marks so', async ({ page }) => {
  const answer = await page.request.get('/api/v1/chains?limit=500');
  type Chains = { items: { id: string; coverage: { leaderNamed: boolean } }[] };
  const { items } = (await answer.json()) as Chains;
  const without = items.filter(({ coverage }) => !coverage.leaderNamed).map(({ id }) => id);
  await page.goto('/chains?leader=none');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`有 ${without.length} 条`);
  const shown = page.getByRole('rowheader').getByRole('link');
  const ids = await shown.evaluateAll((links) =>
    links.map((link) => link.getAttribute('href')?.replace('/chains/', '')),
  );
  expect(ids.toSorted()).toEqual(without.toSorted());
  await page.getByRole('button', { name: '看全部产业链' }).click();
  await expect(shown).toHaveCount(items.length);
});

test('on a phone the questions unfold', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('/');
  const first = questionsOf(page).getByRole('link').first();
  await expect(first).toBeHidden();
  await page.getByText('从一个问题开始', { exact: true }).click();
  await first.click();
  await expect(page).toHaveURL(/order=talent/);
});

test('a question by keyboard alone', async ({ page }) => {
  await page.goto('/');
  await tabTo(page, page.getByRole('link', { name: '先核实哪一条？' }));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/checks/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/\d+ 格/);
  await expect(page.locator('#main:focus, #main :focus')).toHaveCount(1);
});

test.describe('the queries of a page', () => {
  test.use({ permissions: ['clipboard-read', 'clipboard-write'] });
  const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: '本页的查询' });
  const clipboard = (page: Page): Promise<string> => page.evaluate<string>('navigator.clipboard.readText()');

  test('name, Cypher, parameters, rows and time of every answer; copied for Neo4j', async ({ page }) => {
    await page.goto('/');
    await page
      .getByRole('button', { name: /^本页的查询/ })
      .first()
      .click();
    const panel = panelOf(page);
    const answer = panel.locator('section').filter({ hasText: '/api/v1/common-problems' });
    const nodes = answer
      .getByRole('listitem')
      .filter({ hasText: /^nodes/ })
      .first();
    await expect(nodes).toContainText(/\d+ 行，\d+\.\d 毫秒/);
    await nodes.locator('summary').click();
    await expect(nodes.getByRole('group', { name: 'nodes Cypher' })).toContainText('UNWIND $ids');
    await expect(nodes.getByRole('group', { name: 'nodes 参数' })).toContainText('"rowLimit"');
    await nodes.getByRole('button', { name: '复制' }).click();
    const copied = await clipboard(page);
    expect(copied).toMatch(/^:param ids => \["/);
    expect(copied).toMatch(/\n:param rowLimit => \d+;\nUNWIND \$ids/);
    expect(copied).toMatch(/;$/);

    await panel.getByRole('button', { name: '全部复制' }).click();
    await expect.poll(() => clipboard(page)).toMatch(/^\/\/ [\s\S]+\n\n\/\/ nodes\n:param ids/);
  });

  test('the rows that are told are the rows of the answer', async ({ page }) => {
    await page.goto('/sources');
    await page.keyboard.press('q');
    const asked = panelOf(page).locator('section').filter({ hasText: '/api/v1/sources' });
    await expect(asked.getByRole('listitem').first()).toBeVisible();
    const answer = await page.request.get('/api/v1/sources?limit=50');
    const etag = answer.headers().etag ?? '';
    const questions = await page.request.get('/api/v1/questions', { params: { answer: etag } });
    type Asked = { items: { name: string; rows: number }[] };
    for (const { name, rows } of ((await questions.json()) as Asked).items) {
      await expect(
        asked
          .getByRole('listitem')
          .filter({ hasText: `${name}${rows} 行` })
          .first(),
      ).toBeVisible();
    }
  });

  test('by keyboard: Q opens it, Escape closes it and gives the focus back; evidence goes before it', async ({
    page,
  }) => {
    await page.goto('/bottlenecks');
    const cell = page
      .getByRole('grid')
      .getByRole('link', { name: /有依据需求 [1-9]/ })
      .first();
    await cell.focus();
    await page.keyboard.press('q');
    const panel = panelOf(page);
    await expect(panel.getByRole('heading', { name: '本页的查询' })).toBeFocused();
    await tabTo(page, panel.locator('summary').first());
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('group', { name: /Cypher$/ }).first()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(panel).toBeHidden();
    await expect(cell).toBeFocused();
    await page.keyboard.press('q');
    await cell.focus();
    await page.keyboard.press('e');
    await expect(page.getByRole('complementary', { name: '依据' })).toBeVisible();
    await expect(panel).toBeHidden();
  });

  test('is there in the graph, and on a phone by the menu', async ({ page }) => {
    await page.goto('/explore?root=talent');
    await drawnMoreThan(page, { nodes: 1, edges: 0 });
    await page.getByRole('button', { name: /^本页的查询/ }).click();
    await expect(panelOf(page)).toContainText('/api/v1/graph/subgraph');
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/firms');
    await page.getByRole('button', { name: '菜单' }).click();
    await page.getByRole('dialog', { name: '菜单' }).getByRole('button', { name: '本页的查询' }).click();
    const sheet = page.getByRole('dialog', { name: '本页的查询' });
    await expect(sheet).toContainText('/api/v1/firms');
    await expect(sheet.getByRole('listitem').first()).toBeVisible();
  });
});

test.describe('an answer that the server has forgotten', () => {
  test.use({ expectedComplaints: /status of 404/ });

  test('is told, with what to do', async ({ page }) => {
    const forgotten = {
      code: 'ANSWER_FORGOTTEN',
      status: 404,
      title: '',
      detail: '',
      type: '',
      instance: '',
    };
    await page.route('**/api/v1/questions?*', (route) => route.fulfill({ status: 404, json: forgotten }));
    await page.goto('/firms');
    await page.getByRole('grid').or(page.getByRole('table')).first().waitFor();
    await page.keyboard.press('q');
    const panel = page.getByRole('complementary', { name: '本页的查询' });
    await expect(panel.getByText('服务器已不再留着这个答案的查询。').first()).toBeVisible();
    await expect(panel.getByRole('button', { name: '重新载入本页' }).first()).toBeVisible();
  });
});
