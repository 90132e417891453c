import type { Node } from '@lianzhu/api/contract';
import type { Basis } from '@lianzhu/graph-seed/model';
import { COMPARED } from '../../graph/compare.ts';
import type { Compared, SharedTopic } from '../../graph/compare.ts';
import { shortNameOf } from '../../graph/label-text.ts';
import { nameOf, t, textOf } from '../../i18n/index.ts';
import type { ReadComparison } from '../../state/explorer-compare.ts';
import { language } from '../../state/language.svelte.ts';
import { pageOf } from '../search/results.ts';
import { listText } from './list-text.ts';
import type { Column } from './table-columns.ts';

/** Nodes of one label that are shared, or that one chain alone has. `chain` is one that they belong to. */
export type ShareGroup = { title: string; chain: Node; nodes: Node[] };

/** The three groups of a label: shared, only the first chain's, only the second's. */
export function shareGroups({ left, right, comparison }: ReadComparison, label: Compared): ShareGroup[] {
  const { shared, onlyLeft, onlyRight } = comparison.shares[label];
  return [
    { title: t('compare.shared'), chain: left.chain, nodes: shared },
    { title: onlyOf(left.chain), chain: left.chain, nodes: onlyLeft },
    { title: onlyOf(right.chain), chain: right.chain, nodes: onlyRight },
  ];
}

const onlyOf = (chain: Node) => t('compare.only', { chain: chainName(chain) });

export function chainName(chain: Node): string {
  return shortNameOf(chain, language.current);
}

/** Whether the node is documented, inferred or assumed. */
export function basisWord(node: Node): string {
  return t(`common.${node.basis as Basis}`);
}

/** The topic in the reader's language, as its needs give it. */
export function topicName({ left, topic }: SharedTopic): string {
  const [need] = left;
  return (need && textOf(need.props, 'topic')) ?? topic;
}

/** The page on which a reader finds the node: its own, or one on which it stands with others of its chain. */
export function memberPage(node: Node, chain: Node): string {
  const id = encodeURIComponent(chain.id);
  if (node.label === 'Segment') return `/chains/${id}`;
  return node.label === 'Measure' ? `/measures?chain=${id}` : pageOf(node);
}

/** One line of the comparison as text. */
export type ComparisonRow = { kind: string; share: string; id: string; name: string; basis: string };

/** Every line of the comparison, in the order in which it is shown. A topic has neither id nor basis; its needs stand in its name. */
export function comparisonRows(read: ReadComparison): ComparisonRow[] {
  const topics = read.comparison.topics.map((topic) => ({
    kind: t('compare.topics'),
    share: t('compare.shared'),
    id: '',
    name: `${topicName(topic)} (${listText(topicNeeds(read, topic))})`,
    basis: '',
  }));
  const nodes = COMPARED.flatMap((label) =>
    shareGroups(read, label).flatMap(({ title, nodes }) =>
      nodes.map((node) => ({
        kind: t(`common.label${label}`),
        share: title,
        id: node.id,
        name: nameOf(node),
        basis: basisWord(node),
      })),
    ),
  );
  return [...topics, ...nodes];
}

/** The needs of a topic by their chain, those that are not documented with the word for it. */
export function topicNeeds({ left, right }: ReadComparison, topic: SharedTopic): string[] {
  const needs = (chain: Node, own: readonly Node[]) =>
    t('compare.topicNeeds', { chain: chainName(chain), needs: listText(own.map(needName)) });
  return [needs(left.chain, topic.left), needs(right.chain, topic.right)];
}

const needName = (need: Node) =>
  need.basis === 'documented'
    ? nameOf(need)
    : t('compare.needBasis', { need: nameOf(need), basis: basisWord(need) });

/** Columns of the comparison as text. */
export function comparisonColumns(): Column<ComparisonRow>[] {
  return [
    { key: 'kind', title: t('compare.colKind'), kind: 'text', text: (row) => row.kind },
    { key: 'share', title: t('compare.colShare'), kind: 'text', text: (row) => row.share },
    { key: 'id', title: t('compare.colId'), kind: 'text', text: (row) => row.id },
    { key: 'name', title: t('compare.colName'), kind: 'name', text: (row) => row.name },
    { key: 'basis', title: t('explore.colBasis'), kind: 'text', text: (row) => row.basis },
  ];
}
