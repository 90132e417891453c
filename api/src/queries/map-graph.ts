import {
  BASES,
  NODE_LABELS,
  NODE_PROPERTIES,
  RELATIONSHIP_PROPERTIES,
  RELATIONSHIP_TYPES,
} from '@lianzhu/graph-seed/model';
import type { NodeLabel } from '@lianzhu/graph-seed/model';
import type { Edge, Figure, Node } from '../../contract/index.ts';
import type { Row } from '../store/graph-store.ts';
import { map, member, text, textList } from './read-rows.ts';

/** Columns that every query of nodes returns for `toNode`; `n` is the node. */
export const NODE_COLUMNS = 'n.id AS id, labels(n) AS labels, properties(n) AS props';
/** Columns that every query of relationships returns for `toEdge`; `r` runs from `a` to `b`. */
export const EDGE_COLUMNS =
  'r.id AS id, type(r) AS type, a.id AS source, b.id AS target, properties(r) AS props';

const COMMON = ['rationale', 'rationaleEn'];
/** Labels whose nodes may carry figures. */
const WITH_FIGURES: readonly NodeLabel[] = ['Chain', 'Firm'];

/** The label of a row's node: the one of the model's, whatever other labels an engine keeps beside it. */
export function labelOf(row: Row): NodeLabel {
  const labels = textList(row, 'labels');
  const label = NODE_LABELS.find((candidate) => labels.includes(candidate));
  if (!label) throw new Error(`node ${String(row['id'])} has no label of the model`);
  return label;
}

/** A row of NODE_COLUMNS as the contract's node: every declared property, null where nothing is recorded. */
export function toNode(row: Row): Node {
  const label = labelOf(row);
  const stored = map(row, 'props');
  const props = declaredProps(stored, Object.keys(NODE_PROPERTIES[label].properties));
  if (WITH_FIGURES.includes(label)) props['figures'] = toFigures(textList(stored, 'figures'));
  return {
    id: text(row, 'id'),
    label,
    name: text(stored, 'name'),
    nameEn: text(stored, 'nameEn'),
    basis: member(stored, 'basis', BASES),
    evidence: textList(stored, 'evidence'),
    props,
  };
}

/** A row of EDGE_COLUMNS as the contract's edge. */
export function toEdge(row: Row): Edge {
  const type = member(row, 'type', RELATIONSHIP_TYPES);
  const stored = map(row, 'props');
  return {
    id: text(row, 'id'),
    type,
    source: text(row, 'source'),
    target: text(row, 'target'),
    basis: member(stored, 'basis', BASES),
    evidence: textList(stored, 'evidence'),
    props: declaredProps(stored, Object.keys(RELATIONSHIP_PROPERTIES[type].properties)),
  };
}

/** Figures are stored as JSON texts, since neither engine keeps maps in a property. */
export function toFigures(texts: readonly string[]): Figure[] {
  return texts.map((figure) => JSON.parse(figure) as Figure);
}

/** Only what the model declares leaves the server: search keys and marks of the loader stay inside. */
function declaredProps(stored: Row, declared: readonly string[]): Node['props'] {
  const names = [...declared, ...COMMON];
  return Object.fromEntries(names.map((name) => [name, stored[name] ?? null])) as Node['props'];
}
