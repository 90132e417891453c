import { nameOf, t } from '../../i18n/index.ts';
import type { EvidenceBrief } from '../../state/sources.svelte.ts';
import type { Check } from './checks.ts';

const joined = (parts: string[]): string => parts.join(t('decide.semicolon'));

/** What to ask of a need: first what its certainty leaves open, then what its source does not say. */
export function askWords({ need }: Pick<Check, 'need'>): string {
  const parts = [
    t(need.certainty === 'I' ? 'decide.askI' : need.certainty === 'C' ? 'decide.askC' : 'decide.askB'),
  ];
  if (need.props.severity === null) parts.push(t('decide.askSeverity'));
  if (typeof need.props.asOf !== 'string') parts.push(t('decide.askDate'));
  if (need.props.status === 'easing') parts.push(t('decide.askNow'));
  return joined(parts);
}

/** Whom to ask: the firm that has the need, the issuers of its sources, the bodies that run what answers it. */
export function whomWords(check: Check, briefs: readonly EvidenceBrief[]): string[] {
  const issuers = [...new Set(briefs.flatMap((brief) => brief.issuer ?? []))];
  const listed = (names: string[]) => names.join(t('decide.listComma'));
  const parts: string[] = [];
  if (check.firms.length > 0) parts.push(t('decide.whomFirm', { names: listed(check.firms.map(nameOf)) }));
  if (issuers.length > 0) parts.push(t('decide.whomIssuer', { names: listed(issuers) }));
  if (check.bodies.length > 0) parts.push(t('decide.whomBody', { names: listed(check.bodies.map(nameOf)) }));
  return parts.length > 0 ? parts : [t('decide.whomUnknown')];
}

/** The kind of source that would settle it; for a firm's own need also what the firm could say. */
export function settleWords({ need, firms }: Pick<Check, 'need' | 'firms'>): string {
  const parts = [
    t(
      need.certainty === 'I'
        ? 'decide.settleI'
        : need.certainty === 'C'
          ? 'decide.settleC'
          : 'decide.settleB',
    ),
  ];
  if (firms.length > 0) parts.push(t('decide.settleFirm'));
  return joined(parts);
}
