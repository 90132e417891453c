import { t } from '../../i18n/index.ts';
import type { MessageKey } from '../../i18n/index.ts';
import type { FilterName } from './filters.ts';

const LABELS: Record<FilterName, MessageKey> = {
  q: 'lists.filterQ',
  chain: 'lists.filterChain',
  stage: 'lists.filterStage',
  leader: 'lists.filterLeader',
  factor: 'lists.filterFactor',
  status: 'lists.filterStatus',
  basis: 'lists.filterBasis',
  topic: 'lists.filterTopic',
  matched: 'lists.filterMatched',
  kind: 'lists.filterKind',
  scope: 'lists.filterScope',
  gap: 'lists.filterGap',
};

const VALUES: Record<string, Record<string, MessageKey>> = {
  stage: { upstream: 'chain.upstream', midstream: 'chain.midstream', downstream: 'chain.downstream' },
  leader: {
    official: 'common.sealOfficialFull',
    press: 'common.sealPressFull',
    key: 'common.sealKeyFull',
    true: 'lists.leaderAny',
    false: 'lists.leaderNone',
  },
  factor: {
    talent: 'common.talent',
    land: 'common.land',
    capital: 'common.capital',
    technology: 'common.technology',
    data: 'common.data',
  },
  status: { open: 'common.statusOpen', easing: 'common.statusEasing', met: 'common.statusMet' },
  basis: { documented: 'common.documented', inferred: 'common.inferred', assumed: 'common.assumed' },
  matched: { true: 'lists.matchedYes', false: 'lists.matchedNo' },
  kind: {
    policy: 'lists.kindPolicy',
    platform: 'lists.kindPlatform',
    fund: 'lists.kindFund',
    park: 'lists.kindPark',
    training: 'lists.kindTraining',
    standard: 'lists.kindStandard',
    service: 'lists.kindService',
  },
  scope: { chain: 'lists.scopeChain', district: 'lists.scopeDistrict' },
  gap: { true: 'lists.gapYes', false: 'lists.gapNo' },
};

const BODY_KINDS: Record<string, MessageKey> = {
  bureau: 'lists.bodyBureau',
  alliance: 'lists.bodyAlliance',
  association: 'lists.bodyAssociation',
  university: 'lists.bodyUniversity',
  bank: 'lists.bodyBank',
  other: 'lists.bodyOther',
};

export function filterLabel(name: FilterName): string {
  return t(LABELS[name]);
}

/** A filter in force: "label: value". */
export function filterIs(name: FilterName, value: string): string {
  return t('lists.filterIs', { label: filterLabel(name), value });
}

/** A value of a closed list in words; text that is not of one stays as it is. */
export function valueWord(name: FilterName, value: string): string {
  const key = VALUES[name]?.[value];
  return key === undefined ? value : t(key);
}

export function bodyKindWord(kind: unknown): string {
  return t(BODY_KINDS[String(kind)] ?? 'common.unknown');
}
