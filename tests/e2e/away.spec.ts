import { AWAY_PORT, startServer } from './server-process.ts';
import type { ServerProcess } from './server-process.ts';
import { expect, test } from './watched-page.ts';

const CLOSED_PORT = 18475;
const PASSWORD = 'never-shown-8731';

test.use({ expectedComplaints: /status of 503/ });

let server: ServerProcess;
test.beforeAll(async () => {
  server = await startServer(AWAY_PORT, {
    NEO4J_URI: `bolt://127.0.0.1:${CLOSED_PORT}`,
    NEO4J_PASSWORD: PASSWORD,
  });
});
test.afterAll(() => server.stop());

test('without its database the product starts, says so and keeps the password to itself', async ({
  page,
}) => {
  const ready = await page.request.get(`${server.url}/readyz`);
  expect(ready.status()).toBe(503);
  expect(await ready.json()).toMatchObject({ code: 'STORE_UNAVAILABLE', status: 503 });

  await page.goto(server.url);
  const away = page.getByRole('status').filter({ hasText: '数据库暂时连不上' });
  await expect(away).toBeVisible();
  await expect(away).toContainText('自动重试');
  await page.screenshot({ path: 'test-results/screens/database-away.png' });

  expect((await ready.text()) + (await page.content()) + server.output()).not.toContain(PASSWORD);
});
