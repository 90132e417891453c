import type { Page } from '@playwright/test';
import { restingNodes } from './canvas-nodes.ts';
import { drawnMoreThan, readDrawn } from './explorer-status.ts';
import { expect, test } from './watched-page.ts';

// Asking for an id that is gone is answered 404.
test.use({ expectedComplaints: /404/ });

/** From here on the API does not know the node, as where another process removed it: it is asked for an id that it never had. */
async function remove(page: Page, id: string): Promise<void> {
  await page.route('**/api/v1/graph/**', (route) => {
    const asked = route.request().postData();
    return route.continue({ postData: asked?.replaceAll(`"${id}"`, '"GONE-8731"') });
  });
}

/** Selects the first node of a tab of the table; answers its id and its name. */
async function selectFirst(page: Page, tab: RegExp): Promise<{ id: string; name: string }> {
  await page.getByRole('tab', { name: tab }).click();
  await page.getByRole('grid').getByRole('row').nth(1).click();
  await expect(page).toHaveURL(/[?&]sel=/);
  const details = page.getByRole('complementary', { name: '详情' });
  const name = await details.getByRole('heading', { level: 2 }).innerText();
  const nodes = await restingNodes(page);
  const id = new URL(page.url()).searchParams.get('sel') ?? '';
  expect(nodes.map((node) => node.id)).toContain(id);
  return { id, name: name.trim() };
}

const expandButton = (page: Page) => page.getByRole('button', { name: /^展开.+，还有 \d+ 条$/ }).first();

const WAYS = {
  mouse: (page: Page) => expandButton(page).click(),
  keyboard: async (page: Page) => {
    await page.getByRole('application').focus();
    await page.keyboard.press('Enter');
  },
};

for (const [way, expand] of Object.entries(WAYS)) {
  test(`expanding a node that was removed names it and changes nothing, by ${way}`, async ({ page }) => {
    await page.goto('/explore?root=CH03');
    const drawn = await readDrawn(page);
    const { id, name } = await selectFirst(page, /产业链/);
    await expect(expandButton(page)).toBeVisible();
    const nodes = await restingNodes(page);
    await remove(page, id);
    await expand(page);
    const alert = page.getByRole('alert').filter({ hasText: '已不在图谱里' });
    await expect(alert).toContainText(`“${name}”（${id}）`);
    await expect(alert).toContainText('画布没有变');
    expect(await readDrawn(page)).toEqual(drawn);
    await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled();
    await alert.getByRole('button', { name: '知道了' }).click();
    await expect(alert).toBeHidden();
    expect(await restingNodes(page)).toEqual(nodes);
  });
}

test('beside a node that was removed the others still expand', async ({ page }) => {
  await page.goto('/explore?root=CH03');
  const drawn = await readDrawn(page);
  const { id } = await selectFirst(page, /环节/);
  await selectFirst(page, /产业链/);
  await remove(page, id);
  await expandButton(page).click();
  await drawnMoreThan(page, drawn);
  expect((await restingNodes(page)).map((node) => node.id)).toContain(id);
  await expect(page.getByRole('alert')).toHaveCount(0);
});
