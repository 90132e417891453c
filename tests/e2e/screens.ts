import type { APIRequestContext, Page } from '@playwright/test';
import { EXPLORER_SCREENS } from './explorer-screens.ts';

/** Ids of what has most to show in the data that are loaded. */
export interface Shown {
  chain: string;
  candidate: string;
  firm: string;
  topCell: string;
  unknownCell: string;
  source: string;
}

export interface Screen {
  name: string;
  path: (shown: Shown) => string;
  /** What is done before the screen is looked at. */
  open?: (page: Page) => Promise<void>;
}

const firstSource = (page: Page) => page.getByRole('button', { name: /^(来源|Source) S\d+/ }).first();

/** Every screen and panel of the product. */
export const SCREENS: Screen[] = [
  { name: 'overview', path: () => '/' },
  { name: 'overview-table', path: () => '/?view=table' },
  { name: 'chains', path: () => '/chains' },
  { name: 'chains-leaderless', path: () => '/chains?leader=none' },
  { name: 'chain', path: ({ chain }) => `/chains/${chain}` },
  { name: 'chain-candidate', path: ({ candidate }) => `/chains/${candidate}` },
  {
    name: 'chain-evidence',
    path: ({ chain }) => `/chains/${chain}`,
    open: (page) => firstSource(page).click(),
  },
  { name: 'bottlenecks', path: () => '/bottlenecks?order=total' },
  { name: 'weights', path: () => '/bottlenecks?panel=weights&certainty.C=0.2&order=total' },
  { name: 'cell', path: ({ topCell }) => `/bottlenecks/${topCell}` },
  { name: 'cell-unknown', path: ({ unknownCell }) => `/bottlenecks/${unknownCell}` },
  {
    name: 'cell-what-if',
    path: ({ topCell }) => `/bottlenecks/${topCell}`,
    open: async (page) => {
      await page.keyboard.press('w');
      await page.getByRole('button', { name: /加一项举措$|^Add (a|another) measure$/ }).click();
    },
  },
  { name: 'scenarios-none', path: () => '/what-if' },
  {
    name: 'scenarios',
    path: ({ chain }) => `/what-if?s=A*m.talent.A.School.${chain}*e.1.0&s=B*m.talent.B.Fund.*e.2.0`,
  },
  { name: 'problems', path: () => '/problems' },
  { name: 'checks', path: () => '/checks' },
  { name: 'next-measures', path: () => '/next-measures' },
  { name: 'firm-exits', path: () => '/firm-exits' },
  { name: 'unmatched', path: () => '/unmatched' },
  { name: 'gap-segments', path: () => '/gap-segments' },
  { name: 'explore-empty', path: () => '/explore' },
  { name: 'explore', path: ({ chain }) => `/explore?root=${chain}` },
  { name: 'explore-selected', path: ({ chain }) => `/explore?root=${chain}&sel=${chain}` },
  ...EXPLORER_SCREENS,
  { name: 'firm', path: ({ firm }) => `/firms/${firm}` },
  { name: 'firms', path: () => '/firms' },
  { name: 'needs', path: () => '/needs' },
  { name: 'measures', path: () => '/measures' },
  { name: 'segments', path: () => '/segments' },
  { name: 'bodies', path: () => '/bodies' },
  { name: 'sources', path: () => '/sources' },
  { name: 'source', path: ({ source }) => `/sources/${source}` },
  { name: 'exports', path: () => '/exports' },
  { name: 'not-found', path: () => '/no-such-page' },
  { name: 'no-such-chain', path: () => '/chains/NONE' },
  { name: 'help', path: () => '/', open: (page) => page.keyboard.press('?') },
  {
    name: 'glossary-word',
    path: () => '/bottlenecks',
    open: (page) => page.locator('.leg .term').first().click(),
  },
  {
    name: 'queries',
    path: ({ chain }) => `/chains/${chain}`,
    open: async (page) => {
      await page.keyboard.press('q');
      await page.locator('.drawer summary').first().click();
    },
  },
  {
    name: 'search',
    path: () => '/',
    open: async (page) => {
      await page.keyboard.press('/');
      await page.getByRole('dialog').getByRole('combobox').fill('qiche');
      await page.getByRole('option').first().waitFor();
    },
  },
];

/** Asks the API for what the screens show. */
export async function askShown(request: APIRequestContext): Promise<Shown> {
  const ask = async <Answer>(path: string) => (await (await request.get(`/api/v1${path}`)).json()) as Answer;
  type Cells = { rows: { chain: string; cells: { factor: string; gap: number | null; state: string }[] }[] };
  const { rows } = await ask<Cells>('/bottlenecks');
  const cells = rows.flatMap(({ chain, cells }) => cells.map((cell) => ({ chain, ...cell })));
  const topCell = cells.toSorted((left, right) => (right.gap ?? 0) - (left.gap ?? 0))[0];
  const unknownCell = cells.find(({ state }) => state === 'unknown');
  type Chains = { items: { id: string; status: string; coverage: { leaderNamed: boolean } }[] };
  const { items: chains } = await ask<Chains>('/chains');
  const chain = chains.find(({ coverage }) => coverage.leaderNamed)?.id ?? '';
  const { leaders } = await ask<{ leaders: { firm: { id: string } }[] }>(`/chains/${chain}`);
  const { items: sources } = await ask<{ items: { id: string }[] }>('/sources?limit=1');
  return {
    chain,
    candidate: chains.find(({ status }) => status === 'candidate')?.id ?? '',
    firm: leaders[0]?.firm.id ?? '',
    topCell: `${topCell?.chain}/${topCell?.factor}`,
    unknownCell: `${unknownCell?.chain}/${unknownCell?.factor}`,
    source: sources[0]?.id ?? '',
  };
}
