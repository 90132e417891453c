import type { NodeSingular, StylesheetJson } from 'cytoscape';
import { FACTORS } from '@lianzhu/graph-seed/model';
import type { NodeData } from './elements.ts';
import { LABEL_FONT_SIZE } from './label-text.ts';
import { decorationsOf } from './decorations.ts';
import type { Palette } from './palette.ts';

const POLYGONS = {
  Chain: '0 -1 0.87 -0.5 0.87 0.5 0 1 -0.87 0.5 -0.87 -0.5',
  Factor: '0 -1 0.95 -0.28 0.6 0.86 -0.6 0.86 -0.95 -0.28',
  Need: '-1 -0.85 1 -0.85 0 0.95',
  Evidence: '-0.72 -1 0.25 -1 0.72 -0.5 0.72 1 -0.72 1',
  Source: '-0.85 -0.8 0.55 -0.8 0.85 -0.5 0.85 0.85 -0.55 0.85 -0.85 0.55',
};

/** Room for seal, badge and pin around a shape: top, right, bottom, left. */
const BADGE_ROOM = [12, 34, 12, 30];

/** Shapes and colours of the interface reference, "Node identity": every label has its own shape, so that hue is never alone. */
export function styleSheet(palette: Palette): StylesheetJson {
  return [
    // What lies outside the picture of a moving view is empty until the move ends, not grey.
    { selector: 'core', style: { 'outside-texture-bg-opacity': 0 } },
    ...nodeStyles(palette),
    ...labelStyles(palette),
    ...factorStyles(palette),
    ...edgeStyles(palette),
    ...emphasisStyles(palette),
  ] as StylesheetJson;
}

function nodeStyles(palette: Palette) {
  const decorated = (node: NodeSingular) => decorationsOf(node.data() as NodeData, palette);
  return [
    {
      selector: 'node',
      style: {
        width: 'data(width)',
        height: 'data(height)',
        label: 'data(text)',
        color: palette.ink,
        'font-family': palette.font,
        'font-size': LABEL_FONT_SIZE,
        'line-height': 1.2,
        'text-wrap': 'wrap',
        'text-overflow-wrap': 'anywhere',
        'text-max-width': '400px',
        'text-outline-color': palette.surface,
        'text-outline-width': 2,
        'min-zoomed-font-size': 6,
        'border-width': 1.6,
        'background-image': (node: NodeSingular) => decorated(node).images,
        'background-width': (node: NodeSingular) => decorated(node).widths,
        'background-height': (node: NodeSingular) => decorated(node).heights,
        'background-position-x': (node: NodeSingular) => decorated(node).xs,
        'background-position-y': (node: NodeSingular) => decorated(node).ys,
        'background-clip': (node: NodeSingular) => decorated(node).images.map(() => 'none'),
        'background-image-containment': (node: NodeSingular) => decorated(node).images.map(() => 'over'),
        'bounds-expansion': BADGE_ROOM,
        'overlay-opacity': 0,
      },
    },
    ...sideStyles(),
  ];
}

function sideStyles() {
  const side = (name: NodeData['side'], style: Record<string, string | number>) => ({
    selector: `node[side = "${name}"]`,
    style,
  });
  return [
    side('left', {
      'text-halign': 'left',
      'text-valign': 'center',
      'text-margin-x': -6,
      'text-justification': 'right',
    }),
    side('right', {
      'text-halign': 'right',
      'text-valign': 'center',
      'text-margin-x': 6,
      'text-justification': 'left',
    }),
    side('top', { 'text-halign': 'center', 'text-valign': 'top', 'text-margin-y': -5 }),
    side('bottom', { 'text-halign': 'center', 'text-valign': 'bottom', 'text-margin-y': 5 }),
    side('inside', { 'text-halign': 'center', 'text-valign': 'center', 'text-outline-width': 0 }),
  ];
}

