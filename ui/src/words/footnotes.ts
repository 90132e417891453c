import type { Explanation } from './explanation.ts';

/** A source by its number, in the order in which the sentences call on it; `evidence` is the first that comes from it. */
export interface Footnote {
  number: number;
  source: string;
  evidence: string;
}

/** `marks[i]` are the numbers after sentence i; `more[i]` counts its sources beyond the most that are marked. */
export interface Footnotes {
  notes: Footnote[];
  marks: number[][];
  more: number[];
}

/** Sources marked after one sentence. */
const MOST_MARKS = 6;

/** @param sourceOf the source of an evidence; the evidence id itself stands in while it is not known */
export function footnotesOf(
  explanation: Explanation,
  sourceOf: (evidence: string) => string | null,
): Footnotes {
  const notes = new Map<string, Footnote>();
  const marks: number[][] = [];
  const more: number[] = [];
  for (const { evidence } of explanation.sentences) {
    const firsts = new Map<string, string>();
    for (const id of evidence) {
      const source = sourceOf(id) ?? id;
      if (!firsts.has(source)) firsts.set(source, id);
    }
    const told = [...firsts].slice(0, MOST_MARKS);
    for (const [source, id] of told) {
      if (!notes.has(source)) notes.set(source, { number: notes.size + 1, source, evidence: id });
    }
    marks.push(told.map(([source]) => notes.get(source)?.number ?? 0).sort((a, b) => a - b));
    more.push(firsts.size - told.length);
  }
  return { notes: [...notes.values()], marks, more };
}

/**
 * The explanation as plain text: headline, sentences with their marks, and the footnotes.
 * @param line what is written of a footnote after its number
 */
export function plainText(
  explanation: Explanation,
  { notes, marks, more }: Footnotes,
  line: (note: Footnote) => string,
): string {
  const sentences = explanation.sentences.map(({ text }, index) => {
    const rest = more[index] ?? 0;
    return text + (marks[index] ?? []).map((mark) => `[${mark}]`).join('') + (rest > 0 ? `[+${rest}]` : '');
  });
  const body = [explanation.headline, '', ...sentences];
  if (notes.length === 0) return body.join('\n');
  return [...body, '', ...notes.map((note) => `[${note.number}] ${line(note)}`)].join('\n');
}
