import type { CellWithTerms } from '@lianzhu/api/contract';
import type { Factor } from '@lianzhu/graph-seed/model';
import { api } from '../../api-client.ts';
import { t } from '../../i18n/index.ts';
import { evidence } from '../../state/evidence.svelte.ts';

/** Evidence of a cell in the order of its sum: its needs', or its measures' where it has no need. Each id once. */
export function cellEvidence(cell: CellWithTerms): string[] {
  const counted = cell.terms.needs.filter((term) => term.counted);
  const items =
    counted.length > 0 ? counted.map((term) => term.need) : cell.terms.measures.map((term) => term.measure);
  return [...new Set(items.flatMap((item) => item.evidence))];
}

/** Opens the drawer on a cell of the matrix; the element names the cell and gets the focus back. */
export async function openCellEvidence(element: HTMLElement, addDistrictNeeds: boolean): Promise<void> {
  const [chain = '', factor = ''] = (element.dataset.cell ?? '').split('/');
  const cell = await api
    .cell(chain, factor, { addDistrictNeeds: addDistrictNeeds || undefined })
    .catch(() => null);
  if (cell === null) return;
  const title = `${element.dataset.subject ?? chain} × ${t(`common.${factor as Factor}`)}`;
  evidence.open(cellEvidence(cell), title, element, cell.basis === null ? {} : { basis: cell.basis });
}