function labelStyles(palette: Palette) {
  const shaped = (label: string, hue: string, style: Record<string, string | number>) => [
    {
      selector: `node[label = "${label}"]`,
      style: { 'background-color': hue, 'border-color': hue, ...style },
    },
    {
      selector: `node[label = "${label}"][?hollow]`,
      style: { 'background-color': palette.surface, 'border-style': 'dashed' },
    },
  ];
  const polygon = (points: string) => ({ shape: 'polygon', 'shape-polygon-points': points });
  return [
    ...shaped('Chain', palette.chain, { ...polygon(POLYGONS.Chain), 'font-weight': 700, 'font-size': 13 }),
    ...shaped('Segment', palette.segment, {
      shape: 'round-rectangle',
      'corner-radius': '4px',
      'background-color': palette.surface,
      'border-width': 1.4,
    }),
    {
      selector: 'node[?gap]',
      style: { 'border-style': 'dashed', color: palette.ink2, 'text-outline-width': 2 },
    },
    ...shaped('Firm', palette.firm, { shape: 'ellipse' }),
    { selector: 'node[label = "Firm"][side = "top"]', style: { 'font-weight': 700, 'font-size': 13 } },
    ...shaped('Need', palette.need, polygon(POLYGONS.Need)),
    ...shaped('Measure', palette.measure, { shape: 'diamond' }),
    ...shaped('Body', palette.body, { shape: 'octagon' }),
    ...shaped('Evidence', palette.evidence, {
      ...polygon(POLYGONS.Evidence),
      'background-color': palette.surface,
    }),
    ...shaped('Source', palette.source, polygon(POLYGONS.Source)),
  ];
}

function factorStyles(palette: Palette) {
  const shape = { shape: 'polygon', 'shape-polygon-points': POLYGONS.Factor, 'font-weight': 700 };
  const own = FACTORS.map((factor) => ({
    selector: `node[id = "${factor}"]`,
    style: {
      'background-color': palette[`${factor}Soft`],
      'border-color': palette[factor],
      color: palette[factor],
    },
  }));
  const plain = { 'background-color': palette.surface, 'border-color': palette.factor };
  return [{ selector: 'node[label = "Factor"]', style: { ...shape, ...plain } }, ...own];
}

function edgeStyles(palette: Palette) {
  const type = (name: string, colour: string, width: number, opacity: number, arrow = false) => ({
    selector: `edge[type = "${name}"]`,
    style: {
      'line-color': colour,
      'target-arrow-color': colour,
      width,
      opacity,
      'target-arrow-shape': arrow ? 'triangle' : 'none',
    },
  });
  return [
    {
      selector: 'edge',
      style: {
        'curve-style': 'unbundled-bezier',
        'edge-distances': 'node-position',
        'control-point-weights': 'data(weights)',
        'control-point-distances': 'data(distances)',
        'arrow-scale': 0.85,
        'overlay-opacity': 0,
      },
    },
    type('PART_OF', palette.segment, 1.2, 0.5),
    type('OPERATES_IN', palette.ink3, 1.2, 0.5),
    type('FEEDS', palette.segment, 1.4, 0.8, true),
    type('SUPPLIES', palette.firm, 1.5, 0.9, true),
    type('OWNS', palette.firm, 1.2, 0.55, true),
    type('LEADS', palette.seal, 2.4, 1, true),
    {
      selector: 'edge[?key]',
      style: { 'line-color': palette.ink3, 'target-arrow-color': palette.ink3, width: 1.1, opacity: 0.45 },
    },
    type('HAS_NEED', palette.need, 1.4, 0.9),
    type('OF_FACTOR', palette.need, 1.4, 0.9),
    type('SUPPLIES_FACTOR', palette.measure, 1.3, 0.75),
    type('SERVES', palette.measure, 1.1, 0.35),
    type('RUNS', palette.body, 1.4, 0.8),
    type('FROM', palette.evidence, 1.2, 0.7),
    { selector: 'edge[?dashed]', style: { 'line-style': 'dashed', 'line-dash-pattern': [4, 3] } },
  ];
}

function emphasisStyles(palette: Palette) {
  return [
    { selector: 'node.dim', style: { opacity: 0.45 } },
    { selector: 'edge.dim', style: { opacity: 0.18 } },
    { selector: 'edge.near, edge.picked', style: { opacity: 1, width: 2, 'z-index': 5 } },
    {
      selector: 'edge.picked',
      style: { 'underlay-color': palette.focus, 'underlay-opacity': 0.25, 'underlay-padding': 4 },
    },
    {
      selector: 'node.picked',
      style: {
        'font-weight': 700,
        'outline-color': palette.focus,
        'outline-width': 2,
        'outline-offset': 4,
        'outline-opacity': 1,
        'z-index': 10,
      },
    },
  ];
}
