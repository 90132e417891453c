import type { Edge } from '@lianzhu/api/contract';
import { dateText } from '../../format.ts';
import { nameOf, t, textOf } from '../../i18n/index.ts';
import { standingWord } from '../chain/firm-words.ts';
import { levelWord } from '../chain/leader-words.ts';
import { needStatusWord, severityWord } from '../lists/need-words.ts';
import type { FirmRelation } from './relations.ts';

const FULL = {
  official: 'common.sealOfficialFull',
  press: 'common.sealPressFull',
  key: 'common.sealKeyFull',
} as const;

/**
 * What a relationship says of itself, in words, part by part; dates say since when or as of when. A need is told with
 * its severity and status, a segment with its chains and its stage in them.
 */
export function relationWords({ edge, other, places }: FirmRelation): string[] {
  if (other?.label === 'Need') return [severityWord(other), needStatusWord(other)];
  const words = places.map(({ chain, stage }) =>
    t('lists.placeInChain', { chain: nameOf(chain), stage: t(`chain.${stage as 'upstream'}`) }),
  );
  if (edge.type === 'LEADS') words.push(...leadsWords(edge));
  if (edge.type === 'SUPPLIES') words.push(...suppliesWords(edge));
  if (edge.type === 'OWNS') {
    const share = textOf(edge.props, 'share');
    words.push(share === null ? t('lists.shareUnknown') : t('lists.share', { share }));
  }
  const asOf = textOf(edge.props, 'asOf');
  if (asOf !== null) words.push(t('lists.asOf', { date: dateText(asOf) }));
  const note = textOf(edge.props, 'note');
  return note === null ? words : [...words, note];
}

function leadsWords(edge: Edge): string[] {
  const designation = edge.props.designation as keyof typeof FULL;
  const level = textOf(edge.props, 'level');
  const since = textOf(edge.props, 'since');
  const wording = textOf(edge.props, 'wording');
  const words = [t(FULL[designation])];
  if (designation === 'official') words.push(level === null ? t('lists.levelUnknown') : levelWord(level));
  if (wording !== null) words.push(t('lists.wording', { wording }));
  if (since !== null) words.push(t('lists.since', { date: dateText(since) }));
  return words;
}

function suppliesWords(edge: Edge): string[] {
  return [textOf(edge.props, 'goods') ?? t('common.notStated'), standingWord(edge)];
}
