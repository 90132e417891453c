import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { findJava } from '../neo4j/find-java.ts';
import { chosenLine } from '../neo4j/neo4j-lines.ts';
import { startNeo4j } from '../neo4j/start-neo4j.ts';
import { restingNodes } from './canvas-nodes.ts';
import { drawnMoreThan, readDrawn } from './explorer-status.ts';
import { freePort, startServer } from './server-process.ts';
import { expect, test } from './watched-page.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const NEVER_SHOWN = 'never-shown-8731';
const AWAY = '数据库暂时连不上';

test.use({ expectedComplaints: /status of 503/ });
test.describe.configure({ mode: 'serial' });

test('without its database the product starts, says so and keeps the password to itself', async ({
  page,
}) => {
  const nobody = await freePort();
  const server = await startServer({ NEO4J_URI: `bolt://127.0.0.1:${nobody}`, NEO4J_PASSWORD: NEVER_SHOWN });
  try {
    const ready = await page.request.get(`${server.url}/readyz`);
    expect(ready.status()).toBe(503);
    expect(await ready.json()).toMatchObject({ code: 'STORE_UNAVAILABLE', status: 503 });

    await page.goto(server.url);
    const away = page.getByRole('status').filter({ hasText: AWAY });
    await expect(away).toBeVisible();
    await expect(away).toContainText('自动重试');
    await page.screenshot({ path: 'test-results/screens/database-away.png' });
    expect((await ready.text()) + (await page.content()) + server.output()).not.toContain(NEVER_SHOWN);
  } finally {
    await server.stop();
  }
});

test('when Neo4j appears, the page recovers by itself', async ({ page }) => {
  test.setTimeout(300_000);
  const line = chosenLine();
  const java = findJava(line.oldestJava);
  const canStart = java !== null && spawnSync('mvn', ['-v']).status === 0;
  test.skip(!canStart && process.env.CI !== 'true', 'Java or Maven is missing, so there is no Neo4j');
  const database = await startNeo4j(line, java ?? '');
  const doorPort = await freePort();
  const server = await startServer({
    NEO4J_URI: `bolt://127.0.0.1:${doorPort}`,
    NEO4J_PASSWORD: database.password,
  });
  let door: Door | undefined;
  try {
    await page.goto(server.url);
    await expect(page.getByRole('status').filter({ hasText: AWAY })).toBeVisible();
    seed(database.uri, database.password);
    door = await openDoor(doorPort, Number(new URL(database.uri).port));
    await expect(page.getByRole('heading', { level: 1 })).toContainText('最大缺口是', { timeout: 30_000 });
    await expect(page.getByRole('contentinfo')).toContainText('Neo4j');
    expect((await page.request.get(`${server.url}/readyz`)).status()).toBe(200);
  } finally {
    // Closed first: a page whose server is gone complains, and rightly.
    await page.close();
    await server.stop();
    door?.close();
    await database.stop();
  }
});

test.describe('a server that goes while it is asked', () => {
  test.use({ expectedComplaints: /net::ERR_/ });

  test('an expansion that is cut off is told, keeps the canvas, and works once the server is back', async ({
    page,
  }) => {
    const server = await startServer({ NEO4J_URI: '' });
    const inside = Number(new URL(server.url).port);
    const port = await freePort();
    let door = await openDoor(port, inside);
    try {
      await page.goto(`http://127.0.0.1:${port}/explore?root=CH03`);
      const drawn = await readDrawn(page);
      await page.getByRole('tab', { name: /产业链/ }).click();
      await page.getByRole('grid').getByRole('row').nth(1).click();
      const expand = page.getByRole('button', { name: /^展开.+，还有 \d+ 条$/ }).first();
      await expect(expand).toBeVisible();
      const nodes = await restingNodes(page);
      await page.route('**/graph/neighbours', (route) => {
        door.close();
        return route.continue();
      });
      await expand.click();
      const alert = page.getByRole('alert').filter({ hasText: '画布没有变' });
      await expect(alert).toBeVisible();
      expect(await readDrawn(page)).toEqual(drawn);
      await expect(page.getByRole('button', { name: '撤销' })).toBeDisabled();

      await page.unroute('**/graph/neighbours');
      door = await openDoor(port, inside);
      await alert.getByRole('button', { name: '重试' }).click();
      await drawnMoreThan(page, drawn);
      await expect(alert).toBeHidden();
      await expect(page.getByRole('button', { name: '撤销' })).toBeEnabled();
      const places = new Map((await restingNodes(page)).map(({ id, x, y }) => [id, { x, y }]));
      for (const { id, x, y } of nodes) expect(places.get(id)).toEqual({ x, y });
    } finally {
      await page.close();
      door.close();
      await server.stop();
    }
  });
});

/** Loads the seed as `npm run seed` does. */
function seed(uri: string, password: string): void {
  const { status, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'api/src/cli/seed.ts'], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, NEO4J_URI: uri, NEO4J_PASSWORD: password },
  });
  expect(status, stderr).toBe(0);
}

interface Door {
  /** From here on nobody comes in, and who is inside is cut off. */
  close: () => void;
}

/** Passes on what comes to one port to another: a server, or its database, that appears and goes. */
async function openDoor(port: number, target: number): Promise<Door> {
  const visitors = new Set<Socket>();
  const door = createServer((visitor) => {
    visitors.add(visitor);
    const inside = connect(target, '127.0.0.1');
    visitor.pipe(inside).pipe(visitor);
    visitor.on('error', () => inside.destroy());
    inside.on('error', () => visitor.destroy());
    visitor.on('close', () => visitors.delete(visitor));
  });
  door.listen(port, '127.0.0.1');
  await once(door, 'listening');
  return {
    close: () => {
      door.close();
      for (const visitor of visitors) visitor.destroy();
    },
  };
}
