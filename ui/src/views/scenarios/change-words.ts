import type { Node } from '@lianzhu/api/contract';
import { factorText } from '../../format.ts';
import { nameOf, t } from '../../i18n/index.ts';
import type { ChangeKind, Changes, ItemChange, ItemLabel } from '../../state/scenario.ts';
import { STATUS_KEYS } from './edit.ts';

/** One change of a scenario in words, with its place in the scenario. */
export interface ChangeLine {
  kind: ChangeKind;
  index: number;
  label: ItemLabel;
  /** The item's name; its id while the name is not known. */
  title: string;
  detail: string;
}

type NodeOf = (id: string) => Node | null;
type NameOf = (chain: string) => string;

/** Ids of the stored items that a scenario touches. */
export const touchedIds = ({ remove, change }: Changes): string[] =>
  [...remove, ...change].map(({ id }) => id);

/** Every change: what is added, then what is changed, then what is removed. */
export function changeLines(changes: Changes, nodeOf: NodeOf, chainName: NameOf): ChangeLine[] {
  const title = (id: string): string => {
    const node = nodeOf(id);
    return node === null ? id : nameOf(node);
  };
  return [
    ...changes.add.map((addition, index) => ({
      kind: 'add' as const,
      index,
      label: addition.label,
      title: addition.name,
      detail: additionWords(addition, chainName),
    })),
    ...changes.change.map((change, index) => ({
      kind: 'change' as const,
      index,
      label: change.label,
      title: title(change.id),
      detail: changeWords(change),
    })),
    ...changes.remove.map(({ label, id }, index) => ({
      kind: 'remove' as const,
      index,
      label,
      title: title(id),
      detail: t('scenario.removed'),
    })),
  ];
}

function additionWords(addition: Changes['add'][number], chainName: NameOf): string {
  const { factor, certainty } = addition;
  const values = { factor: factorText(factor), certainty };
  if (addition.label === 'Need') {
    return t('scenario.addedNeed', { ...values, chain: chainName(addition.chain) });
  }
  const { chains = [] } = addition;
  if (addition.scope === 'district') return t('scenario.addedForDistrict', values);
  return chains.length === 1
    ? t('scenario.addedForChain', { ...values, chain: chainName(chains[0] ?? '') })
    : t('scenario.addedForChains', { ...values, count: chains.length });
}

function changeWords({ certainty, status, severity }: ItemChange): string {
  const words = [
    certainty === undefined ? null : t('scenario.certaintyTo', { certainty }),
    status === undefined ? null : t('scenario.statusTo', { status: t(STATUS_KEYS[status]) }),
    severity === undefined
      ? null
      : t('scenario.severityTo', { severity: severity ?? t('bottleneck.severityNull') }),
  ];
  return words.filter((word) => word !== null).join(t('scenario.semicolon'));
}
