import type { CanvasEdge } from '../graph/elements.ts';
import type { Position } from '../graph/geometry.ts';
import type { Style, StyleReader } from './computed-style.ts';
import { edgeLine, pair } from './edge-line.ts';
import type { EdgeLine } from './edge-line.ts';
import { element } from './markup.ts';
import type { Markup } from './markup.ts';
import type { PlacedShape } from './node-shape.ts';

export type StyledEdge = { edge: CanvasEdge; style: Style; line: EdgeLine };

/** An edge between two placed nodes, with its style and the line it takes. */
export function styledEdge(
  edge: CanvasEdge,
  read: StyleReader,
  from: PlacedShape,
  to: PlacedShape,
): StyledEdge {
  const style = read('edge', edge.data, edge.classes);
  const arrowed = style['target-arrow-shape'] === 'triangle';
  const arrow = arrowed ? { width: Number(style['width']), scale: Number(style['arrow-scale']) } : null;
  const curve = {
    weights: style['control-point-weights'] as number[],
    distances: style['control-point-distances'] as number[],
  };
  return { edge, style, line: edgeLine(from, to, curve, arrow) };
}

/** An edge as the canvas draws it; line and arrow share one opacity, so that the line does not show through its arrow. */
export function drawEdge({ edge, style, line }: StyledEdge): Markup {
  const dashed = style['line-style'] === 'dashed';
  const opacity = Number(style['opacity']);
  return element(
    'g',
    { class: 'edge', 'data-type': edge.data.type },
    underlay(style, line),
    element(
      'g',
      { opacity: opacity === 1 ? undefined : opacity },
      element('path', {
        d: line.path,
        fill: 'none',
        stroke: String(style['line-color']),
        'stroke-width': Number(style['width']),
        'stroke-dasharray': dashed ? (style['line-dash-pattern'] as number[]).join(' ') : undefined,
        'stroke-linejoin': 'round',
      }),
      line.arrow.length > 0
        ? element('polygon', {
            points: line.arrow.map(pair).join(' '),
            fill: String(style['target-arrow-color']),
          })
        : '',
    ),
  );
}

/** The glow under a selected edge. */
function underlay(style: Style, line: EdgeLine): Markup {
  if (style['underlay-opacity'] === undefined) return '';
  return element('path', {
    d: line.path,
    fill: 'none',
    stroke: String(style['underlay-color']),
    'stroke-width': 2 * Number(style['underlay-padding']),
    'stroke-linecap': 'round',
    opacity: Number(style['underlay-opacity']),
  });
}

/** Points between which the whole edge runs. */
export function edgeExtent({ line }: StyledEdge): Position[] {
  return [...line.points, ...line.arrow];
}
