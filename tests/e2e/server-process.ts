import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Ports of the tests' own servers, away from the product's 8080; the second server starts without its database. */
export const SERVER_PORT = 18473;
export const AWAY_PORT = 18474;
/** Where that server looks for its database. */
export const DATABASE_PORT = 18475;

export interface ServerProcess {
  url: string;
  /** What the process has printed so far. */
  output: () => string;
  stop: () => Promise<void>;
}

/** Starts a server of the product and waits until the process lives (`/healthz`); its store may still be away. */
export async function startServer(port: number, environment: Record<string, string>): Promise<ServerProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'api/src/main.ts'], {
    cwd: ROOT,
    env: { ...process.env, LIANZHU_PORT: String(port), ...environment },
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (printed += String(chunk)));
  const url = `http://127.0.0.1:${port}`;
  while (!(await answers(`${url}/healthz`))) {
    if (child.exitCode !== null) throw new Error(`The server ended with code ${child.exitCode}: ${printed}`);
    await wait(100);
  }
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    await ended;
  };
  return { url, output: () => printed, stop };
}

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}
