import { LABEL_FONT_SIZE, textWidth, wrapText } from '../graph/label-text.ts';
import type { Palette } from '../graph/palette.ts';
import type { StyleReader } from './computed-style.ts';
import { drawElements } from './draw-elements.ts';
import { SAMPLE } from './legend.ts';
import type { LegendEntry, LegendGroup } from './legend.ts';
import { element, escapeXml } from './markup.ts';
import type { Markup } from './markup.ts';

/** A part of the page: its markup from its own upper left corner, and how high it is. */
export type Part = { markup: Markup; height: number };

const TITLE_SIZE = 20;
const TITLE_STEP = 28;
const SMALL_SIZE = 11.5;
const SMALL_STEP = 18;
const MOST_LINES = 6;
const LINK_LINES = 2;
const ENTRY_STEP = 26;
const ENTRY_GAP = 26;
const GROUP_WIDTH = 76;
const LEGEND_SIZE = 12;

/** Title and what is said under it, wrapped to `width`. */
export function headPart(title: string, lines: readonly string[], width: number, palette: Palette): Part {
  const titles = wrapped(title, width, TITLE_SIZE, 2);
  const small = lines.flatMap((line) => wrapped(line, width, SMALL_SIZE, MOST_LINES));
  const bold = { 'font-size': TITLE_SIZE, 'font-weight': 700, fill: palette.ink };
  const plain = { 'font-size': SMALL_SIZE, fill: palette.ink2 };
  const under = titles.length * TITLE_STEP + 4;
  return {
    markup: [
      ...titles.map((line, index) => textAt(0, index * TITLE_STEP + TITLE_SIZE, line, bold)),
      ...small.map((line, index) => textAt(0, under + index * SMALL_STEP + SMALL_SIZE, line, plain)),
    ].join('\n'),
    height: under + small.length * SMALL_STEP,
  };
}

/** Entries in columns beside the name of their group. */
export function legendPart(
  groups: readonly LegendGroup[],
  width: number,
  palette: Palette,
  draw: { read: StyleReader; descent: number },
): Part {
  const entries = groups.flatMap((group) => group.entries);
  const column = Math.max(0, ...entries.map((entry) => entryWidth(entry))) + ENTRY_GAP;
  const columns = Math.max(1, Math.floor((width - GROUP_WIDTH + ENTRY_GAP) / column));
  const parts: Markup[] = [];
  let y = 0;
  groups.forEach((group, at) => {
    parts.push(
      textAt(0, y + 14, group.title, { 'font-size': LEGEND_SIZE, 'font-weight': 700, fill: palette.ink2 }),
    );
    group.entries.forEach((entry, index) => {
      const x = GROUP_WIDTH + (index % columns) * column;
      const row = y + Math.floor(index / columns) * ENTRY_STEP;
      parts.push(entryAt(x, row, entry, palette, { ...draw, key: `legend-${at}-${index}-` }));
    });
    y += Math.ceil(group.entries.length / columns) * ENTRY_STEP + 4;
  });
  return { markup: element('g', { class: 'legend' }, parts.join('\n')), height: y };
}

function entryText({ text, count }: LegendEntry): string {
  return count === null ? text : `${text} ${count}`;
}

function entryWidth(entry: LegendEntry): number {
  return SAMPLE.width + 10 + textWidth(entryText(entry), LEGEND_SIZE);
}

function entryAt(
  x: number,
  y: number,
  entry: LegendEntry,
  palette: Palette,
  { read, descent, key }: { read: StyleReader; descent: number; key: string },
): Markup {
  const words = { 'font-size': LEGEND_SIZE, fill: palette.ink };
  return element(
    'g',
    { class: 'entry', transform: `translate(${x} ${y})` },
    drawElements(entry.sample, read, descent, key).markup,
    textAt(SAMPLE.width + 10, 14, entryText(entry), words),
  );
}

/** Where the picture comes from; the address is a link, shortened where it is very long. */
export function footPart(source: string, link: string, width: number, palette: Palette): Part {
  const style = { 'font-size': SMALL_SIZE, fill: palette.ink2 };
  const lines = wrapped(source, width, SMALL_SIZE, MOST_LINES);
  const links = linkLines(link, width);
  const linked = links.map((line, index) =>
    textAt(0, (lines.length + index) * SMALL_STEP + SMALL_SIZE, line, style),
  );
  return {
    markup: [
      ...lines.map((line, index) => textAt(0, index * SMALL_STEP + SMALL_SIZE, line, style)),
      /^https?:/.test(link) ? element('a', { href: link }, ...linked) : linked.join(''),
    ].join('\n'),
    height: (lines.length + links.length) * SMALL_STEP,
  };
}

function linkLines(link: string, width: number): string[] {
  const room = Math.max(20, Math.floor(width / textWidth('x', SMALL_SIZE)));
  const pieces = link.match(new RegExp(`.{1,${room}}`, 'gu')) ?? [];
  if (pieces.length <= LINK_LINES) return pieces;
  const kept = pieces.slice(0, LINK_LINES);
  return [...kept.slice(0, -1), `${kept.at(-1)?.slice(0, -1) ?? ''}…`];
}

function wrapped(text: string, width: number, size: number, most: number): string[] {
  return wrapText(text, (width * LABEL_FONT_SIZE) / size, most);
}

export function textAt(
  x: number,
  y: number,
  text: string,
  attributes: Record<string, string | number | undefined>,
): Markup {
  return element('text', { x, y, ...attributes }, escapeXml(text));
}
