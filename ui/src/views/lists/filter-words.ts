import { t } from '../../i18n/index.ts';
import type { MessageKey } from '../../i18n/index.ts';
import type { FilterName, Filters } from './filters.ts';

const LABELS: Record<FilterName, MessageKey> = {
  q: 'lists.filterQ',
  chain: 'lists.filterChain',
  stage: 'lists.filterStage',
  leader: 'lists.filterLeader',
  presence: 'lists.firmPresence',
  factor: 'lists.filterFactor',
  status: 'lists.filterStatus',
  severity: 'lists.headSeverity',
  basis: 'lists.filterBasis',
  topic: 'lists.filterTopic',
  matched: 'lists.filterMatched',
  kind: 'lists.filterKind',
  scope: 'lists.filterScope',
  gap: 'lists.filterGap',
  issuer: 'common.evidenceIssuer',
  year: 'lists.filterYear',
};

const VALUES: Partial<Record<FilterName, Record<string, MessageKey>>> = {
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
  presence: {
    district: 'chain.presenceDistrict',
    past: 'chain.presencePast',
    inferred: 'chain.presenceInferred',
    unstated: 'chain.presenceUnstatedShort',
    outside: 'chain.presenceOutside',
  },
  severity: {
    1: 'lists.severity1',
    2: 'lists.severity2',
    3: 'lists.severity3',
    null: 'common.notStated',
  },
  issuer: { null: 'common.notStated' },
  year: { null: 'common.undated' },
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
    bureau: 'lists.bodyBureau',
    alliance: 'lists.bodyAlliance',
    association: 'lists.bodyAssociation',
    university: 'lists.bodyUniversity',
    bank: 'lists.bodyBank',
    other: 'lists.bodyOther',
  },
  scope: { chain: 'lists.scopeChain', district: 'lists.scopeDistrict' },
  gap: { true: 'lists.gapYes', false: 'lists.gapNo' },
};

export function filterLabel(name: FilterName): string {
  return t(LABELS[name]);
}

/** A filter in force, and it in words: "label: value". */
export interface ActiveFilter {
  name: FilterName;
  words: string;
}

/** @param chains names of the chains that can be chosen */
export function activeFilters(
  filters: Filters,
  chains: readonly { id: string; name: string }[],
): ActiveFilter[] {
  return (Object.entries(filters) as [FilterName, string][]).map(([name, value]) => {
    const chain = name === 'chain' ? chains.find(({ id }) => id === value) : undefined;
    const words = { label: filterLabel(name), value: chain?.name ?? valueWord(name, value) };
    return { name, words: t('lists.filterIs', words) };
  });
}

/** A value of a closed list in words; text that is not of one stays as it is. */
export function valueWord(name: FilterName, value: string): string {
  const words = VALUES[name] ?? {};
  const key = Object.hasOwn(words, value) ? words[value] : undefined;
  return key === undefined ? value : t(key);
}
