import { spawnSync } from 'node:child_process';
import type { Locator, Page } from '@playwright/test';
import { readDrawn } from './explorer-status.ts';
import {
  coloursOf,
  differingShare,
  download,
  onCanvas,
  onPicture,
  openPicture,
  pngSize,
} from './picture-pages.ts';
import type { OnPage, Rectangle } from './picture-pages.ts';
import { askShown } from './screens.ts';
import { expect, test } from './watched-page.ts';

/** The whole of a chain fits at zoom 1, where screen and picture have the same pixels. */
test.use({ viewport: { width: 1900, height: 1500 }, permissions: ['clipboard-read', 'clipboard-write'] });
/** The middle of the model in the middle of the canvas, at zoom 1. */
const AT_ZOOM_1 = `view=0.0.${(100_000).toString(36)}`;
/** Measured 0.04 in Chinese, 0.08 in English: text that the two rasterise at other parts of a px. Without labels 0.3. */
const MOST_DIFFERENT = 0.1;
/** Around the tips of arrows: measured 0.01; without the arrows 0.2. */
const MOST_DIFFERENT_AT_ARROWS = 0.05;
const ARROW_BOX = { width: 14, height: 14 };
/** Each alone would be missed. Where something is selected most arrows are dim; there only their places are compared. */
const LAYERS = ['text', 'g.edge', 'g.node > svg'];
const ARROWS = 'g.edge polygon';

const WORDS = {
  zh: { export: '导出本图', asMarked: /保留所选/, dark: '深色' },
  en: { export: 'Export graph', asMarked: /^Keep the selection/, dark: 'Dark' },
};

async function openMenu(page: Page, language: 'zh' | 'en' = 'zh'): Promise<Locator> {
  await page.getByRole('button', { name: WORDS[language].export }).click();
  return page.locator('#explore-export');
}

async function chainPath(page: Page): Promise<string> {
  return `/explore?root=${(await askShown(page.request)).chain}&${AT_ZOOM_1}`;
}

const CASES = [
  { theme: 'light', language: 'zh', selected: false },
  { theme: 'dark', language: 'en', selected: true },
] as const;

for (const { theme, language, selected } of CASES) {
  test(`the SVG is what the screen shows: ${theme}, ${language}`, async ({ page, browser }, info) => {
    await page.goto(`${await chainPath(page)}&theme=${theme}&lang=${language}`);
    const canvas = page.locator('[data-canvas]');
    await expect(canvas).toBeVisible();
    await page.waitForLoadState('networkidle');
    if (!selected) await canvas.click({ position: { x: 4, y: 4 } });
    const drawn = await onCanvas(page);

    const menu = await openMenu(page, language);
    if (theme === 'dark') await menu.getByRole('combobox').first().selectOption(WORDS[language].dark);
    if (selected) await menu.getByRole('switch', { name: WORDS[language].asMarked }).click();
    const path = info.outputPath('picture.svg');
    await download(page, menu.getByRole('button', { name: /^SVG/ }), path);
    await page.keyboard.press('Escape');

    const picture = await openPicture(browser, path);
    const shift = await samePlaces(drawn, await onPicture(picture));
    await samePixels(page, picture, shift, drawn, selected ? LAYERS : [...LAYERS, ARROWS]);
    await picture.context().close();
  });
}

/** Every node and arrow at the same place, but for one shift of the whole; answers the shift. */
async function samePlaces(drawn: OnPage, pictured: OnPage): Promise<{ x: number; y: number }> {
  const places = new Map(pictured.nodes.map((node) => [node.id, node]));
  expect(places.size).toBe(drawn.nodes.length);
  const [first] = drawn.nodes;
  const same = places.get(first?.id ?? '');
  if (!first || !same) throw new Error('nothing drawn');
  const shift = { x: same.x - first.x, y: same.y - first.y };
  const off = (a: { x: number; y: number }, b: { x: number; y: number }) =>
    Math.hypot(b.x - a.x - shift.x, b.y - a.y - shift.y);
  for (const node of drawn.nodes) {
    const there = places.get(node.id);
    expect(there && off(node, there), `${node.id} within 1 px`).toBeLessThan(1);
  }
  expect(pictured.arrows).toHaveLength(drawn.arrows.length);
  expect(drawn.arrows.length).toBeGreaterThan(5);
  for (const tip of drawn.arrows) {
    expect(Math.min(...pictured.arrows.map((one) => off(tip, one)))).toBeLessThan(1);
  }
  return shift;
}

