/** One sentence made of the terms of an answer, with the evidence ids of the terms that it tells of. */
export interface Sentence {
  text: string;
  evidence: string[];
}

/** A headline (subject, finding, its weakness) and the sentences that open it. */
export interface Explanation {
  headline: string;
  sentences: Sentence[];
}

export type { WordLanguage } from './say.ts';

/** Names written out before the rest is told as a number. */
export const NAMES_TOLD = 3;

/** Evidence ids of several items in reading order, each once. */
export function evidenceOf(items: readonly { evidence: readonly string[] }[]): string[] {
  return [...new Set(items.flatMap((item) => item.evidence))];
}
