import type { Leader } from '@lianzhu/api/contract';
import { dateText } from '../../format.ts';
import { nameOf, t, textOf } from '../../i18n/index.ts';
import type { EvidenceSubject } from '../../state/evidence.svelte.ts';

/** A firm's short name where the data have one. */
export function shortNameOf(item: { name: string; nameEn: string; props: Record<string, unknown> }): string {
  return textOf(item.props, 'shortName') ?? nameOf(item);
}

export function levelWord(level: string): string {
  return t(level === 'city' ? 'common.levelCity' : 'common.levelDistrict');
}

/** Who calls the firm a leader, and at which level: "X, city-level leader". Key firms are never called leaders. */
export function leaderSentence(leader: Leader): string {
  const firm = shortNameOf(leader.firm);
  if (leader.designation === 'press') return t('chain.leaderPress', { firm });
  if (leader.level === null) return t('chain.leaderOfficial', { firm });
  return t('chain.leaderLevel', { firm, level: levelWord(leader.level) });
}

/** A designation as the drawer's heading: whom it is about, how the source words it. */
export function leaderTitle(leader: Leader): string {
  const sentence = leader.designation === 'key' ? nameOf(leader.firm) : leaderSentence(leader);
  return leader.wording === null
    ? sentence
    : `${sentence} · ${t('lists.wording', { wording: leader.wording })}`;
}

/** Level and date of a designation, as far as they are recorded; null where neither is. */
export function leaderFacts(leader: Leader): string | null {
  const since = leader.since === null ? null : dateText(leader.since);
  if (leader.level === null) return since === null ? null : t('lists.since', { date: since });
  const level = levelWord(leader.level);
  return since === null ? t('chain.leaderLevelOnly', { level }) : t('chain.leaderSince', { level, since });
}

/** Whether some authority names a leader at the district's own level. */
export function hasDistrictLeader(leaders: Leader[]): boolean {
  return leaders.some((leader) => leader.designation === 'official' && leader.level === 'district');
}

/** What the drawer says of anything that has a basis and may have a rationale. */
export function subjectOf(item: {
  basis: EvidenceSubject['basis'];
  props: Record<string, unknown>;
}): EvidenceSubject {
  return { basis: item.basis, rationale: textOf(item.props, 'rationale') };
}
