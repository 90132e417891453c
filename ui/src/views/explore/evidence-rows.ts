import { nameOf, t } from '../../i18n/index.ts';
import { dateText } from '../../format.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import { sources } from '../../state/sources.svelte.ts';
import type { Column } from './table-columns.ts';

/** A piece of evidence and the drawn nodes and relationships that rest on it. */
export type EvidenceRow = { id: string; evidence: [string]; rests: string[] };

/** Every piece of evidence that something drawn rests on, by id. */
export function evidenceRows(explorer: Explorer): EvidenceRow[] {
  const rests = new Map<string, string[]>();
  for (const item of [...explorer.picture.nodes, ...explorer.picture.edges]) {
    for (const id of item.evidence) {
      const known = rests.get(id);
      if (known) known.push(item.id);
      else rests.set(id, [item.id]);
    }
  }
  return [...rests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, items]) => ({ id, evidence: [id], rests: items }));
}

/** The columns of the evidence's table; what is not known yet is told as unknown. */
export function evidenceRowColumns(): Column<EvidenceRow>[] {
  const unknown = t('common.unknown');
  const brief = (row: EvidenceRow) => sources.brief(row.id);
  const text = (key: string, title: string, of: (row: EvidenceRow) => string): Column<EvidenceRow> => ({
    key,
    title,
    kind: 'text',
    text: of,
  });
  return [
    {
      key: 'sources',
      title: t('explore.colSource'),
      kind: 'sources',
      text: (row) => brief(row)?.sourceId ?? row.id,
    },
    text('title', t('explore.prop_title'), (row) => {
      const known = brief(row);
      return known ? nameOf({ name: known.sourceTitle, nameEn: known.sourceTitleEn }) : unknown;
    }),
    text('issuer', t('explore.prop_issuer'), (row) => brief(row)?.issuer ?? t('common.notStated')),
    text('date', t('explore.prop_date'), (row) => {
      const date = brief(row)?.date;
      return date ? dateText(date) : t('common.undated');
    }),
    text('certainty', t('explore.colCertainty'), (row) => brief(row)?.certainty ?? unknown),
    text('rests', t('explore.colRests'), (row) => String(row.rests.length)),
  ];
}
