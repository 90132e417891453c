import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const START = ['--import', 'tsx', 'api/src/main.ts'];
const PASSWORD = 'not-to-be-shown';
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lianzhu-start-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function environment(settings: Record<string, string>): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'], LIANZHU_PORT: '0', ...settings };
}

/** Starts the server where it must fail; what it says and its exit code. */
function failedStart(settings: Record<string, string>) {
  const { status, stdout, stderr } = spawnSync(process.execPath, START, {
    cwd: ROOT,
    env: environment(settings),
    encoding: 'utf8',
    timeout: 25_000,
  });
  return { status, stdout, stderr };
}

function expectOneSentence({ status, stdout, stderr }: ReturnType<typeof failedStart>, reason: RegExp): void {
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(reason);
  expect(stderr).not.toMatch(/\n {4}at |node_modules/);
  const lines = stderr.trim().split('\n');
  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatch(/^无法启动：.*。$/);
  expect(lines[1]).toMatch(/^Not started: .*\.$/);
}

describe('a start that cannot be', () => {
  it('because the port is in use', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as { port: number };
    expectOneSentence(failedStart({ LIANZHU_PORT: String(port) }), new RegExp(`port ${port} is in use`));
    await new Promise((resolve) => other.close(resolve));
  });

  it('because the settings are wrong, all of them told', () => {
    expectOneSentence(
      failedStart({ LIANZHU_PORT: 'eighty', LIANZHU_LOG: 'loud' }),
      /LIANZHU_PORT.*LIANZHU_LOG/,
    );
  });

  it('because the data folder is no folder', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expectOneSentence(failedStart({ LIANZHU_DATA: file }), /data folder/);
  });

  it('because the seed is missing or wrong', () => {
    expectOneSentence(failedStart({ LIANZHU_SEED: join(folder, 'nowhere') }), /nowhere/);
  });
});

describe('a start without the database', () => {
  it('serves, tells that it is away and never the password, and ends when asked', async () => {
    const child = spawn(process.execPath, START, {
      cwd: ROOT,
      env: environment({ NEO4J_URI: 'neo4j://127.0.0.1:9', NEO4J_PASSWORD: PASSWORD }),
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk) => (printed += String(chunk)));
    const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
    try {
      await expect.poll(() => printed, { timeout: 25_000 }).toContain('STORE_UNAVAILABLE');
      const address = /http:\/\/[\d.]+:\d+/.exec(printed)?.[0];
      const ready = await fetch(`${address}/readyz`);
      const text = await ready.text();
      expect(ready.status).toBe(503);
      expect(JSON.parse(text)).toMatchObject({ code: 'STORE_UNAVAILABLE' });
      expect(printed + text).not.toContain(PASSWORD);
    } finally {
      child.kill('SIGTERM');
    }
    expect(await ended).toBe(0);
  });
});
