import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edge, Node } from '@lianzhu/api/contract';
import { elementsOf } from '../../ui/src/graph/elements.ts';
import type { CanvasElements } from '../../ui/src/graph/elements.ts';
import { plainLayout } from '../../ui/src/graph/layout-plain.ts';
import type { Palette } from '../../ui/src/graph/palette.ts';
import { addToScene, EMPTY_SCENE, moveNodes, pictureOf } from '../../ui/src/graph/scene.ts';
import { styleSheet } from '../../ui/src/graph/style.ts';
import { legendOf } from '../../ui/src/picture/legend.ts';
import type { LegendWords } from '../../ui/src/picture/legend.ts';
import { fitsCanvas, MOST_SIDE } from '../../ui/src/picture/raster-size.ts';
import { svgOf } from '../../ui/src/picture/svg-of.ts';
import type { PictureInput } from '../../ui/src/picture/svg-of.ts';
import { allWithin, readXml } from '../helpers/read-xml.ts';
import type { XmlElement } from '../helpers/read-xml.ts';
import { aNode, anEdge, someGraph } from './explore-graphs.ts';

/** Every colour is told by its name. */
const PALETTE = new Proxy({} as Palette, {
  get: (_, name) => (name === 'font' ? '"Noto Sans CJK SC", sans-serif' : `#${String(name)}`),
});
const WORDS: LegendWords = {
  nodes: '节点',
  relations: '关系',
  marks: '标记',
  label: (label) => `类${label}`,
  type: (type, key) => `型${type}${key ? '重' : ''}`,
  inferredNode: '空心',
  inferredLine: '虚线',
  gap: '缺',
  official: '官方',
  press: '媒体',
  more: '更多',
};

function elementsFor(nodes: Node[], edges: Edge[], selected: string[] = []): CanvasElements {
  const loose = addToScene(EMPTY_SCENE, nodes, edges, new Map());
  const picture = pictureOf(loose, () => null);
  const scene = moveNodes(loose, plainLayout('tiers', { ...picture, pinned: new Map(), lang: 'zh' }));
  return elementsOf({
    picture,
    scene,
    hiddenNeighbours: new Map(nodes.slice(0, 2).map((node) => [node.id, 5])),
    gapSegments: new Set(nodes.filter((node) => node.label === 'Segment').map((node) => node.id)),
    selection: new Set(selected),
    straight: false,
    lang: 'zh',
  });
}

function drawn(
  elements: CanvasElements,
  change: Partial<PictureInput> = {},
): { text: string; root: XmlElement } {
  const { text } = svgOf({
    elements,
    headings: [{ text: '企业', x: 0 }],
    legend: legendOf(elements, WORDS),
    title: '标题',
    lines: ['截至 2025-01', '画出若干'],
    source: '来源：示例',
    permalink: 'http://127.0.0.1/explore?nodes=A',
    palette: PALETTE,
    descent: 0.2,
    lang: 'zh',
    ...change,
  });
  return { text, root: readXml(text) };
}

const ofClass = (root: XmlElement, name: string) =>
  allWithin(root).filter((one) => one.attributes['class'] === name);
const wordsIn = (root: XmlElement) =>
  allWithin(root)
    .filter((one) => one.name === 'text' || one.name === 'tspan')
    .map((one) => one.text);

const CHAIN = aNode('C1', 'Chain', '灯光音响');
const SMALL = {
  nodes: [
    CHAIN,
    aNode('F1', 'Firm', '甲'),
    aNode('F2', 'Firm', '乙'),
    aNode('S1', 'Segment', '镜头'),
    aNode('talent', 'Factor', '人才'),
    { ...aNode('N1', 'Need', '缺人'), basis: 'inferred' as const },
  ],
  edges: [
    anEdge('LEADS', 'F1', 'C1', { designation: 'official' }),
    anEdge('LEADS', 'F2', 'C1', { designation: 'key' }),
    anEdge('PART_OF', 'S1', 'C1'),
    { ...anEdge('HAS_NEED', 'C1', 'N1'), basis: 'inferred' as const },
    anEdge('OF_FACTOR', 'N1', 'talent'),
  ],
};

