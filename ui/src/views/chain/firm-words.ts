import { nameOf, t, textOf } from '../../i18n/index.ts';
import type { MessageKey } from '../../i18n/index.ts';
import type { SupplyHint } from './lanes.ts';

const PRESENCE: Record<string, MessageKey> = {
  district: 'chain.presenceDistrict',
  past: 'chain.presencePast',
  inferred: 'chain.presenceInferred',
  outside: 'chain.presenceOutside',
};
const PRESENCE_SHORT: Record<string, MessageKey> = {
  past: 'chain.presencePastShort',
  inferred: 'chain.presenceInferredShort',
  unstated: 'chain.presenceUnstatedShort',
  outside: 'chain.presenceOutsideShort',
};
const STANDING: Record<string, MessageKey> = {
  stated: 'chain.supplyStated',
  planned: 'chain.supplyPlanned',
  past: 'chain.supplyPast',
  cooperation: 'chain.supplyCooperation',
};

/** Whether a firm works in the district, in words; what is not stated is said to be so. */
export function presenceKey(presence: unknown): MessageKey {
  return PRESENCE[String(presence)] ?? 'chain.presenceUnstated';
}

/** One word where a firm is not plainly in the district; null where it is. */
export function presenceShortKey(presence: unknown): MessageKey | null {
  return PRESENCE_SHORT[String(presence)] ?? null;
}

/** How a supply relation stands: its own status, and "inferred" where no source says it. */
export function standingWord(edge: { basis: string; props: Record<string, unknown> }): string {
  const stated = t(STANDING[String(edge.props.status)] ?? 'common.notStated');
  return edge.basis === 'documented' ? stated : t('chain.supplyInferred', { standing: stated });
}

/** "supplies X: goods", with its standing where it is not plainly stated. */
export function supplyWords(hint: SupplyHint): string {
  const values = {
    customer: nameOf(hint.customer),
    goods: textOf(hint.edge.props, 'goods') ?? t('common.notStated'),
    standing: standingWord(hint.edge),
  };
  return t(hint.sure ? 'chain.suppliesTo' : 'chain.suppliesToUnsure', values);
}

/** A list property in the reader's language; empty where nothing is recorded. */
export function listOf(props: Record<string, unknown>, key: string, english: boolean): string[] {
  const own = english ? props[`${key}En`] : null;
  const value: unknown = Array.isArray(own) && own.length > 0 ? own : props[key];
  return Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
}
