import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { openEmbeddedStore } from '../../api/src/store/embedded-store.ts';
import type { GraphStore } from '../../api/src/store/graph-store.ts';
import { writeSeedFolder } from '../helpers/seed-tables.ts';
import { smallTables } from '../helpers/small-tables.ts';
import { ask, givenNeo4j, neo4jOptions, openEmptyStore } from '../helpers/test-stores.ts';

const neo4j = inject('neo4j');
let work: string;
let data: string;
beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'lianzhu-command-'));
  data = writeSeedFolder(smallTables());
});
afterAll(() => {
  rmSync(work, { recursive: true });
  rmSync(data, { recursive: true });
});

interface Ended {
  code: number | null;
  out: string;
  err: string;
}

/** `npm run seed` with these settings and no others of ours. */
function seed(settings: Record<string, string>, ...args: string[]): Promise<Ended> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(LIANZHU|NEO4J)_/.test(name));
  const env = { ...Object.fromEntries(inherited), ...settings };
  return new Promise((resolve) => {
    const command = spawn('npm', ['run', '-s', 'seed', '--', ...args], { env });
    const ended: Ended = { code: null, out: '', err: '' };
    command.stdout.on('data', (chunk: Buffer) => (ended.out += chunk.toString()));
    command.stderr.on('data', (chunk: Buffer) => (ended.err += chunk.toString()));
    command.on('close', (code) => resolve({ ...ended, code }));
  });
}

describe('npm run seed', () => {
  it('loads a folder into the embedded graph, and the second time nothing', async () => {
    const settings = { LIANZHU_DATA: join(work, 'graph') };
    const first = await seed(settings, '--data', data);
    expect(first).toMatchObject({ code: 0, err: '' });
    expect(first.out).toContain('32 created, 0 updated, 0 deleted, 0 unchanged.');
    expect(first.out).toContain('Chain 1, Segment 2, Firm 2, Factor 5');
    const second = await seed({ ...settings, LIANZHU_SEED: data });
    expect(second.out).toContain('0 created, 0 updated, 0 deleted, 32 unchanged.');
    const store = await openEmbeddedStore({ folder: join(work, 'graph'), readTimeoutMs: 5000 });
    expect(await ask(store, 'MATCH (n:Entity) RETURN count(n) AS count')).toEqual([{ count: 17 }]);
    await store.close();
  });

  it('loads nothing when a row is wrong, and tells every one', async () => {
    const tables = smallTables();
    tables['Firm']![0]!['presence'] = 'somewhere';
    tables['RUNS']![0]!['source'] = 'B9';
    const broken = writeSeedFolder(tables);
    const { code, out, err } = await seed({ LIANZHU_DATA: join(work, 'none') }, '--data', broken);
    rmSync(broken, { recursive: true });
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toEqual([
      'Firm.csv:2: presence: "somewhere" is not one of district, past, inferred, unstated, outside',
      'RUNS.csv:2: source: there is no Body with id B9',
      `Nothing was loaded: ${broken} has 2 problem(s).`,
    ]);
  });

  it.each<[string, Record<string, string>, string[], RegExp]>([
    ['without a place to load into', {}, [], /^Set NEO4J_URI or LIANZHU_DATA: .*\n$/],
    [
      'with an unknown option',
      { LIANZHU_DATA: 'x' },
      ['--force'],
      /^Unknown option '--force'.* Usage: npm run seed .*\n$/,
    ],
    [
      'without a password',
      { NEO4J_URI: 'neo4j://127.0.0.1:1' },
      [],
      /^NEO4J_URI needs NEO4J_PASSWORD or NEO4J_PASSWORD_FILE\.\n$/,
    ],
    [
      'while Neo4j is away',
      { NEO4J_URI: 'neo4j://127.0.0.1:1', NEO4J_PASSWORD: 'x' },
      [],
      /^Neo4j at neo4j:\/\/127\.0\.0\.1:1 does not answer\.\n$/,
    ],
  ])('%s says so in one sentence, without a stack', async (_what, settings, args, message) => {
    const { code, out, err } = await seed(settings, ...args);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(message);
  });
});

describe.skipIf(givenNeo4j(neo4j) === null)('npm run seed into Neo4j', () => {
  let store: GraphStore;
  beforeAll(async () => {
    store = await openEmptyStore('neo4j', neo4j);
  });
  beforeEach(() => store.write([{ cypher: 'MATCH (n) DETACH DELETE n', parameters: {} }]));
  afterAll(() => store.close());

  function settings(): Record<string, string> {
    const { uri, user, password } = neo4jOptions(neo4j);
    const file = join(work, 'password');
    writeFileSync(file, `${password}\n`);
    return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD_FILE: file };
  }

  it('loads the data that we ship within 30 s', async () => {
    const start = performance.now();
    const { code, out, err } = await seed(settings());
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(performance.now() - start).toBeLessThan(30_000);
    expect(out).toMatch(/These counts equal those of the files\.\n$/);
  });

  it('leaves a database of others alone, unless it is asked for', async () => {
    await store.write([{ cypher: "CREATE (:Person {id: 'P1'})", parameters: {} }]);
    const refused = await seed(settings(), '--data', data);
    expect(refused).toEqual({
      code: 1,
      out: '',
      err: 'The database holds 1 nodes that Lianzhu did not write; add --into-existing to load beside them.\n',
    });
    expect(await ask(store, 'MATCH (n) RETURN count(n) AS count')).toEqual([{ count: 1 }]);
    const allowed = await seed(settings(), '--data', data, '--into-existing');
    expect(allowed).toMatchObject({ code: 0, err: '' });
    expect(await ask(store, 'MATCH (n) RETURN count(n) AS count')).toEqual([{ count: 19 }]);
  });

  it('does not show a wrong password', async () => {
    const { uri } = neo4jOptions(neo4j);
    const { code, err } = await seed(
      { NEO4J_URI: uri, NEO4J_USER: 'stranger', NEO4J_PASSWORD: 'wr0ng-pass' },
      '--data',
      data,
    );
    expect(code).toBe(1);
    expect(err).toBe(`Neo4j at ${uri} refused the user name or the password.\n`);
  });
});
