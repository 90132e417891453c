import { expect, test } from './watched-page.ts';

test.use({ expectedComplaints: /ERR_CONNECTION_REFUSED/ });

/** Milliseconds in which a question that fails may be repeated once, never many times. */
const WATCHED_MS = 5_000;

test('a page whose questions about evidence meet no server asks again with patience', async ({
  page,
  request,
}) => {
  const { items } = (await (await request.get('/api/v1/chains')).json()) as { items: { id: string }[] };
  const asked = new Map<string, number>();
  await page.route('**/api/v1/graph/subgraph**', (route) => {
    const question = route.request().url() + (route.request().postData() ?? '');
    if (!question.includes('FROM')) return route.continue();
    asked.set(question, (asked.get(question) ?? 0) + 1);
    return route.abort('connectionrefused');
  });
  await page.goto(`/chains/${items[0]?.id}`);
  await page.waitForTimeout(WATCHED_MS);
  expect(asked.size).toBeGreaterThan(0);
  expect(Math.max(...asked.values())).toBeLessThanOrEqual(3);
});
