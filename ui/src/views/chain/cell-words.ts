import type { Cell } from '@lianzhu/api/contract';
import { gapText } from '../../format.ts';
import { t } from '../../i18n/index.ts';
import { cellLook } from '../../matrix.ts';

/** What a cell says, in words, without its factor; unknown is said, never 0. */
export function cellWords(cell: Cell): string {
  const gap = cell.gap === null ? '' : gapText(cell.gap);
  switch (cellLook(cell)) {
    case 'documented':
      return t('chain.lookDocumented', { gap });
    case 'inferred':
      return t('chain.lookInferred', { gap });
    case 'eased':
      return t('chain.lookEased');
    case 'measures-only':
      return t('chain.lookMeasures', { count: cell.measures });
    case 'unknown':
      return t('chain.lookUnknown');
  }
}

/** A row of cells as one sentence, for readers who do not see the marks. */
export function cellsSentence(cells: Cell[]): string {
  const words = cells.map((cell) => `${t(`common.${cell.factor}`)} ${cellWords(cell)}`);
  return t('chain.cellsAria', { cells: words.join(t('chain.cellSeparator')) });
}
