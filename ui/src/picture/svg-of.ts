import type { CanvasElements } from '../graph/elements.ts';
import type { Box } from '../graph/geometry.ts';
import { textWidth } from '../graph/label-text.ts';
import type { Lang } from '../graph/label-text.ts';
import type { Palette } from '../graph/palette.ts';
import { styleReader } from './computed-style.ts';
import { drawElements } from './draw-elements.ts';
import type { LegendGroup } from './legend.ts';
import { element, escapeXml, short } from './markup.ts';
import type { Markup } from './markup.ts';
import { footPart, headPart, legendPart, textAt } from './page.ts';
import type { Part } from './page.ts';

export type PictureInput = {
  elements: CanvasElements;
  /** Names of columns, with their x in the coordinates of the nodes' positions. */
  headings: readonly { text: string; x: number }[];
  legend: readonly LegendGroup[];
  title: string;
  /** What the reader must know of the picture: dates, version, counts, filters. */
  lines: readonly string[];
  source: string;
  permalink: string;
  palette: Palette;
  /** What the face has below its base line, in em: the canvas sets text by its lower edge. */
  descent: number;
  lang: Lang;
};

/** An SVG file and its size in px. */
export type SvgPicture = { text: string; width: number; height: number };

const MARGIN = 28;
const GAP = 18;
const HEADING_SIZE = 12;
const HEADING_ROOM = 26;
/** Narrower pictures would break their own title and legend. */
const LEAST_WIDTH = 680;
/** Title and legend grow with pictures wider than this, so that they are read where the whole is shrunk to a page. */
const PAGE_WIDTH = 1500;
const MOST_GROWTH = 3;
const NOTHING: Box = { left: 0, right: 0, top: 0, bottom: 0 };

/** The picture as a file of its own: title, graph as on the screen, legend, origin. Pure: equal input, equal text. */
export function svgOf(input: PictureInput): SvgPicture {
  const { palette, descent } = input;
  const read = styleReader(palette);
  const drawing = drawElements(input.elements, read, descent, 'n');
  const extent = drawing.extent ?? NOTHING;
  const inner = Math.max(LEAST_WIDTH, extent.right - extent.left);
  const growth = Math.min(MOST_GROWTH, Math.max(1, inner / PAGE_WIDTH));
  const width = inner / growth;
  const parts: Part[] = [
    grown(headPart(input.title, input.lines, width, palette), growth),
    graphPart(input, drawing.markup, extent, inner),
    grown(ruled(legendPart(input.legend, width, palette, { read, descent }), width, palette), growth),
    grown(ruled(footPart(input.source, input.permalink, width, palette), width, palette), growth),
  ];
  return page(input, parts, inner + 2 * MARGIN);
}

function page(
  { title, lines, palette, lang }: PictureInput,
  parts: readonly Part[],
  width: number,
): SvgPicture {
  let y = MARGIN;
  const placed = parts.map((part) => {
    const markup = element('g', { transform: `translate(${MARGIN} ${short(y)})` }, part.markup);
    y += part.height + GAP;
    return markup;
  });
  const size = { width: Math.ceil(width), height: Math.ceil(y - GAP + MARGIN) };
  const text = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      'xml:lang': lang === 'zh' ? 'zh-CN' : 'en',
      role: 'img',
      'font-family': palette.font.replaceAll('"', "'"),
    },
    element('title', {}, escapeXml(title)),
    element('desc', {}, escapeXml(lines.join('\n'))),
    element('rect', { ...size, fill: palette.surface }),
    ...placed,
  );
  return { text: `<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`, ...size };
}

/** The graph in the middle of the width, under the names of its columns. */
function graphPart({ headings, palette }: PictureInput, drawn: Markup, extent: Box, inner: number): Part {
  const left = (inner - (extent.right - extent.left)) / 2 - extent.left;
  const above = headings.length > 0 ? HEADING_ROOM : 0;
  return {
    markup: [
      ...headingTexts(headings, left, inner, palette),
      element(
        'g',
        { class: 'graph', transform: `translate(${short(left)} ${short(above - extent.top)})` },
        drawn,
      ),
    ].join('\n'),
    height: above + extent.bottom - extent.top,
  };
}

/** From left to right; one that would run into the one before is left out. */
function headingTexts(
  headings: PictureInput['headings'],
  left: number,
  inner: number,
  palette: Palette,
): Markup[] {
  const style = { 'font-size': HEADING_SIZE, 'text-anchor': 'middle', fill: palette.ink3 };
  let end = -MARGIN;
  return [...headings]
    .sort((a, b) => a.x - b.x)
    .flatMap(({ text, x }) => {
      const half = textWidth(text, HEADING_SIZE) / 2 + 4;
      const at = x + left;
      if (at - half < end || at + half > inner + MARGIN) return [];
      end = at + half;
      return [textAt(at, HEADING_SIZE, text, style)];
    });
}

function grown(part: Part, by: number): Part {
  if (by === 1) return part;
  return {
    markup: element('g', { transform: `scale(${short(by)})` }, part.markup),
    height: part.height * by,
  };
}

/** A part under a line across the width. */
function ruled(part: Part, width: number, palette: Palette): Part {
  const line = element('path', { d: `M0 .5H${short(width)}`, stroke: palette.line2, fill: 'none' });
  const below = element('g', { transform: `translate(0 ${GAP})` }, part.markup);
  return { markup: line + below, height: part.height + GAP };
}
