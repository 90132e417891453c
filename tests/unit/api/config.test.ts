import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ConfigError, readConfig } from '../../../api/src/config.ts';

const NEO4J = { NEO4J_URI: 'neo4j://db:7687', NEO4J_PASSWORD: 'pa55' };

function problemsOf(environment: Record<string, string>): readonly string[] {
  try {
    readConfig(environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
}

describe('the configuration', () => {
  it('needs nothing: embedded in memory, this machine only', () => {
    expect(readConfig({})).toMatchObject({
      neo4j: null,
      dataFolder: null,
      seedFolder: expect.stringMatching(/graph-seed\/data$/) as string,
      host: '127.0.0.1',
      port: 8080,
      logLevel: 'warn',
      queryTimeoutMs: 10_000,
    });
  });

  it('takes a variable that is set to nothing as not set', () => {
    expect(readConfig({ NEO4J_URI: '', LIANZHU_DATA: '', LIANZHU_PORT: '' })).toEqual(readConfig({}));
  });

  it.each(['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'])(
    'takes %s:// addresses',
    (scheme) => {
      const uri = `${scheme}://db.example:7687`;
      expect(readConfig({ ...NEO4J, NEO4J_URI: uri }).neo4j).toEqual({
        uri,
        user: 'neo4j',
        password: 'pa55',
        database: 'neo4j',
      });
    },
  );

  it('reads the password from a file, without its line end', () => {
    const folder = mkdtempSync(join(tmpdir(), 'lianzhu-config-'));
    const file = join(folder, 'password');
    writeFileSync(file, ' p a55 \n');
    const config = readConfig({ NEO4J_URI: NEO4J.NEO4J_URI, NEO4J_PASSWORD_FILE: file });
    rmSync(folder, { recursive: true });
    expect(config.neo4j?.password).toBe(' p a55 ');
  });

  it.each<[Record<string, string>, string]>([
    [{ LIANZHU_PORT: '65536' }, 'LIANZHU_PORT must be a whole number from 0 to 65535.'],
    [{ LIANZHU_PORT: '80a' }, 'LIANZHU_PORT must be a whole number from 0 to 65535.'],
    [{ LIANZHU_PORT: '-1' }, 'LIANZHU_PORT must be a whole number from 0 to 65535.'],
    [{ LIANZHU_QUERY_TIMEOUT_MS: '5' }, 'LIANZHU_QUERY_TIMEOUT_MS must be a whole number from 100 to 25000.'],
    [{ LIANZHU_LOG: 'loud' }, 'LIANZHU_LOG must be one of fatal, error, warn, info, debug, trace, silent.'],
    [
      { ...NEO4J, NEO4J_URI: 'db:7687' },
      'NEO4J_URI must begin with neo4j:// or bolt:// (or +s, +ssc) and name a host.',
    ],
    [
      { ...NEO4J, NEO4J_URI: 'http://db' },
      'NEO4J_URI must begin with neo4j:// or bolt:// (or +s, +ssc) and name a host.',
    ],
    [
      { ...NEO4J, NEO4J_URI: 'not an address' },
      'NEO4J_URI is not an address; an example is neo4j://localhost:7687.',
    ],
    [
      { ...NEO4J, NEO4J_URI: 'neo4j://me:secret@db' },
      'NEO4J_URI must not hold a user or password; use NEO4J_USER and NEO4J_PASSWORD.',
    ],
    [{ NEO4J_URI: 'neo4j://db' }, 'NEO4J_URI needs NEO4J_PASSWORD or NEO4J_PASSWORD_FILE.'],
    [{ ...NEO4J, NEO4J_PASSWORD_FILE: '/x' }, 'Set NEO4J_PASSWORD or NEO4J_PASSWORD_FILE, not both.'],
    [
      { NEO4J_URI: 'neo4j://db', NEO4J_PASSWORD_FILE: '/nonexistent' },
      'NEO4J_PASSWORD_FILE names /nonexistent, which cannot be read.',
    ],
    [
      { ...NEO4J, LIANZHU_DATA: '/x' },
      'Set NEO4J_URI or LIANZHU_DATA, not both: each names where the graph is kept.',
    ],
  ])('refuses %o', (environment, problem) => {
    expect(problemsOf(environment)).toEqual([problem]);
  });

  it('tells every problem at once, and no secret', () => {
    const problems = problemsOf({ LIANZHU_PORT: 'x', LIANZHU_LOG: 'y', NEO4J_URI: 'neo4j://me:secret@db' });
    expect(problems).toHaveLength(4);
    expect(problems.join(' ')).not.toContain('secret');
  });
});