describe('the SVG of a graph', () => {
  it('has one group for each node and edge, every label as text, and the same text each time', () => {
    fc.assert(
      fc.property(someGraph, ({ nodes, edges }) => {
        const elements = elementsFor(nodes, edges, [nodes[0]?.id ?? '']);
        const { text, root } = drawn(elements);
        const [graph] = ofClass(root, 'graph');
        if (!graph) throw new Error('no graph');
        expect(
          ofClass(graph, 'node')
            .map((one) => one.attributes['data-id'])
            .sort(),
        ).toEqual(nodes.map((node) => node.id).sort());
        expect(ofClass(graph, 'edge')).toHaveLength(edges.length);
        const lines = elements.nodes.flatMap((node) => node.data.text.split('\n'));
        expect(wordsIn(graph)).toEqual(expect.arrayContaining(lines));
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
        expect(drawn(elements).text).toBe(text);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps hostile words as words', () => {
    const hostile = '<script>alert("1")</script>&amp;\u0000\uD800\u0007]]>';
    const elements = elementsFor([{ ...CHAIN, name: hostile }], []);
    const { root } = drawn(elements, {
      title: hostile,
      lines: [hostile],
      source: hostile,
      permalink: hostile,
    });
    expect(allWithin(root).some((one) => one.name === 'script')).toBe(false);
    expect(wordsIn(root).join('')).toContain('<script>alert("1")</script>&amp;]]>');
    expect(allWithin(root).find((one) => one.name === 'title')?.text).toBe(
      '<script>alert("1")</script>&amp;]]>',
    );
  });

  it('links to web addresses alone and prints the start of a long one', () => {
    const elements = elementsFor([CHAIN], []);
    const linksOf = (permalink: string) => ofName(drawn(elements, { permalink }).root, 'a');
    const long = `https://example.org/${'n'.repeat(5000)}`;
    expect(linksOf(long)[0]?.attributes['href']).toBe(long);
    expect(wordsIn(drawn(elements, { permalink: long }).root).some((line) => line.endsWith('n…'))).toBe(true);
    expect(linksOf('javascript:alert(1)')).toEqual([]);
  });

  it('carries title, lines, column names, source and link, and is as large as it says', () => {
    const { root } = drawn(elementsFor(SMALL.nodes, SMALL.edges));
    expect(wordsIn(root)).toEqual(
      expect.arrayContaining([
        '标题',
        '截至 2025-01',
        '画出若干',
        '企业',
        '来源：示例',
        'http://127.0.0.1/explore?nodes=A',
      ]),
    );
    const { width, height, viewBox } = root.attributes;
    expect(viewBox).toBe(`0 0 ${width} ${height}`);
    expect(root.attributes['font-family']).toBe("'Noto Sans CJK SC', sans-serif");
  });

  it('draws an empty graph as a page with its title', () => {
    const { root } = drawn({ nodes: [], edges: [] });
    expect(wordsIn(root)).toContain('标题');
    expect(ofClass(root, 'node')).toEqual([]);
  });
});

const ofName = (root: XmlElement, name: string) => allWithin(root).filter((one) => one.name === name);

describe('the look of the SVG', () => {
  it('is that of the canvas: arrows, dashes, seal, badge, hatches, emphasis', () => {
    const { root } = drawn(elementsFor(SMALL.nodes, SMALL.edges, ['N1']));
    const [graph] = ofClass(root, 'graph');
    if (!graph) throw new Error('no graph');
    const node = (id: string) =>
      allWithin(ofClass(graph, 'node').find((one) => one.attributes['data-id'] === id) ?? root);
    const edge = (type: string) =>
      ofClass(graph, 'edge')
        .filter((one) => one.attributes['data-type'] === type)
        .map(allWithin);
    const painted = (parts: XmlElement[] | undefined, name: string, paint: Record<string, string>) =>
      parts?.some(
        (one) =>
          one.name === name && Object.entries(paint).every(([key, value]) => one.attributes[key] === value),
      );

    expect(painted(edge('LEADS')[0], 'polygon', { fill: '#seal' })).toBe(true);
    expect(painted(edge('PART_OF')[0], 'polygon', {})).toBe(false);
    expect(painted(edge('HAS_NEED')[0], 'path', { 'stroke-dasharray': '4 3' })).toBe(true);
    expect(painted(node('N1'), 'polygon', { fill: '#surface', 'stroke-dasharray': '4 2' })).toBe(true);
    expect(painted(node('N1'), 'polygon', { stroke: '#focus' })).toBe(true);
    expect(painted(node('S1'), 'path', { stroke: '#hatch' })).toBe(true);
    expect(painted(node('F1'), 'rect', { stroke: '#seal' })).toBe(true);
    expect(node('F1').map((one) => one.text)).toEqual(expect.arrayContaining(['官', '+5']));
    expect(node('F2')[0]?.attributes['opacity']).toBe('0.45');
    expect(node('N1')[0]?.attributes['opacity']).toBeUndefined();
  });

  it('follows every property of the style sheet but those that only the canvas has a use for', () => {
    const DRAWN = [
      ...['width', 'height', 'shape', 'shape-polygon-points', 'corner-radius', 'opacity', 'z-index'],
      ...['background-color', 'border-width', 'border-color', 'border-style'],
      ...['background-image', 'background-width', 'background-height'],
      ...['background-position-x', 'background-position-y'],
      ...['outline-color', 'outline-width', 'outline-offset', 'outline-opacity'],
      ...['label', 'color', 'font-family', 'font-size', 'font-weight', 'line-height', 'text-opacity'],
      ...['text-halign', 'text-valign', 'text-margin-x', 'text-margin-y', 'text-justification'],
      ...['text-outline-color', 'text-outline-width'],
      ...['line-color', 'line-style', 'line-dash-pattern'],
      ...['target-arrow-color', 'target-arrow-shape', 'arrow-scale'],
      ...['curve-style', 'edge-distances', 'control-point-weights', 'control-point-distances'],
      ...['underlay-color', 'underlay-opacity', 'underlay-padding'],
    ];
    /** Names come wrapped; marks are never clipped; nothing is pressed; texts are not left out at a small zoom. */
    const FOR_THE_CANVAS = [
      ...['text-wrap', 'text-overflow-wrap', 'text-max-width', 'min-zoomed-font-size'],
      ...['background-clip', 'background-image-containment', 'bounds-expansion', 'overlay-opacity'],
      'outside-texture-bg-opacity',
    ];
    const blocks = styleSheet(PALETTE) as unknown as { style: object }[];
    const used = new Set(blocks.flatMap((block) => Object.keys(block.style)));
    expect([...used].filter((name) => ![...DRAWN, ...FOR_THE_CANVAS].includes(name))).toEqual([]);
  });
});

describe('the legend', () => {
  it('counts what is drawn and explains only the marks that occur', () => {
    const groups = legendOf(elementsFor(SMALL.nodes, SMALL.edges), WORDS);
    expect(
      groups.map(({ title, entries }) => [title, ...entries.map(({ text, count }) => [text, count])]),
    ).toEqual([
      ['节点', ['类Chain', 1], ['类Segment', 1], ['类Firm', 2], ['类Factor', 1], ['类Need', 1]],
      ['关系', ['型PART_OF', 1], ['型LEADS', 1], ['型LEADS重', 1], ['型HAS_NEED', 1], ['型OF_FACTOR', 1]],
      ['标记', ['空心', null], ['虚线', null], ['缺', null], ['官方', null], ['更多', null]],
    ]);
    expect(legendOf({ nodes: [], edges: [] }, WORDS)).toEqual([]);
  });

  it('draws a sample for each entry', () => {
    const { root } = drawn(elementsFor(SMALL.nodes, SMALL.edges));
    const entries = ofClass(root, 'entry');
    expect(entries).toHaveLength(15);
    for (const entry of entries) expect(ofClass(entry, 'node').length).toBeGreaterThan(0);
  });
});

describe('the limit of a canvas', () => {
  it('is known for a side and for the whole', () => {
    expect(fitsCanvas({ width: MOST_SIDE, height: MOST_SIDE })).toBe(true);
    expect(fitsCanvas({ width: MOST_SIDE + 1, height: 10 })).toBe(false);
    expect(fitsCanvas({ width: 10, height: MOST_SIDE + 1 })).toBe(false);
  });
});
