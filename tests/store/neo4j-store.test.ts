import { connect, createServer } from 'node:net';
import type { Server, Socket } from 'node:net';
import { describe, expect, inject, it } from 'vitest';
import type { GraphStore } from '../../api/src/store/graph-store.ts';
import { openNeo4jStore } from '../../api/src/store/neo4j-store.ts';
import { ask, givenNeo4j, neo4jOptions } from '../helpers/test-stores.ts';

const neo4j = inject('neo4j');

async function failureOf(
  store: GraphStore,
  action: (store: GraphStore) => Promise<unknown>,
): Promise<unknown> {
  try {
    return await action(store).catch((error: unknown) => error);
  } finally {
    await store.close();
  }
}

const ACTIONS: [string, (store: GraphStore) => Promise<unknown>][] = [
  ['ping', (store) => store.ping()],
  ['read', (store) => ask(store, 'RETURN 1 AS one')],
  ['write', (store) => store.write([{ cypher: 'CREATE (n:Firm)', parameters: {} }])],
];

describe('a Neo4j that is away', () => {
  it.each(ACTIONS)('is told by %s within 10 s, without the password', async (_name, action) => {
    const uri = 'neo4j://127.0.0.1:1';
    const options = {
      uri,
      user: 'neo4j',
      password: 'pa55word',
      database: 'neo4j',
      readTimeoutMs: 1000,
      appVersion: '',
    };
    const start = performance.now();
    const failure = await failureOf(openNeo4jStore(options), action);
    expect(failure).toMatchObject({ code: 'STORE_UNAVAILABLE', message: `Neo4j at ${uri} does not answer.` });
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe.skipIf(givenNeo4j(neo4j) === null)('a real Neo4j', () => {
  const options = () => neo4jOptions(neo4j);

  it.each(ACTIONS)('refuses a wrong password at %s, and the message shows none', async (name, action) => {
    // Failures of the real user would lock it for a while; that is the last test's.
    const wrong = { ...options(), user: `stranger-${name}`, password: 'wr0ng-pass' };
    const failure = await failureOf(openNeo4jStore(wrong), action);
    expect(failure).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: `Neo4j at ${options().uri} refused the user name or the password.`,
    });
    expect((failure as Error).message).not.toContain('wr0ng');
  });

  it('says that the database is not there', async () => {
    const failure = await failureOf(openNeo4jStore({ ...options(), database: 'nowhere' }), (store) =>
      ask(store, 'RETURN 1 AS one'),
    );
    expect(failure).toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: `Neo4j at ${options().uri} has no database named nowhere.`,
    });
  });

  it('sees which product, version and question a transaction is of', async () => {
    const store = openNeo4jStore(options());
    const transactions = await ask(store, 'SHOW TRANSACTIONS YIELD metaData RETURN metaData AS metadata');
    await store.close();
    expect(transactions).toContainEqual({ metadata: { app: 'lianzhu', version: 'test', query: 'test' } });
  });

  it('finds an id by the index of Entity and a search by the text index', async () => {
    const store = openNeo4jStore(options());
    await store.prepareSchema();
    const indexes = await ask(
      store,
      'SHOW INDEXES YIELD type, labelsOrTypes, properties, state RETURN type, labelsOrTypes AS labels, properties, state',
    );
    await store.close();
    expect(indexes).toContainEqual({
      type: 'RANGE',
      labels: ['Entity'],
      properties: ['id'],
      state: 'ONLINE',
    });
    expect(indexes).toContainEqual({
      type: 'TEXT',
      labels: ['Entity'],
      properties: ['searchText'],
      state: 'ONLINE',
    });
  });

  it('refuses to return a node, a date or a point', async () => {
    const store = openNeo4jStore(options());
    for (const value of ['date()', 'point({x: 1, y: 2})']) {
      await expect(ask(store, `RETURN ${value} AS v`)).rejects.toMatchObject({ code: 'STORE_REFUSED' });
    }
    await store.close();
  });

  it('is used again by itself when it comes back', async () => {
    const target = Number(new URL(options().uri.replace(/^[a-z+0-9]+:/, 'http:')).port);
    const away = await reservePort();
    // bolt:// goes to this very port; neo4j:// would ask the server for its own.
    const store = openNeo4jStore({ ...options(), uri: `bolt://127.0.0.1:${away}` });
    await expect(store.ping()).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const proxy = await forward(away, target);
    await store.ping();
    expect(await ask(store, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
    await proxy.stop();
    await expect(ask(store, 'RETURN 1 AS one')).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
    const again = await forward(away, target);
    expect(await ask(store, 'RETURN 2 AS two')).toEqual([{ two: 2 }]);
    await store.close();
    await again.stop();
  });

  it('says that logins are refused for a while after wrong passwords, and is used again when they are not', async () => {
    const wrong = openNeo4jStore({ ...options(), password: 'wr0ng-pass' });
    const attempt = () => wrong.ping().catch((error: Error) => error.message);
    const locked = `Neo4j at ${options().uri} refuses logins for a while, after too many with a wrong password.`;
    await expect.poll(attempt).toBe(locked);
    await wrong.close();
    const right = openNeo4jStore(options());
    const login = () =>
      right.ping().then(
        () => 'in',
        (error: Error) => error.message,
      );
    await expect.poll(login, { timeout: 20_000, interval: 500 }).toBe('in');
    await right.close();
  });
});

async function reservePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server, 0);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** A door that can be shut: passes each connection on to the target port. */
async function forward(port: number, target: number): Promise<{ stop: () => Promise<void> }> {
  const sockets = new Set<Socket>();
  const server = createServer((incoming) => {
    const outgoing = connect(target, '127.0.0.1');
    for (const socket of [incoming, outgoing]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
    }
    incoming.pipe(outgoing).pipe(incoming);
  });
  await listen(server, port);
  return {
    stop: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : 0);
    });
  });
}
