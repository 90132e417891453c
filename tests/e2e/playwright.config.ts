import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { freePort } from './server-process.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Chosen once per run; the workers, which read this file again, find it in their environment. */
process.env.E2E_PORT ??= String(await freePort());
const PORT = process.env.E2E_PORT;

/** Chromium sends nothing of its own, so that every request that is seen is the product's. */
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** Chromium's sandbox does not start for root. */
const SANDBOX = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/e2e',
  fullyParallel: true,
  workers: 2,
  timeout: 120_000,
  forbidOnly: true,
  reporter: 'list',
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1440, height: 900 },
    trace: 'retain-on-failure',
    launchOptions: { executablePath: findChromium()?.path, args: [...QUIET, ...SANDBOX] },
  },
  webServer: {
    command: 'node --import tsx api/src/main.ts',
    cwd: ROOT,
    url: `http://127.0.0.1:${PORT}/readyz`,
    env: { LIANZHU_PORT: PORT, NEO4J_URI: '' },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
  },
});