/** The pixels agree, and would not with any of the layers left out. */
async function samePixels(
  page: Page,
  picture: Page,
  shift: { x: number; y: number },
  drawn: OnPage,
  layers: readonly string[],
): Promise<void> {
  const rounded = { x: Math.round(shift.x), y: Math.round(shift.y) };
  await picture.evaluate(
    `document.documentElement.style.transform = 'translate(${rounded.x - shift.x}px, ${rounded.y - shift.y}px)'`,
  );
  const clip = await picture.evaluate<Rectangle>(`(() => {
    const { left, top, right, bottom } = document.querySelector('g.graph').getBoundingClientRect();
    const [x, y] = [Math.ceil(left), Math.ceil(top)];
    return { x, y, width: Math.floor(right) - x, height: Math.floor(bottom) - y };
  })()`);
  const screen = await page.screenshot({ clip: { ...clip, x: clip.x - rounded.x, y: clip.y - rounded.y } });
  const tips = drawn.arrows.map(({ x, y }) => ({
    ...ARROW_BOX,
    x: x + rounded.x - clip.x,
    y: y + rounded.y - clip.y,
  }));
  const shares = async () => {
    const shot = await picture.screenshot({ clip });
    const pair = [screen, shot] as const;
    return { whole: await differingShare(page, pair), tips: await differingShare(page, pair, tips) };
  };
  const agrees = ({ whole, tips: atTips }: { whole: number; tips: number }) =>
    whole < MOST_DIFFERENT && atTips < MOST_DIFFERENT_AT_ARROWS;
  const asItIs = await shares();
  console.log('Parts of the pixels that differ between screen and SVG:', asItIs);
  expect(agrees(asItIs), JSON.stringify(asItIs)).toBe(true);
  for (const layer of layers) {
    const without = await hidden(picture, layer, shares);
    expect(agrees(without), `${layer} left out: ${JSON.stringify(without)}`).toBe(false);
  }
}

/** Looks while a layer of the picture is not drawn. */
async function hidden<T>(picture: Page, layer: string, look: () => Promise<T>): Promise<T> {
  const show = (display: string) =>
    picture.evaluate(
      `document.querySelectorAll('g.graph ${layer}').forEach((one) => (one.style.display = '${display}'))`,
    );
  await show('none');
  const seen = await look();
  await show('');
  return seen;
}

test('PNG has the size it was announced with and is not blank; the SVG opens in another reader', async ({
  page,
}, info) => {
  await page.goto(await chainPath(page));
  const { nodes, edges } = await readDrawn(page);
  const menu = await openMenu(page);
  await expect(menu.getByRole('radio', { name: `整图 ${nodes} 个节点、${edges} 条关系` })).toBeChecked();

  const sizes: { width: number; height: number }[] = [];
  for (const scale of ['1', '2', '3']) {
    await menu.getByRole('combobox', { name: 'PNG 大小' }).selectOption(scale);
    const button = menu.getByRole('button', { name: /^PNG，\d+ × \d+$/ });
    const [, width, height] = /(\d+) × (\d+)/.exec(await button.innerText()) ?? [];
    const { name, bytes } = await download(page, button, info.outputPath(`picture-${scale}.png`));
    expect(name).toMatch(/-v\d+\.png$/);
    expect(pngSize(bytes)).toEqual({ width: Number(width), height: Number(height) });
    expect(await coloursOf(page, bytes)).toBeGreaterThan(100);
    sizes.push(pngSize(bytes));
  }
  expect(sizes[2]?.width).toBe((sizes[0]?.width ?? 0) * 3);

  const path = info.outputPath('picture.svg');
  const { name, bytes } = await download(page, menu.getByRole('button', { name: /^SVG/ }), path);
  expect(name).toMatch(/-v\d+\.svg$/);
  const { status, stdout, stderr } = spawnSync('python3', ['-c', COUNT_WITH_PYTHON, path], {
    encoding: 'utf8',
  });
  if (status === 0) expect(JSON.parse(stdout)).toEqual({ nodes, edges });
  else console.log('Python did not read the SVG:', stderr);
  const text = bytes.toString();
  for (const words of [
    '资料截至',
    '图版本',
    '分层布局',
    '产业链 1',
    `画出 ${nodes} 个节点、${edges} 条关系，未截断`,
  ]) {
    expect(text).toContain(words);
  }
});

