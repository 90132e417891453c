/**
 * How fast the canvas draws and moves without a GPU, beside Cytoscape as it comes, in one run: `npx tsx tests/bench/canvas.ts`.
 * Prints medians and judges nothing: frames depend on the machine and on what else runs, the ratios far less.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { build, preview } from 'vite';
import type { Edge, Node } from '@lianzhu/api/contract';
import { findChromium } from '../../scripts/find-chromium.mjs';
import { forceLayout } from '../../ui/src/graph/layout-force.ts';
import type { Position } from '../../ui/src/graph/geometry.ts';
import { generateGraph } from './canvas-graph.ts';
import { median } from './median.ts';

const SIZES: [number, number][] = [
  [2000, 6000],
  [5000, 15_000],
];
const ROUNDS = Number(process.argv[2] ?? 5);
const GESTURE_MS = 1500;
const INPUT_EVERY_MS = 8;
const NAMES_SEEN = 0.7;

type Stored = { nodes: Node[]; edges: Edge[]; places: [string, Position][] };
type Frames = { fps: number; drawings: number; longest: number };
type Way = 'own' | 'defaults';
/** Moves; what it returns lets go. */
type Gesture = (input: Input) => Promise<() => Promise<unknown>>;

/** Sends real input events at a steady pace, waiting for none: the browser merges what it cannot follow. */
class Input {
  constructor(
    readonly page: Page,
    private readonly session: CDPSession,
  ) {}

  mouse(type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', x: number, y: number): Promise<unknown> {
    const held = { button: 'left' as const, buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 };
    return this.session.send('Input.dispatchMouseEvent', { type, x, y, ...held });
  }

  wheel(deltaY: number): Promise<unknown> {
    const at = { x: 600, y: 400, deltaX: 0, deltaY };
    return this.session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at });
  }

  async steadily(send: (part: number) => Promise<unknown>): Promise<void> {
    const sent: Promise<unknown>[] = [];
    const start = performance.now();
    for (let now = start; now - start < GESTURE_MS; now = performance.now()) {
      sent.push(send((now - start) / GESTURE_MS));
      await wait(INPUT_EVERY_MS);
    }
    await Promise.all(sent);
  }
}

/** Presses at a place and goes round it. */
async function circle(input: Input, x: number, y: number): Promise<() => Promise<unknown>> {
  await input.mouse('mousePressed', x, y);
  await input.steadily((part) => {
    const angle = part * 4 * Math.PI;
    return input.mouse('mouseMoved', x + 150 * Math.sin(angle), y + 150 * (1 - Math.cos(angle)));
  });
  return () => input.mouse('mouseReleased', x, y);
}

const GESTURES: Record<string, Gesture> = {
  'drag a node': async (input) => {
    const { x, y } = await call<Position>(input.page, 'aNode');
    return circle(input, x, y);
  },
  pan: (input) => circle(input, 3, 3),
  zoom: async (input) => {
    await input.steadily((part) => input.wheel(part < 0.5 ? -40 : 40));
    return async () => undefined;
  },
};

async function call<Result>(page: Page, name: string, ...values: unknown[]): Promise<Result> {
  return (await page.evaluate(
    `window.bench.${name}(${values.map((one) => JSON.stringify(one)).join()})`,
  )) as Result;
}

/** Frames of each gesture and the first drawing, once. */
async function round(input: Input, way: Way, straight: boolean): Promise<Map<string, number>> {
  const { page } = input;
  const result = new Map<string, number>();
  const first = await page.evaluate(`window.bench.draw(window.stored, '${way}', ${straight})`);
  result.set('first drawing ms', Number(first));
  for (const zoom of ['whole', 'names seen']) {
    if (zoom === 'names seen') await call(page, 'zoomTo', NAMES_SEEN);
    for (const [name, gesture] of Object.entries(GESTURES)) {
      await wait(400);
      await call(page, 'count');
      const letGo = await gesture(input);
      const { fps, drawings, longest } = await call<Frames>(page, 'stop');
      await letGo();
      result.set(`${name}, ${zoom}: fps`, fps);
      result.set(`${name}, ${zoom}: drawings/s`, drawings);
      result.set(`${name}, ${zoom}: longest frame ms`, longest);
    }
  }
  return result;
}

