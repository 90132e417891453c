import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { provideJars } from './provide-jars.ts';
import type { Neo4jLine } from './neo4j-lines.ts';

export interface RunningNeo4j {
  uri: string;
  user: string;
  password: string;
  stop(): Promise<void>;
}

const START_LIMIT_MS = 180_000;
const STOP_LIMIT_MS = 20_000;
/** Neo4j reads into the JDK's own buffers. */
const OPENED_PACKAGES = ['java.nio', 'java.io', 'sun.nio.ch', 'java.lang'];

/**
 * Starts a real Neo4j Community server of the line from its published jars: fresh home, free port, authentication on
 * with a random password. Rejects when it does not answer within three minutes, with the end of its log.
 */
export async function startNeo4j(line: Neo4jLine, java: string): Promise<RunningNeo4j> {
  const jars = provideJars(line);
  const home = mkdtempSync(join(tmpdir(), 'lianzhu-neo4j-'));
  const port = await freePort();
  writeConfiguration(home, port);
  const server = spawn(java, javaArguments(line, jars, home), { stdio: 'ignore' });
  const stop = () => stopServer(server, home);
  const uri = `neo4j://127.0.0.1:${port}`;
  const password = randomBytes(12).toString('hex');
  try {
    await changeFirstPassword(uri, password, server, home);
  } catch (error) {
    await stop();
    throw error;
  }
  return { uri, user: 'neo4j', password, stop };
}

function writeConfiguration(home: string, port: number): void {
  mkdirSync(join(home, 'conf'));
  const settings = {
    'server.default_listen_address': '127.0.0.1',
    'server.bolt.listen_address': `127.0.0.1:${port}`,
    // So that neo4j:// finds its way back to this port.
    'server.bolt.advertised_address': `127.0.0.1:${port}`,
    'server.http.enabled': 'false',
    'server.https.enabled': 'false',
    'dbms.usage_report.enabled': 'false',
    'server.memory.pagecache.size': '256m',
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  writeFileSync(join(home, 'conf', 'neo4j.conf'), `${lines.join('\n')}\n`);
}

function javaArguments(line: Neo4jLine, jars: string, home: string): string[] {
  return [
    '-Xms256m',
    '-Xmx768m',
    ...OPENED_PACKAGES.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`),
    '-cp',
    join(jars, '*'),
    line.mainClass,
    `--home-dir=${home}`,
    `--config-dir=${join(home, 'conf')}`,
  ];
}

/** The server prints nothing, so it is asked until it answers; the first login must change the password. */
async function changeFirstPassword(
  uri: string,
  password: string,
  server: ChildProcess,
  home: string,
): Promise<void> {
  const end = performance.now() + START_LIMIT_MS;
  const driver = neo4j.driver(uri, neo4j.auth.basic('neo4j', 'neo4j'), { telemetryDisabled: true });
  try {
    for (;;) {
      if (server.exitCode !== null || performance.now() > end)
        throw new Error(`Neo4j did not start.${logOf(home)}`);
      try {
        const cypher = "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password";
        await driver.executeQuery(cypher, { password }, { database: 'system' });
        return;
      } catch (error) {
        if (!isNotYetThere(error)) throw error;
        await wait(250);
      }
    }
  } finally {
    await driver.close();
  }
}

function isNotYetThere(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return code === 'ServiceUnavailable' || code === 'SessionExpired' || code.startsWith('Neo.TransientError');
}

function logOf(home: string): string {
  try {
    const log = readFileSync(join(home, 'logs', 'neo4j.log'), 'utf8');
    return `\n${log.split('\n').slice(-15).join('\n')}`;
  } catch {
    return ' It wrote no log.';
  }
}

async function stopServer(server: ChildProcess, home: string): Promise<void> {
  if (server.exitCode === null && server.signalCode === null) {
    const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    server.kill('SIGTERM');
    const forced = setTimeout(() => server.kill('SIGKILL'), STOP_LIMIT_MS);
    await ended;
    clearTimeout(forced);
  }
  rmSync(home, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