const COUNT_WITH_PYTHON = `
import json, sys, xml.etree.ElementTree as tree
groups = [one.get('class') for one in tree.parse(sys.argv[1]).iter('{http://www.w3.org/2000/svg}g')]
graph = next(one for one in tree.parse(sys.argv[1]).iter('{http://www.w3.org/2000/svg}g') if one.get('class') == 'graph')
classes = [one.get('class') for one in graph.iter('{http://www.w3.org/2000/svg}g')]
json.dump({"nodes": classes.count('node'), "edges": classes.count('edge')}, sys.stdout)
`;

test('a PNG goes to the clipboard', async ({ page }) => {
  await page.goto(await chainPath(page));
  await readDrawn(page);
  const menu = await openMenu(page);
  await menu.getByRole('button', { name: '复制 PNG' }).click();
  await expect(menu.getByText('PNG 已复制')).toBeVisible();
  const types = await page.evaluate<string[]>(
    'navigator.clipboard.read().then((items) => items.flatMap((item) => item.types))',
  );
  expect(types).toEqual(['image/png']);
});

test('a PNG that a browser cannot draw is told in words, never saved empty', async ({ page }, info) => {
  const { chain, firm } = await askShown(page.request);
  const far = (20_000).toString(36);
  await page.goto(`/explore?nodes=${chain}.0.0*${firm}.${far}.0`);
  await readDrawn(page);
  const menu = await openMenu(page);
  await expect(menu.getByRole('button', { name: /^PNG/ })).toBeDisabled();
  await expect(menu).toContainText(/像素超过浏览器画布的上限[\s\S]*请用 SVG/);
  await download(page, menu.getByRole('button', { name: /^SVG/ }), info.outputPath('far.svg'));

  await page.goto(`/explore?nodes=${chain}.0.0`);
  await readDrawn(page);
  await page.evaluate('HTMLCanvasElement.prototype.toBlob = (give) => give(null)');
  const files: string[] = [];
  page.on('download', (file) => files.push(file.suggestedFilename()));
  const again = await openMenu(page);
  await again.getByRole('button', { name: /^PNG/ }).click();
  await expect(again.getByText('没有存文件')).toBeVisible();
  expect(files).toEqual([]);
});

test('each scope holds as much as it says, as picture and as data', async ({ page, browser }, info) => {
  await page.goto(await chainPath(page));
  const whole = await readDrawn(page);
  const menu = await openMenu(page);
  const choice = menu.getByRole('radio', { name: /^所选及相邻/ });
  await choice.check();
  const said = await choice.locator('..').innerText();
  const [, nodes, edges] = /(\d+) 个节点、(\d+) 条关系/.exec(said) ?? [];
  expect(Number(nodes)).toBeLessThan(whole.nodes);

  const svg = info.outputPath('selection.svg');
  await download(page, menu.getByRole('button', { name: /^SVG/ }), svg);
  const picture = await openPicture(browser, svg);
  await expect(picture.locator('g.graph g.node')).toHaveCount(Number(nodes));
  await expect(picture.locator('g.graph g.edge')).toHaveCount(Number(edges));
  await picture.context().close();

  const button = menu.getByRole('button', { name: /^JSON/ });
  const file = await download(page, button, info.outputPath('selection.json'));
  const json = JSON.parse(file.bytes.toString());
  expect([json.nodes.length, json.edges.length]).toEqual([Number(nodes), Number(edges)]);
});

test('data hold exactly what the filters leave, and say what they left out', async ({ page }, info) => {
  await page.goto(`${await chainPath(page)}&off=inferred`);
  const drawn = await readDrawn(page);
  const menu = await openMenu(page);
  const button = menu.getByRole('button', { name: /^JSON/ });
  const { bytes } = await download(page, button, info.outputPath('filtered.json'));
  const { nodes, edges, total, meta } = JSON.parse(bytes.toString());
  expect({ nodes: nodes.length, edges: edges.length }).toEqual(drawn);
  expect(total.edges).toBeGreaterThan(drawn.edges);
  expect(meta.leftOut).toContain('推断');
  const picture = await download(page, menu.getByRole('button', { name: /^SVG/ }), info.outputPath('f.svg'));
  expect(picture.bytes.toString()).toContain('已筛掉 推断');
});
