import type { Page } from '@playwright/test';
import type { Screen } from './screens.ts';

const chainInGraph: Screen['path'] = ({ chain }) => `/explore?root=${chain}&sel=${chain}`;

/** Presses the button that has one of two names. */
const press = (page: Page, names: string) =>
  page.getByRole('button', { name: new RegExp(`^(${names})$`) }).click();

/** On a phone, where table, graph and legend take turns, goes to one of them. */
async function turnTo(page: Page, names: string): Promise<void> {
  const turns = page.getByRole('group', { name: /^(看表格或看图|Table or graph)$/ });
  if (await turns.isVisible()) await turns.getByRole('button', { name: new RegExp(`^(${names})$`) }).click();
}

async function choosePath(page: Page): Promise<void> {
  await press(page, '路径|Paths');
  const panel = page.locator('.drawer');
  await panel.locator('summary').click();
  await panel.getByRole('combobox', { name: /^(找终点|Find where to end)$/ }).fill('CH04');
  await panel.getByRole('option', { name: /CH04$/ }).click();
  await press(page, '查找|Find');
  await panel.getByRole('heading', { level: 3 }).first().waitFor();
}

async function compareChains(page: Page): Promise<void> {
  await press(page, '比较|Compare');
  const panel = page.locator('.drawer');
  await panel.locator('option:nth-child(3)').nth(1).waitFor({ state: 'attached' });
  await panel.getByRole('combobox').last().selectOption({ index: 2 });
  await panel.getByRole('table').first().waitFor();
}

async function filterByAll(page: Page): Promise<void> {
  await turnTo(page, '图例与筛选|Legend and filters');
  const legend = page.getByRole('navigation', { name: /^(图例与筛选|Legend and filters)$/ });
  await legend.getByRole('button', { pressed: true }).first().click();
  for (const summary of await legend.locator('summary').all()) await summary.click();
}

/** The phone's graph, laid out anew and named sparingly, with the menu of a node. */
async function openNodeMenu(page: Page): Promise<void> {
  await turnTo(page, '图|Graph');
  await page.locator('.tbar select').selectOption('concentric');
  await page.locator('.under select').selectOption('smart');
  await page.locator('[data-canvas]').focus();
  await page.keyboard.press('Shift+F10');
  await page.getByRole('menu').waitFor();
}

/** On a phone the columns are not chosen: the whole table scrolls. */
async function chooseColumns(page: Page): Promise<void> {
  await turnTo(page, '表格|Table');
  await page.getByRole('tab', { name: /^(关系|Relationship)/ }).click();
  const columns = page.locator('.tt summary');
  if (!(await columns.isVisible())) return;
  await press(page, '展开表格|Expand table');
  await columns.click();
}

/** The explorer's panels, menus and views, each with what it shows when it is in use. */
export const EXPLORER_SCREENS: Screen[] = [
  { name: 'explore-paths', path: chainInGraph, open: choosePath },
  { name: 'explore-compare', path: chainInGraph, open: compareChains },
  {
    name: 'explore-scenes',
    path: chainInGraph,
    open: async (page) => {
      await press(page, '场景|Scenes');
      await press(page, '保存场景|Save scene');
    },
  },
  {
    name: 'explore-steps',
    path: chainInGraph,
    open: async (page) => {
      await page.keyboard.press('p');
      await press(page, '全部步骤|All steps');
    },
  },
  { name: 'explore-filters', path: ({ chain }) => `/explore?root=${chain}`, open: filterByAll },
  { name: 'explore-export', path: chainInGraph, open: (page) => press(page, '导出本图|Export graph') },
  { name: 'explore-menu', path: chainInGraph, open: openNodeMenu },
  { name: 'explore-columns', path: ({ chain }) => `/explore?root=${chain}`, open: chooseColumns },
];
