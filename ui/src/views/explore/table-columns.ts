import type { RelationshipType } from '@lianzhu/graph-seed/model';
import type { Edge, Node } from '@lianzhu/api/contract';
import { nameOf, t } from '../../i18n/index.ts';
import type { MessageKey } from '../../i18n/index.ts';
import { certaintyOf } from '../../state/certainty.ts';
import { relationName } from '../../state/facet-names.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import type { EvidenceRow } from './evidence-rows.ts';
import { propertyWords, valueWord } from './property-words.ts';
import { listText } from './list-text.ts';

type Item = Node | Edge;
/** A line of the table twin. */
export type Row = Item | EvidenceRow;

/** A column of the table twin. `text` is what is sorted and copied; kinds other than text are drawn by their own part. */
export type Column<Row = Item> = {
  key: string;
  title: string;
  kind: 'name' | 'text' | 'seal' | 'sources' | 'certainty';
  text: (row: Row) => string;
};

const text = (key: string, title: string, of: (row: Node) => string): Column<Node> => ({
  key,
  title,
  kind: 'text',
  text: of,
});

/** Names at the far ends of a node's relationships of one type, and how many are not drawn. */
function farEnds(
  explorer: Explorer,
  type: RelationshipType,
  direction: 'in' | 'out',
  title: MessageKey,
): Column<Node> {
  return text(`${type}:${direction}`, t(title), (node) => {
    const names = explorer.present.flatMap((edge) => {
      const [own, far] = direction === 'out' ? [edge.source, edge.target] : [edge.target, edge.source];
      const other = explorer.scene.nodes.get(far);
      return edge.type === type && own === node.id && other ? [nameOf(other)] : [];
    });
    const degree = explorer.degrees.of(node.id);
    const rest = degree ? (degree[`${type}:${direction}`] ?? 0) - names.length : 0;
    const joined = listText(names);
    if (rest > 0)
      return names.length > 0
        ? t('explore.notDrawn', { names: joined, count: rest })
        : t('explore.onlyNotDrawn', { count: rest });
    return names.length > 0 ? joined : degree ? t('common.notSeen') : '';
  });
}

function property(key: string): Column<Node> {
  const title = t(`explore.prop_${key}` as MessageKey);
  return text(
    key,
    title,
    (node) => propertyWords(node).find((word) => word.key === key)?.value ?? t('common.notSeen'),
  );
}

/** The columns of a label's table, name first, sources and certainty last. */
export function nodeColumns(label: Node['label'], explorer: Explorer): Column<Node>[] {
  const far = (type: RelationshipType, direction: 'in' | 'out', title: MessageKey) =>
    farEnds(explorer, type, direction, title);
  const own: Record<Node['label'], () => Column<Node>[]> = {
    Chain: () => [
      property('status'),
      far('LEADS', 'in', 'explore.colLeaders'),
      far('PART_OF', 'in', 'explore.colSegments'),
    ],
    Segment: () => [
      property('stage'),
      far('PART_OF', 'out', 'explore.colChains'),
      far('OPERATES_IN', 'in', 'explore.colFirms'),
    ],
    Firm: () => [
      far('OPERATES_IN', 'out', 'explore.colSegments'),
      property('products'),
      property('place'),
      sealColumn(explorer),
      far('SUPPLIES', 'out', 'explore.colSupplies'),
    ],
    Factor: () => [
      far('OF_FACTOR', 'in', 'explore.colNeeds'),
      far('SUPPLIES_FACTOR', 'in', 'explore.colMeasures'),
    ],
    Need: () => [
      far('OF_FACTOR', 'out', 'explore.colFactors'),
      far('HAS_NEED', 'in', 'explore.colHolders'),
      property('severity'),
      property('status'),
    ],
    Measure: () => [
      property('kind'),
      far('SUPPLIES_FACTOR', 'out', 'explore.colFactors'),
      property('scope'),
      far('RUNS', 'in', 'explore.colBodies'),
    ],
    Body: () => [property('kind'), far('RUNS', 'out', 'explore.colMeasures')],
    Evidence: () => [property('locator'), far('FROM', 'out', 'explore.colSource'), property('date')],
    Source: () => [property('issuer'), property('date'), far('FROM', 'in', 'explore.colEvidence')],
  };
  const name: Column<Node> = { key: 'name', title: t(`common.label${label}`), kind: 'name', text: nameOf };
  return label === 'Source' ? [name, ...own[label]()] : [name, ...own[label](), ...evidenceColumns<Node>()];
}

/** The columns of the relationships' table. */
export function edgeColumns(explorer: Explorer): Column<Edge>[] {
  const end = (id: string) => {
    const node = explorer.scene.nodes.get(id);
    return node ? nameOf(node) : id;
  };
  return [
    {
      key: 'type',
      title: t('explore.relationship'),
      kind: 'name',
      text: (edge) => relationName(edge.type),
    },
    { key: 'from', title: t('explore.from'), kind: 'text', text: (edge) => end(edge.source) },
    { key: 'to', title: t('explore.to'), kind: 'text', text: (edge) => end(edge.target) },
    {
      key: 'detail',
      title: t('explore.colDetail'),
      kind: 'text',
      text: (edge) =>
        propertyWords(edge)
          .map((word) => word.value)
          .join(' · '),
    },
    { key: 'basis', title: t('explore.colBasis'), kind: 'text', text: (edge) => t(`common.${edge.basis}`) },
    ...evidenceColumns<Edge>(),
  ];
}

function evidenceColumns<Row extends Item>(): Column<Row>[] {
  return [
    {
      key: 'sources',
      title: t('explore.colSources'),
      kind: 'sources',
      text: (row) => row.evidence.join(' '),
    },
    {
      key: 'certainty',
      title: t('explore.colCertainty'),
      kind: 'certainty',
      text: (row) => certaintyOf(row) ?? '',
    },
  ];
}

/** How the firm is called, from its relationships on the canvas. */
export function leadingOf(node: Node, explorer: Explorer): Edge | null {
  const leads = explorer.present.filter((edge) => edge.type === 'LEADS' && edge.source === node.id);
  const rank = (edge: Edge) => ['official', 'press', 'key'].indexOf(String(edge.props.designation));
  return leads.sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function sealColumn(explorer: Explorer): Column<Node> {
  return {
    key: 'designation',
    title: t('explore.colDesignation'),
    kind: 'seal',
    text: (node) => {
      const leading = leadingOf(node, explorer);
      const designation = leading?.props.designation;
      return typeof designation === 'string' ? (valueWord('designation', designation) ?? designation) : '';
    },
  };
}

/** Rows in the order of one column, by the reader's own collation; ties keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  column: Column<Row> | undefined,
  descending: boolean,
  locale: string,
): Row[] {
  if (!column) return [...rows];
  const collator = new Intl.Collator(locale, { numeric: true });
  const keyed = rows.map((row) => ({ row, key: column.text(row) }));
  keyed.sort((a, b) => collator.compare(a.key, b.key) * (descending ? -1 : 1));
  return keyed.map(({ row }) => row);
}

/** Columns and rows as lines of cells parted by tabs, which a spreadsheet takes when they are pasted. */
export function tableText<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string {
  const cell = (text: string) => text.replace(/[\t\r\n]+/g, ' ');
  const lines = [
    columns.map((column) => column.title),
    ...rows.map((row) => columns.map((column) => column.text(row))),
  ];
  return lines.map((line) => line.map(cell).join('\t')).join('\n');
}
