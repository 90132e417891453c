import type { Locator, Page } from '@playwright/test';

/** One thing that a reader does, with real mouse or keys. */
export interface Step {
  name: string;
  /** What the step is done on: where it is not to be seen, the step is left out. */
  target: (page: Page) => Locator;
  /** Brings it into sight, or gives it the focus; not measured. */
  prepare: (page: Page) => Promise<void>;
  act: (page: Page) => Promise<void>;
}

export interface BenchScreen {
  name: string;
  path: string;
  steps: readonly Step[];
}

function click(name: string, target: (page: Page) => Locator): Step {
  const prepare = (page: Page) => target(page).scrollIntoViewIfNeeded();
  return { name, target, prepare, act: (page) => target(page).click() };
}

function press(name: string, key: string, target: (page: Page) => Locator): Step {
  return { name, target, prepare: (page) => target(page).focus(), act: (page) => page.keyboard.press(key) };
}

/** A key where the focus is, while the target is there. */
function pressWhile(name: string, key: string, target: (page: Page) => Locator): Step {
  return { name, target, prepare: async () => undefined, act: (page) => page.keyboard.press(key) };
}

const sortButton = (page: Page) => page.locator('thead th button').first();
const searchField = (page: Page) => page.locator('form input[type="search"]').first();
const evidence = (page: Page) => page.locator('main button.src').first();
const firstCell = (page: Page) => page.locator('a[data-row="1"][data-column="1"]');
const drawer = (page: Page) => page.locator('.drawer').first();
const actions = (page: Page) => page.locator('.act button');

const OPEN_ROW = click('open the first row', (page) => page.locator('tbody th a, .who a').first());
const MORE = click('show more rows', (page) =>
  page.locator('.scroll + .btn, .cnt + .btn, .dc table + .btn').first(),
);
const EVIDENCE = [click('open the evidence', evidence), pressWhile('close it by Escape', 'Escape', drawer)];
const LIST_STEPS: readonly Step[] = [
  click('order by the first column', sortButton),
  click('the other way round', sortButton),
  press('order by the next column, Enter', 'Enter', (page) => page.locator('thead th button').nth(1)),
  click('press a filter value', (page) => page.locator('form .v:enabled').first()),
  click('take it off', (page) => page.locator('form .v[aria-pressed="true"]')),
  press('type a character', '1', searchField),
  press('delete it', 'Backspace', searchField),
  press('choose the next value, arrow', 'ArrowDown', (page) => page.locator('form select').first()),
  press('and back', 'ArrowUp', (page) => page.locator('form select').first()),
  MORE,
  ...EVIDENCE,
  OPEN_ROW,
];

const CHAINS_STEPS: readonly Step[] = [
  click('show the others too', (page) => page.locator('.only button')),
  ...EVIDENCE,
  OPEN_ROW,
];

const MATRIX_STEPS: readonly Step[] = [
  click('order by a factor', (page) => page.locator('thead button.ord:not(.on)').nth(1)),
  click('order by chain', (page) => page.locator('thead .nmh button.ord')),
  press('arrow to the next cell', 'ArrowRight', firstCell),
  pressWhile('arrow down', 'ArrowDown', firstCell),
  pressWhile('End of the row', 'End', firstCell),
  click('with inferred or without', (page) => page.getByRole('switch').first()),
  click('and back', (page) => page.getByRole('switch').first()),
  click('count in district needs', (page) => page.locator('table').getByRole('switch').first()),
  click('not count them', (page) => page.locator('table').getByRole('switch').first()),
  click('open the table', (page) => actions(page).filter({ hasText: '表格' })),
  click('back to the matrix', (page) => actions(page).filter({ hasText: '矩阵' })),
  click('open the weights', (page) => actions(page).filter({ hasText: '权重' })),
  press('change a weight, arrow', 'ArrowDown', (page) => page.locator('.drawer input').first()),
  pressWhile('close the weights', 'Escape', drawer),
  press('open a cell, Enter', 'Enter', firstCell),
];

const DECIDE_STEPS: readonly Step[] = [
  press('narrow to a factor, arrow', 'ArrowDown', (page) => page.locator('.controls select')),
  press('change a number, arrow', 'ArrowUp', (page) => page.locator('.controls input[type="number"]')),
  click('open a card', (page) => page.locator('main summary').first()),
  MORE,
  ...EVIDENCE,
  OPEN_ROW,
];

const list = (name: string): BenchScreen => ({ name, path: `/${name}`, steps: LIST_STEPS });
const decide = (name: string): BenchScreen => ({ name, path: `/${name}`, steps: DECIDE_STEPS });

/** Every list and both matrices; `rows` adds the firms with so many rows already read. */
export function benchScreens(rows: number): BenchScreen[] {
  const manyRows = { name: `firms, ${rows} rows`, path: `/firms?shown=${rows}`, steps: LIST_STEPS };
  return [
    { name: 'overview', path: '/', steps: MATRIX_STEPS },
    { name: 'bottlenecks', path: '/bottlenecks?order=total', steps: MATRIX_STEPS },
    { name: 'chains', path: '/chains?leader=none', steps: CHAINS_STEPS },
    ...['firms', 'needs', 'measures', 'segments', 'bodies', 'sources'].map(list),
    ...(rows > 0 ? [manyRows] : []),
    ...['problems', 'firm-exits', 'unmatched', 'gap-segments'].map(decide),
  ];
}
