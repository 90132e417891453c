import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { outputOf } from './run-command.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const ON_MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The Chromium to test with, as { path, version }: CHROMIUM_PATH, else one on the PATH, else the one that Playwright
 * installed for this user; null when there is none.
 */
export function findChromium() {
  const candidates = [process.env.CHROMIUM_PATH, ...NAMES.map((name) => outputOf('which', [name])), ON_MAC];
  for (const path of [...candidates, playwrightsOwn()]) {
    const version = path && existsSync(path) && outputOf(path, ['--version']);
    if (version) return { path, version: version.match(/[\d.]+/)?.[0] ?? version };
  }
  return null;
}

function playwrightsOwn() {
  const require = createRequire(import.meta.url);
  return require('@playwright/test').chromium.executablePath();
}
