import type { Node } from '@lianzhu/api/contract';
import { LABEL_LINE_HEIGHT, labelLines, textWidth } from './label-text.ts';
import type { Lang } from './label-text.ts';

/** Model coordinates in px at zoom 1; x grows to the right, y downwards. Always whole numbers once in a scene. */
export type Position = { x: number; y: number };
export type Box = { left: number; right: number; top: number; bottom: number };

/** On which side of its shape a node's label stands. Segments carry it inside. */
export type LabelSide = 'left' | 'right' | 'top' | 'bottom' | 'inside';

const SHAPE_SIZE: Record<Exclude<Node['label'], 'Segment'>, number> = {
  Chain: 46,
  Firm: 20,
  Factor: 38,
  Need: 20,
  Measure: 20,
  Body: 20,
  Evidence: 20,
  Source: 20,
};
const LEADER_SIZE = 26;
const SEGMENT_PADDING = 22;
const SEGMENT_LINE = 16;
const LABEL_GAP = 7;

/** A node as the canvas measures it: `leader` is a firm that an authority or the press calls a leader. */
export type Measured = { node: Node; leader: boolean };

export function labelSide({ node, leader }: Measured): LabelSide {
  switch (node.label) {
    case 'Segment':
      return 'inside';
    case 'Firm':
      return leader ? 'top' : 'left';
    case 'Chain':
    case 'Factor':
    case 'Need':
      return 'bottom';
    default:
      return 'right';
  }
}

/** Width and height of the drawn shape alone, without the label beside it; a segment's shape holds the lines of its name. */
export function shapeSize(
  { node, leader }: Measured,
  lang: Lang,
  lines: readonly string[] = labelLines(node, lang),
): { width: number; height: number } {
  if (node.label === 'Segment') {
    const width = Math.ceil(Math.max(...lines.map((line) => textWidth(line)))) + SEGMENT_PADDING;
    return { width, height: lines.length * SEGMENT_LINE + 8 };
  }
  const size = leader ? LEADER_SIZE : SHAPE_SIZE[node.label];
  return { width: size, height: size };
}

/** What a node's label covers, as offsets from the node's centre. */
export function labelBox(measured: Measured, lang: Lang): Box {
  const { width, height } = shapeSize(measured, lang);
  const lines = labelLines(measured.node, lang);
  const textW = Math.max(...lines.map((line) => textWidth(line)));
  const textH = lines.length * LABEL_LINE_HEIGHT;
  const box = { left: -textW / 2, right: textW / 2, top: -textH / 2, bottom: textH / 2 };
  switch (labelSide(measured)) {
    case 'left':
      return { ...box, left: -width / 2 - LABEL_GAP - textW, right: -width / 2 - LABEL_GAP };
    case 'right':
      return { ...box, left: width / 2 + LABEL_GAP, right: width / 2 + LABEL_GAP + textW };
    case 'top':
      return { ...box, top: -height / 2 - LABEL_GAP - textH, bottom: -height / 2 - LABEL_GAP };
    case 'bottom':
      return { ...box, top: height / 2 + LABEL_GAP, bottom: height / 2 + LABEL_GAP + textH };
    case 'inside':
      return box;
  }
}

/** What a node covers, label included, as offsets from its centre. */
export function footprint(measured: Measured, lang: Lang): Box {
  const { width, height } = shapeSize(measured, lang);
  const label = labelBox(measured, lang);
  return {
    left: Math.min(-width / 2, label.left),
    right: Math.max(width / 2, label.right),
    top: Math.min(-height / 2, label.top),
    bottom: Math.max(height / 2, label.bottom),
  };
}

export function boxAt(offsets: Box, at: Position): Box {
  return {
    left: at.x + offsets.left,
    right: at.x + offsets.right,
    top: at.y + offsets.top,
    bottom: at.y + offsets.bottom,
  };
}

/** True where two boxes come closer than `gap` px. */
export function collide(a: Box, b: Box, gap = 0): boolean {
  return a.left < b.right + gap && b.left < a.right + gap && a.top < b.bottom + gap && b.top < a.bottom + gap;
}

/** True where a point lies inside a polygon, by the even-odd rule. */
export function isInside({ x, y }: Position, polygon: readonly Position[]): boolean {
  let inside = false;
  polygon.forEach((a, index) => {
    const b = polygon.at(index - 1) ?? a;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  });
  return inside;
}

export function roundPosition(at: Position): Position {
  return { x: Math.round(at.x) + 0, y: Math.round(at.y) + 0 };
}
