import type { Node } from '@lianzhu/api/contract';
import { t } from '../../i18n/index.ts';
import type { MessageKey } from '../../i18n/index.ts';

const SEVERITY: Record<string, MessageKey> = {
  1: 'chain.severity1',
  2: 'chain.severity2',
  3: 'chain.severity3',
};
const STATUS: Record<string, MessageKey> = {
  open: 'common.statusOpen',
  easing: 'common.statusEasing',
  met: 'common.statusMet',
};

/** The coded severity of a need in words; null reads "not stated", never a number. */
export function severityWord(need: Pick<Node, 'props'>): string {
  return t(SEVERITY[String(need.props.severity)] ?? 'chain.severityNull');
}

export function needStatusWord(need: Pick<Node, 'props'>): string {
  return t(STATUS[String(need.props.status)] ?? 'common.unknown');
}
