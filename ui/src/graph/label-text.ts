import type { Node } from '@lianzhu/api/contract';

export type Lang = 'zh' | 'en';

export const LABEL_FONT_SIZE = 12;
export const LABEL_LINE_HEIGHT = 16;

type LabelSpace = { width: number; lines: number };

/** Room for the text of a node, in px at zoom 1: the widest line and how many lines. */
const LABEL_SPACE: Record<Node['label'], LabelSpace> = {
  Chain: { width: 78, lines: 3 },
  Segment: { width: 132, lines: 2 },
  Firm: { width: 120, lines: 2 },
  Factor: { width: 96, lines: 1 },
  Need: { width: 108, lines: 2 },
  Measure: { width: 156, lines: 2 },
  Body: { width: 132, lines: 2 },
  Evidence: { width: 132, lines: 2 },
  Source: { width: 156, lines: 2 },
};

const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;

/** Width of a text in px without a DOM: a Han glyph is one em, other glyphs 0.58 em (measured mean of the UI's face). */
export function textWidth(text: string, fontSize = LABEL_FONT_SIZE): number {
  let ems = 0;
  for (const glyph of text) ems += WIDE.test(glyph) ? 1 : 0.58;
  return ems * fontSize;
}

/** Pieces that a line may break between: each Han glyph, each Latin word, each run of blanks. */
function pieces(text: string): string[] {
  const runs = text.match(/\s+|[^\s]+/gu) ?? [];
  return runs.flatMap((run) => run.match(/[\u2e80-\uffe6]|[^\u2e80-\uffe6]+/gu) ?? []);
}

function fill(parts: readonly string[], width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const part of parts) {
    if (line !== '' && textWidth(line + part) > width) {
      lines.push(line.trimEnd());
      line = part.trimStart();
    } else line += part;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** The least width at which the parts still take no more than so many lines. */
function evenWidth(parts: readonly string[], lines: number, width: number): number {
  let even = textWidth(parts.join('')) / Math.max(1, lines);
  while (even < width && fill(parts, even).length > lines) even += 2;
  return Math.min(even, width);
}

/** Breaks a text into lines of about equal width; what does not fit ends in an ellipsis. */
export function wrapText(text: string, width: number, maxLines: number): string[] {
  const parts = pieces(text.trim());
  const greedy = fill(parts, width);
  if (greedy.length <= maxLines) return fill(parts, evenWidth(parts, greedy.length, width));
  const kept = greedy.slice(0, maxLines);
  const last = [...(kept[maxLines - 1] ?? '')];
  while (last.length > 1 && textWidth(last.join('')) > width - LABEL_FONT_SIZE) last.pop();
  kept[maxLines - 1] = `${last.join('').trimEnd()}…`;
  return kept;
}

/** The name that the canvas shows: the short one where the graph has it. */
export function shortNameOf(node: Node, lang: Lang): string {
  const short = node.props[lang === 'zh' ? 'shortName' : 'shortNameEn'];
  if (typeof short === 'string' && short !== '') return short;
  return lang === 'zh' ? node.name : node.nameEn || node.name;
}

/** The lines of a node's name with nothing left out, for a node that stands out. */
export function fullLabelLines(node: Node, lang: Lang): string[] {
  return wrapText(shortNameOf(node, lang), LABEL_SPACE[node.label].width, Infinity);
}

/** The lines of a node's label on the canvas. */
export function labelLines(node: Node, lang: Lang): string[] {
  const { width, lines } = LABEL_SPACE[node.label];
  return wrapText(shortNameOf(node, lang), width, lines);
}
