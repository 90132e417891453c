import type { MeasureListItem, NeedListItem } from '@lianzhu/api/contract';

/** Measures without a need and needs without a measure. `cut` is how many of a list were read, where there are more. */
export interface UnmatchedPage {
  measures: MeasureListItem[];
  needs: NeedListItem[];
  cut: number | null;
}

/** What to draw of them: the items first, then the factors and the chains that they belong to. */
export function nodesToDraw({ measures, needs }: Pick<UnmatchedPage, 'measures' | 'needs'>): string[] {
  const items = [...measures, ...needs].map((item) => item.id);
  const factors = [...measures.flatMap((one) => one.factors), ...needs.map((one) => one.factor)];
  const chains = [...measures, ...needs].flatMap((item) => item.chains.map((chain) => chain.id));
  return [...new Set([...items, ...factors, ...chains])];
}
