import { factorText } from '../../format.ts';
import { nameOf, t, textOf } from '../../i18n/index.ts';
import type { EvidenceBrief } from '../../state/sources.svelte.ts';
import { askWords, settleWords, whomWords } from './check-words.ts';
import type { Check, CellChecks, ChecksPage } from './checks.ts';

type Row = (string | number | null)[];

/** What the file says of an evidence; null while it is not known. */
export type BriefOf = (evidence: string) => EvidenceBrief | null;

/** Evidence of every need on the list, each once. */
export function evidenceOfChecks(cells: readonly CellChecks[]): string[] {
  return [...new Set(cells.flatMap((one) => one.checks.flatMap((check) => check.need.evidence)))];
}

/** The check list as rows of a table, one for each need of each cell, with its evidence, sources and dates. */
export function checkRows(page: ChecksPage, briefOf: BriefOf, asOf: string | null): Row[] {
  const body = page.cells.flatMap((cell, index) =>
    cell.checks.map((check) => [
      ...cellColumns(cell, index),
      ...needColumns(check, briefOf),
      page.version,
      asOf,
    ]),
  );
  return [heads(), ...body];
}

function heads(): Row {
  return [
    t('decide.csvOrder'),
    t('decide.csvChainId'),
    t('decide.chain'),
    t('decide.factorFilter'),
    t('decide.csvGap'),
    t('decide.csvLow'),
    t('decide.csvHigh'),
    t('decide.csvNeedId'),
    t('decide.need'),
    t('decide.csvStatement'),
    t('decide.certainty'),
    t('decide.csvBasis'),
    t('decide.csvNeedDate'),
    t('decide.ask'),
    t('decide.whom'),
    t('decide.settles'),
    t('decide.csvEvidence'),
    t('decide.csvEvidenceDate'),
    t('decide.csvSources'),
    t('decide.csvSourceTitles'),
    t('decide.csvUrls'),
    t('decide.csvGraph'),
    t('decide.csvAsOf'),
  ];
}

function cellColumns({ row, cell, gap, low, high }: CellChecks, index: number): Row {
  return [index + 1, row.chain, nameOf(row), factorText(cell.factor), gap, low, high];
}

function needColumns(check: Check, briefOf: BriefOf): Row {
  const { need } = check;
  const briefs = need.evidence.flatMap((id) => briefOf(id) ?? []);
  const each = (read: (brief: EvidenceBrief) => string | null) =>
    briefs.map((brief) => read(brief) ?? '').join(';');
  return [
    need.id,
    nameOf(need),
    textOf(need.props, 'statement'),
    need.certainty,
    t(`common.${need.basis}`),
    textOf(need.props, 'asOf'),
    askWords(check),
    whomWords(check, briefs).join(t('decide.semicolon')),
    settleWords(check),
    need.evidence.join(';'),
    each((brief) => brief.date),
    each((brief) => brief.sourceId),
    each((brief) => nameOf({ name: brief.sourceTitle, nameEn: brief.sourceTitleEn })),
    each((brief) => brief.url),
  ];
}
