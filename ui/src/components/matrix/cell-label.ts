import type { Cell } from '@lianzhu/api/contract';
import type { Factor } from '@lianzhu/graph-seed/model';
import { gapText } from '../../format.ts';
import { t } from '../../i18n/index.ts';
import { cellLook } from '../../matrix.ts';

/** A cell read aloud: subject, factor, state, and its number where it has one. */
export function cellLabel(
  cell: Cell,
  subject: string,
  includeInferred: boolean,
  ownMeasures: number,
): string {
  const factor = t(`common.${cell.factor as Factor}`);
  return t('overview.cellAria', { subject, factor, state: stateText(cell, includeInferred, ownMeasures) });
}

function stateText(cell: Cell, includeInferred: boolean, ownMeasures: number): string {
  const look = cellLook(cell);
  const { documented, inferred } = cell.needs;
  const gap = cell.gap === null ? '' : gapText(cell.gap);
  switch (look) {
    case 'documented':
      return t('overview.ariaDocumented', { gap, documented, inferred });
    case 'inferred':
      return includeInferred ? t('overview.ariaInferred', { gap }) : t('overview.ariaInferredHidden');
    case 'eased':
      return t('overview.ariaEased');
    case 'measures-only':
      return t('overview.ariaMeasures', { measures: ownMeasures });
    case 'unknown':
      return t('overview.ariaUnknown');
  }
}

/** The word for a cell's state in tables. */
export function lookText(cell: Cell): string {
  const look = cellLook(cell);
  if (look === 'documented') return t('overview.legendDocumented');
  if (look === 'inferred') return t('overview.legendInferred');
  if (look === 'eased') return t('overview.eased');
  if (look === 'measures-only') return t('overview.legendMeasures');
  return t('common.unknown');
}
