import type { EvidenceDetail } from '@lianzhu/api/contract';
import { dateText } from '../format.ts';
import { nameOf, t } from '../i18n/index.ts';
import type { EvidenceBrief } from '../state/sources.svelte.ts';

/** The title of an evidence's source in the reader's language. */
export function sourceTitle(source: EvidenceDetail['source']): string {
  return nameOf({ name: source.title, nameEn: source.titleEn });
}

/** One line that names the source: issuer, title, date, place in it, address, and our ids. */
export function citation(evidence: EvidenceDetail): string {
  const { source } = evidence;
  const date = evidence.date ?? source.date;
  return [
    source.issuer ?? t('common.notStated'),
    sourceTitle(source),
    date === null ? t('common.undated') : dateText(date),
    evidence.locator,
    source.url,
    `[${source.id} ${evidence.id}]`,
  ]
    .filter((part) => part !== null)
    .join('. ');
}

/** A source as a footnote: its id and title, issuer, date, address; what is not recorded is said or left out. */
export function sourceLine(brief: EvidenceBrief): string {
  const title = nameOf({ name: brief.sourceTitle, nameEn: brief.sourceTitleEn });
  return [
    `${brief.sourceId} ${title}`,
    brief.issuer ?? t('common.notStated'),
    brief.date === null ? t('common.undated') : dateText(brief.date),
    brief.url,
  ]
    .filter((part) => part !== null)
    .join(t('decide.listSeparator'));
}
