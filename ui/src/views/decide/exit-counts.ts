import type { FirmExitRank } from '@lianzhu/api/contract';
import { t } from '../../i18n/index.ts';

/** What a firm's exit would take, count by count, in the order in which firms are ranked; only what is above 0. */
export function exitCounts(
  rank: Pick<FirmExitRank, 'segmentsEmptied' | 'chainsWithoutLeader' | 'pathsCut' | 'needsOrphaned'>,
): string[] {
  return [
    rank.segmentsEmptied > 0 ? t('decide.exitSegments', { count: rank.segmentsEmptied }) : null,
    rank.chainsWithoutLeader > 0 ? t('decide.exitLeaders', { count: rank.chainsWithoutLeader }) : null,
    rank.pathsCut > 0 ? t('decide.exitPaths', { count: rank.pathsCut }) : null,
    rank.needsOrphaned > 0 ? t('decide.exitNeeds', { count: rank.needsOrphaned }) : null,
  ].filter((part) => part !== null);
}
