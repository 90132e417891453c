import type { Page } from '@playwright/test';
import { readDrawn } from './explorer-status.ts';
import { tabTo } from './tab-to.ts';
import { expect, test } from './watched-page.ts';

const LAYOUTS = ['分层布局', '力导布局', '同心布局', '按类排列'];
const WORKER = /layout-worker.*\.js/;
const layoutChoice = (page: Page) => page.getByRole('combobox', { name: '布局' });

/** The part of the address that holds every place, once it has come to rest; where the reader looks is left out. */
async function settledPlaces(page: Page): Promise<string> {
  await readDrawn(page);
  await expect.poll(() => new URL(page.url()).search).toMatch(/nodes=|z=/);
  await page.waitForTimeout(600);
  const query = new URL(page.url()).searchParams;
  query.delete('view');
  return query.toString();
}

/** Chooses a layout and waits until it is drawn. */
async function layOut(page: Page, name: string): Promise<string> {
  const before = await settledPlaces(page);
  await layoutChoice(page).selectOption(name);
  await expect.poll(() => settledPlaces(page)).not.toBe(before);
  return settledPlaces(page);
}

test('each layout gives the same places again, in another browser too', async ({ page, browser }) => {
  await page.goto('/explore?root=CH01');
  await layOut(page, '按类排列');
  const first = new Map<string, string>();
  for (const name of LAYOUTS) first.set(name, await layOut(page, name));
  expect(new Set(first.values()).size).toBe(LAYOUTS.length);
  for (const name of LAYOUTS) expect(await layOut(page, name)).toBe(first.get(name));

  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const other = await context.newPage();
  await other.goto('/explore?root=CH01');
  expect(await layOut(other, '力导布局')).toBe(first.get('力导布局'));
  await context.close();
});

test('a layout that takes long is told and cancelled by keyboard; no place changes', async ({ page }) => {
  await page.route(WORKER, () => {
    // Never answered: the layout runs until it is cancelled.
  });
  await page.goto('/explore?root=CH01');
  const before = await settledPlaces(page);
  await layoutChoice(page).selectOption('力导布局');
  const status = page.getByRole('status').filter({ hasText: '排布' });
  await expect(status).toHaveText('正在排布：力导布局');
  await tabTo(page, page.getByRole('button', { name: '取消', exact: true }));
  await page.keyboard.press('Enter');
  await expect(status).toHaveText('已取消排布，图没有变。');
  await expect(page.getByRole('button', { name: '取消', exact: true })).toHaveCount(0);
  await expect(layoutChoice(page)).toHaveValue('tiers');
  expect(await settledPlaces(page)).toBe(before);
});

test('another layout takes over from one that still runs', async ({ page }) => {
  await page.route(WORKER, () => {
    // Never answered.
  });
  await page.goto('/explore?root=CH01');
  await settledPlaces(page);
  await layoutChoice(page).selectOption('力导布局');
  await expect(page.getByRole('progressbar', { name: '正在排布：力导布局' })).toBeVisible();
  await layoutChoice(page).selectOption('同心布局');
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await expect.poll(() => page.url()).toContain('layout=concentric');
});

test.describe('a worker that does not start', () => {
  test.use({ expectedComplaints: /ERR_FAILED/ });

  test('is told in words, with a way to try again; no place changes', async ({ page }) => {
    await page.route(WORKER, (route) => route.abort());
    await page.goto('/explore?root=CH01');
    const before = await settledPlaces(page);
    await layoutChoice(page).selectOption('力导布局');
    const alert = page.getByRole('alert').filter({ hasText: '布局没有算出来' });
    await expect(alert).toContainText('画布没有变');
    expect(await settledPlaces(page)).toBe(before);
    await page.unroute(WORKER);
    await alert.getByRole('button', { name: '重试' }).click();
    await expect(alert).toHaveCount(0);
    await expect.poll(() => page.url()).toContain('layout=force');
  });
});