/** Both ways in turns, so that noise of the machine meets both. */
async function compare(input: Input, straight: boolean): Promise<void> {
  const rounds: Record<Way, Map<string, number>[]> = { own: [], defaults: [] };
  for (let index = 0; index < ROUNDS; index += 1) {
    for (const way of ['own', 'defaults'] as const) rounds[way].push(await round(input, way, straight));
  }
  for (const name of rounds.own[0]?.keys() ?? []) {
    const of = (way: Way) => median(rounds[way].map((one) => one.get(name) ?? NaN));
    const [own, defaults] = [of('own'), of('defaults')];
    const numbers = [own, defaults].map((one) => one.toFixed(0).padStart(7)).join('');
    console.log(`  ${name.padEnd(42)}${numbers}   x ${(own / defaults).toFixed(2)}`);
  }
}

async function put(page: Page, stored: Stored): Promise<void> {
  await page.evaluate(`window.stored = ${JSON.stringify(stored)}; undefined`);
}

function store(nodes: Node[], edges: Edge[]): Stored {
  const places = forceLayout({ nodes, edges, pinned: new Map(), lang: 'zh' });
  return { nodes, edges, places: [...places] };
}

async function measureExpansion(page: Page): Promise<void> {
  const { nodes, edges } = generateGraph(1050, 3000);
  const old = nodes.slice(0, 1000);
  const known = new Set(old.map(({ id }) => id));
  const among = edges.filter(({ source, target }) => known.has(source) && known.has(target));
  const newcomers = nodes.slice(1000);
  const links = newcomers.map(({ id }) => ({
    ...{ id: `OPERATES_IN:${id}>N1`, type: 'OPERATES_IN', source: id, target: 'N1' },
    ...{ basis: 'documented', evidence: [], props: {} },
  }));
  await put(page, store(old, among));
  const times: number[] = [];
  for (let index = 0; index < ROUNDS; index += 1) {
    await page.evaluate(`window.bench.draw(window.stored, 'own', true)`);
    await wait(400);
    times.push(await call<number>(page, 'expand', newcomers, links));
  }
  console.log(`\nExpand 50 on 1,000: ${median(times).toFixed(0)} ms to drawn`);
}

async function measureForce(page: Page, nodeCount: number, edgeCount: number): Promise<void> {
  await put(page, { ...generateGraph(nodeCount, edgeCount), places: [] });
  for (const inWorker of [true, false]) {
    const runs: { took: number; longest: number }[] = [];
    for (let index = 0; index < (inWorker ? ROUNDS : 1); index += 1) {
      runs.push(await page.evaluate(`window.bench.force(window.stored, ${inWorker})`));
    }
    const [took, longest] = [median(runs.map((run) => run.took)), median(runs.map((run) => run.longest))];
    const where = inWorker ? 'in the worker' : 'on the page  ';
    const block = longest === 0 ? 'none above 50 ms' : `${longest.toFixed(0)} ms`;
    console.log(`Force ${nodeCount}/${edgeCount} ${where}: ${took.toFixed(0)} ms, longest block ${block}`);
  }
}

const folder = await mkdtemp(join(tmpdir(), 'lianzhu-canvas-'));
const common = {
  root: fileURLToPath(new URL('canvas-page', import.meta.url)),
  configFile: false as const,
  logLevel: 'error' as const,
  build: { outDir: folder, emptyOutDir: true, target: 'es2022' },
};
await build(common);
const server = await preview({ ...common, preview: { host: '127.0.0.1', port: 0 } });
const browser = await chromium.launch({
  executablePath: findChromium()?.path,
  args: ['--no-sandbox', '--disable-gpu'],
});
try {
  console.log(`${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, Chromium ${browser.version()}`);
  const page = await browser.newPage({ viewport: { width: 1200, height: 800 } });
  page.on('pageerror', (error) => console.error(error));
  await page.goto(server.resolvedUrls?.local[0] ?? '');
  const input = new Input(page, await page.context().newCDPSession(page));
  for (const [nodeCount, edgeCount] of SIZES) {
    const { nodes, edges } = generateGraph(nodeCount, edgeCount);
    await put(page, store(nodes, edges));
    for (const straight of [true, false]) {
      console.log(`\n${nodeCount}/${edgeCount}, ${straight ? 'straight' : 'curved'}: own, defaults, ratio`);
      await compare(input, straight);
    }
  }
  await measureExpansion(page);
  for (const [nodeCount, edgeCount] of [[300, 900], ...SIZES] as const) {
    await measureForce(page, nodeCount ?? 0, edgeCount ?? 0);
  }
  console.log(`load at the end ${loadavg()[0]?.toFixed(1)}`);
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
}
