/**
 * How long a reader waits from a click or a key to the next paint (what browsers call INP), on every list and both
 * matrices, in the built interface on the real API: `npx tsx tests/bench/interactions.ts`, with the number of rounds if not 3.
 * Prints milliseconds and judges nothing. Browsers tell them in steps of 8 and from 16 on. An answer of the server comes
 * after that paint: the longest task until the page is at rest again shows what drawing it held up (told from 50 on).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { build } from 'vite';
import { loadGraph } from '@lianzhu/graph-seed/load';
import { buildApp } from '../../api/src/app.ts';
import { seedIfEmpty } from '../../api/src/seed-if-empty.ts';
import { openEmbeddedStore } from '../../api/src/store/embedded-store.ts';
import type { GraphStore } from '../../api/src/store/graph-store.ts';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { generateSeed } from '../helpers/generate-graph.ts';
import type { GraphSizes } from '../helpers/generate-graph.ts';
import { benchScreens } from './interaction-steps.ts';
import type { BenchScreen } from './interaction-steps.ts';

const ROUNDS = Number(process.argv[2] ?? 3);
/** With bodies and sources, which follow from these, 5,119 nodes. */
const LARGE: GraphSizes = {
  chains: 13,
  segments: 400,
  firms: 3000,
  needs: 500,
  measures: 400,
  evidence: 500,
};
const LARGE_ROWS = 500;
/** Longer than the interface waits between two keys before it asks. */
const QUIET_MS = 400;

interface Measured {
  nextPaint: number;
  longestTask: number;
}

const fromHere = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Kept on every page: what the browser tells of interactions and of long tasks. */
const OBSERVE = `(() => {
  let events = [];
  let tasks = [];
  const watch = (options, take) => new PerformanceObserver((list) => take(list.getEntries())).observe({ ...options, buffered: true });
  watch({ type: 'event', durationThreshold: 16 }, (entries) => events.push(...entries));
  watch({ type: 'longtask' }, (entries) => tasks.push(...entries));
  const longest = (entries) => Math.max(0, ...entries.map(({ duration }) => duration));
  window.bench = {
    begin: () => { events = []; tasks = []; },
    end: () => {
      const byInteraction = new Map();
      for (const { interactionId, duration } of events) {
        if (interactionId > 0) byInteraction.set(interactionId, Math.max(duration, byInteraction.get(interactionId) ?? 0));
      }
      return { nextPaint: Math.max(0, ...byInteraction.values()), longestTask: longest(tasks) };
    },
    rest: () => new Promise((resolve) => {
      let timer = 0;
      const again = () => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (document.querySelector('[aria-busy="true"]') !== null) return again();
          observer.disconnect();
          resolve();
        }, ${QUIET_MS});
      };
      const observer = new MutationObserver(again);
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      again();
    }),
  };
})()`;

/** Each step of a screen once, one after the other. */
async function round(page: Page, url: string, screen: BenchScreen, into: Map<string, Measured[]>) {
  await page.goto(`${url}${screen.path}`, { waitUntil: 'networkidle' });
  await page.evaluate('window.bench.rest()');
  for (const step of screen.steps) {
    if (!(await step.target(page).first().isVisible())) continue;
    await step.prepare(page);
    await page.evaluate('window.bench.rest().then(window.bench.begin)');
    await step.act(page);
    await page.evaluate('window.bench.rest()');
    const measured = await page.evaluate<Measured>('window.bench.end()');
    into.set(step.name, [...(into.get(step.name) ?? []), measured]);
  }
}

function told(values: number[], least: number): string {
  const sorted = values.toSorted((a, b) => a - b);
  const numbers = [sorted[Math.floor(sorted.length / 2)] ?? NaN, sorted.at(-1) ?? NaN];
  return numbers.map((one) => (one < least ? `<${least}` : one.toFixed(0)).padStart(8)).join('');
}

async function measure(browser: Browser, url: string, rows: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
  page.on('pageerror', (error) => console.error(error));
  await page.addInitScript(OBSERVE);
  for (const screen of benchScreens(rows)) {
    const measured = new Map<string, Measured[]>();
    for (let index = 0; index < ROUNDS; index += 1) await round(page, url, screen, measured);
    for (const [name, all] of measured) {
      const nextPaint = told(
        all.map((one) => one.nextPaint),
        16,
      );
      const longestTask = told(
        all.map((one) => one.longestTask),
        50,
      );
      console.log(`  ${screen.name.padEnd(18)}${name.padEnd(34)}${nextPaint}   ${longestTask}`);
    }
  }
  await page.close();
}

async function onGraph(
  browser: Browser,
  uiFolder: string,
  fill: (store: GraphStore) => Promise<unknown>,
  rows: number,
) {
  const store = await openEmbeddedStore({ folder: null, readTimeoutMs: 25_000 });
  await fill(store);
  const app = await buildApp({ store, appVersion: 'bench', uiFolder });
  await measure(browser, await app.listen({ host: '127.0.0.1', port: 0 }), rows);
  await app.close();
  await store.close();
}

async function fillLarge(store: GraphStore): Promise<void> {
  await store.prepareSchema();
  await loadGraph(store, generateSeed(1, LARGE));
}

const folder = await mkdtemp(join(tmpdir(), 'lianzhu-interactions-'));
await build({
  ...{ root: fromHere('../../ui'), configFile: fromHere('../../ui/vite.config.ts'), logLevel: 'error' },
  build: { outDir: folder, emptyOutDir: true },
});
const browser = await chromium.launch({
  executablePath: findChromium()?.path,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Chromium ${browser.version()}`);
  const heads = 'next paint: median, worst   longest task: median, worst';
  console.log(`\nThe seed, ms: ${heads}`);
  await onGraph(browser, folder, (store) => seedIfEmpty(store, fromHere('../../graph-seed/data')), 0);
  console.log(`\nA generated graph, ms: ${heads}`);
  await onGraph(browser, folder, fillLarge, LARGE_ROWS);
  console.log(`load at the end ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await browser.close();
  await rm(folder, { recursive: true });
}
