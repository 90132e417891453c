import type { Bottlenecks, ChainDetail, SourceListItem } from '@lianzhu/api/contract';
import type { Page } from '@playwright/test';
import { flatText, readPdf } from './pdf-text.ts';
import type { PdfSheet } from './pdf-text.ts';
import { expect, test } from './watched-page.ts';

const WATERMARK = '推演·不写入图谱';

/** The page as the browser's own print gives it. */
async function printed(page: Page): Promise<PdfSheet[]> {
  await page.emulateMedia({ media: 'print' });
  const sheets = await readPdf(await page.pdf({ preferCSSPageSize: true }));
  await page.emulateMedia({ media: null });
  for (const { width, height } of sheets) expect([width, height]).toEqual([297, 210]);
  return sheets;
}

async function answerOf<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(`/api/v1${path}`);
  expect(answer.status(), path).toBe(200);
  return (await answer.json()) as Answer;
}

const wholeText = (sheets: readonly PdfSheet[]) => sheets.map((sheet) => sheet.text).join('');

/** Every print says of which data it is, what its marks mean and where the same is seen again. */
async function expectHeadAndEnd(page: Page, text: string): Promise<void> {
  const { asOf, version } = await answerOf<{ asOf: string; version: number }>(page, '/meta');
  expect(text).toContain(`资料截至${asOf}`);
  expect(text).toContain(`图谱版本${version}`);
  for (const mark of ['图例', '未知(不等于0)', '官方', '人才', '数据']) expect(text).toContain(mark);
  expect(text).toContain(`同一视图:${page.url()}`);
}

/** Sources are listed with their id, and no more of them than are counted. */
async function expectSources(page: Page, text: string, least: number): Promise<void> {
  const { items } = await answerOf<{ items: SourceListItem[] }>(page, '/sources?limit=500');
  const told = Number(/来源(\d+)项/.exec(text)?.[1]);
  const end = text.slice(text.lastIndexOf(`来源${told}项`));
  const named = items.filter(({ id, name }) => end.includes(flatText(id)) && end.includes(flatText(name)));
  expect(named).toHaveLength(told);
  expect(told).toBeGreaterThanOrEqual(least);
}

test('the matrix lies on one sheet with every number, the legend, the data’s date and the sources', async ({
  page,
}) => {
  const { rows } = await answerOf<Bottlenecks>(page, '/bottlenecks');
  await page.goto('/bottlenecks');
  await expect(page.getByRole('button', { name: '打印' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  const sheets = await printed(page);
  const text = wholeText(sheets);
  await expectHeadAndEnd(page, text);
  const matrix = sheets[0]!.text;
  const starts = rows.map((row) => matrix.indexOf(flatText(row.chain + row.name.slice(0, 2))));
  for (const [index, { chain, cells }] of rows.entries()) {
    expect(starts[index], chain).toBeGreaterThan(-1);
    const line = matrix.slice(starts[index], starts[index + 1]);
    for (const { gap } of cells) if (gap !== null) expect(line, chain).toContain(gap.toFixed(2));
  }
  await expectSources(page, text, 5);
  expect(text).not.toContain(WATERMARK);
});

test('a chain’s page prints its segments, leaders and factors, with the sources they rest on', async ({
  page,
}) => {
  const chain = await answerOf<ChainDetail>(page, '/chains/CH01');
  await page.goto('/chains/CH01');
  await expect(page.getByRole('heading', { level: 1 })).toContainText(chain.name);
  await page.waitForLoadState('networkidle');
  const text = wholeText(await printed(page));
  await expectHeadAndEnd(page, text);
  expect(text).toContain(flatText(chain.name));
  expect(chain.leaders.length).toBeGreaterThan(0);
  for (const { firm } of chain.leaders) {
    expect(text).toContain(flatText(String(firm.props['shortName'] ?? firm.name)));
  }
  await expectSources(page, text, 3);
  expect(text).not.toContain(WATERMARK);
});

test('what is tried is marked so on every sheet', async ({ page }) => {
  const { rows } = await answerOf<Bottlenecks>(page, '/bottlenecks');
  const cell = rows.flatMap((row) => row.cells).find(({ gap }) => gap !== null && gap > 0)!;
  await page.goto(`/bottlenecks/${cell.chain}/${cell.factor}`);
  await page.keyboard.press('w');
  await page.getByRole('button', { name: '加一项举措', exact: true }).click();
  await expect(page.getByRole('complementary', { name: '推演' })).toContainText('推演 0.');
  for (const { text } of await printed(page)) expect(text).toContain(flatText(WATERMARK));
});
