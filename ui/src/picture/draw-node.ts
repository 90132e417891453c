import type { CanvasNode } from '../graph/elements.ts';
import type { Box, Position } from '../graph/geometry.ts';
import { textWidth } from '../graph/label-text.ts';
import type { Style, StyleReader } from './computed-style.ts';
import { element, escapeXml } from './markup.ts';
import type { Markup } from './markup.ts';
import { drawShape, shapeOf } from './node-shape.ts';
import type { PlacedShape } from './node-shape.ts';

/** Cytoscape's own pattern for dashed borders, in px. */
const BORDER_DASHES = '4 2';
/** How much wider a bold or narrow face may run than the canvas reckons. */
const TEXT_SLACK = 1.1;

/** A node with its style, ready to be drawn and measured. */
export type StyledNode = { node: CanvasNode; style: Style; placed: PlacedShape };

export function styledNode(node: CanvasNode, read: StyleReader): StyledNode {
  const style = read('node', node.data, node.classes);
  const size = { width: Number(style['width']), height: Number(style['height']) };
  const border = Number(style['border-width']);
  return { node, style, placed: { shape: shapeOf(style), at: node.position, border, ...size } };
}

/**
 * A node as the canvas draws it: outline of the selected, shape, marks, label. `descent` is what the face has below its
 * base line, in em; `key` makes the label's id unique in its file.
 */
export function drawNode({ node, style, placed }: StyledNode, descent: number, key: string): Markup {
  const opacity = Number(style['opacity']);
  return element(
    'g',
    { class: 'node', 'data-id': node.data.id, opacity: opacity === 1 ? undefined : opacity },
    outline(style, placed),
    drawShape(placed, 0, {
      fill: String(style['background-color']),
      stroke: String(style['border-color']),
      'stroke-width': placed.border,
      'stroke-dasharray': style['border-style'] === 'dashed' ? BORDER_DASHES : undefined,
    }),
    ...marks(style, placed),
    label(style, placed, descent, `${key}-name`),
  );
}

function outline(style: Style, placed: PlacedShape): Markup {
  if (style['outline-width'] === undefined) return '';
  return drawShape(placed, outlineGrowth(style, placed), {
    fill: 'none',
    stroke: String(style['outline-color']),
    'stroke-width': Number(style['outline-width']),
  });
}

function outlineGrowth(style: Style, { border }: PlacedShape): number {
  return (border + Number(style['outline-width']) + Number(style['outline-offset'])) / 2;
}

type Mark = { image: string; x: number; y: number; width: number; height: number };

/** Images on and around the shape, with places on the picture. */
function marksOf(style: Style, { at, width, height }: PlacedShape): Mark[] {
  const list = (name: string) => (style[`background-${name}`] ?? []) as number[];
  const images = (style['background-image'] ?? []) as string[];
  return images.map((image, index) => ({
    image,
    x: at.x - width / 2 + (list('position-x')[index] ?? 0),
    y: at.y - height / 2 + (list('position-y')[index] ?? 0),
    width: list('width')[index] ?? 0,
    height: list('height')[index] ?? 0,
  }));
}

const SVG_ADDRESS = 'data:image/svg+xml,';

/** The canvas takes its marks as SVG images; here they are set in as SVG, so that their text stays text. */
function marks(style: Style, placed: PlacedShape): Markup[] {
  return marksOf(style, placed).map(({ image, x, y, width, height }) => {
    const svg = decodeURIComponent(image.slice(SVG_ADDRESS.length));
    const viewBox = /viewBox="([^"]*)"/.exec(svg)?.[1];
    const body = svg.slice(svg.indexOf('>') + 1, svg.lastIndexOf('</svg>'));
    return element('svg', { x, y, width, height, viewBox, preserveAspectRatio: 'none' }, body);
  });
}

type Label = {
  lines: string[];
  at: Position;
  anchor: 'start' | 'middle' | 'end';
  size: number;
  step: number;
};
const ANCHORS = { left: 'end', right: 'start', center: 'middle' } as const;

/** The label's lines; `at` is where the bottom of the last one stands. */
function labelOf(style: Style, { at, width, height }: PlacedShape): Label | null {
  const text = typeof style['label'] === 'string' ? style['label'] : '';
  if (text === '' || style['text-opacity'] === 0) return null;
  const lines = text.split('\n');
  const size = Number(style['font-size']);
  const step = size * Number(style['line-height']);
  const block = size + (lines.length - 1) * step;
  const sideways = style['text-halign'] as keyof typeof ANCHORS;
  const upright = style['text-valign'] as 'top' | 'center' | 'bottom';
  const beside = { left: -width / 2, center: 0, right: width / 2 }[sideways];
  const below = { top: -height / 2, center: block / 2, bottom: height / 2 + block }[upright];
  const margins = { x: Number(style['text-margin-x'] ?? 0), y: Number(style['text-margin-y'] ?? 0) };
  const place = { x: at.x + beside + margins.x, y: at.y + below + margins.y };
  return { lines, at: place, anchor: ANCHORS[sideways], size, step };
}

/** The text once; its halo is a second use of it, so that whoever searches or copies finds each name once. */
function label(style: Style, placed: PlacedShape, descent: number, id: string): Markup {
  const found = labelOf(style, placed);
  if (!found) return '';
  const { lines, at, anchor, size, step } = found;
  const base = at.y - descent * size - (lines.length - 1) * step;
  const halo = Number(style['text-outline-width'] ?? 0);
  const stroke = { stroke: String(style['text-outline-color']), 'stroke-width': 2 * halo };
  return (
    (halo > 0 ? element('use', { href: `#${id}`, ...stroke, 'stroke-linejoin': 'round' }) : '') +
    element(
      'text',
      {
        id,
        'text-anchor': anchor,
        'font-size': size,
        'font-weight': style['font-weight'] === 400 ? undefined : Number(style['font-weight']),
        fill: String(style['color']),
      },
      ...lines.map((line, index) => element('tspan', { x: at.x, y: base + index * step }, escapeXml(line))),
    )
  );
}

/** All that the node covers, label and marks included. */
export function nodeExtent({ style, placed }: StyledNode): Box[] {
  const { at, width, height, border } = placed;
  const grow = style['outline-width'] === undefined ? border / 2 : outlineGrowth(style, placed) + border;
  const shape = {
    left: at.x - width / 2 - grow,
    right: at.x + width / 2 + grow,
    top: at.y - height / 2 - grow,
    bottom: at.y + height / 2 + grow,
  };
  const around = marksOf(style, placed).map((mark) => ({
    left: mark.x,
    right: mark.x + mark.width,
    top: mark.y,
    bottom: mark.y + mark.height,
  }));
  const found = labelOf(style, placed);
  return found ? [shape, ...around, labelBox(found)] : [shape, ...around];
}

function labelBox({ lines, at, anchor, size, step }: Label): Box {
  const width = Math.max(...lines.map((line) => textWidth(line, size))) * TEXT_SLACK;
  const left = at.x - { start: 0, middle: width / 2, end: width }[anchor];
  return { left, right: left + width, top: at.y - size - (lines.length - 1) * step, bottom: at.y };
}
