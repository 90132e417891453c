import { NODE_LABELS, RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import { compareIds, groupBy, listAt } from '../analysis/facts.ts';
import { MAX_SUPPORTS_OF_KIND } from '../../contract/index.ts';
import type { Figure, Node, SourceDetail } from '../../contract/index.ts';
import type { CypherQuery, GraphStore, Row } from '../store/graph-store.ts';
import { labelOf, NODE_COLUMNS, toFigures, toNode } from './map-graph.ts';
import { readRows, text, textList } from './read-rows.ts';

export const SOURCE_PIECES: CypherQuery = {
  name: 'source-pieces',
  cypher: `MATCH (n:Entity:Evidence)-[:FROM]->(:Entity {id: $id})
RETURN ${NODE_COLUMNS}
LIMIT $rowLimit`,
};

export const NODES_RESTING: CypherQuery = {
  name: 'nodes-resting',
  cypher: `MATCH (n:Entity) WHERE any(used IN n.evidence WHERE used IN $pieces)
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.nameEn AS nameEn, n.evidence AS evidence
LIMIT $rowLimit`,
};

export const EDGES_RESTING: CypherQuery = {
  name: 'edges-resting',
  cypher: `MATCH (a:Entity)-[r]->(b:Entity) WHERE any(used IN r.evidence WHERE used IN $pieces)
RETURN r.id AS id, type(r) AS type, r.evidence AS evidence, a.name AS sourceName, a.nameEn AS sourceNameEn,
  b.name AS targetName, b.nameEn AS targetNameEn
LIMIT $rowLimit`,
};

export const FIGURE_OWNERS: CypherQuery = {
  name: 'figure-owners',
  cypher: `MATCH (n:Entity) WHERE n.figures IS NOT NULL
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.nameEn AS nameEn, n.figures AS figures
LIMIT $rowLimit`,
};

/** What has figures: a node, or the district. */
export interface FigureOwner {
  readonly id: string;
  readonly label: string;
  readonly name: string;
  readonly nameEn: string;
  readonly figures: readonly Figure[];
}

type Group = SourceDetail['supports'][number];
type Support = Group['items'][number] & Pick<Group, 'kind' | 'label'>;

/** The pieces of evidence of a source, by id. */
export async function askPieces(store: GraphStore, id: string): Promise<Node[]> {
  const rows = await readRows(store, SOURCE_PIECES, { id });
  return rows.map(toNode).sort((a, b) => compareIds(a.id, b.id));
}

/** Everything that rests on these pieces of evidence, by kind. @param district the figures that belong to no node */
export async function askSupports(
  store: GraphStore,
  pieces: readonly string[],
  district: FigureOwner,
): Promise<Group[]> {
  const [nodes, edges, owners] = await Promise.all([
    readRows(store, NODES_RESTING, { pieces }),
    readRows(store, EDGES_RESTING, { pieces }),
    readRows(store, FIGURE_OWNERS),
  ]);
  const own = new Set(pieces);
  const figures = [district, ...owners.map(toOwner)].flatMap(toFigureSupports);
  const supports = [...nodes.map(toNodeSupport), ...edges.map(toEdgeSupport), ...figures]
    .map((support) => ({ ...support, evidence: support.evidence.filter((piece) => own.has(piece)) }))
    .filter((support) => support.evidence.length > 0);
  return toGroups(supports);
}

/** Labels, then types, in the model's order, then figures. */
function toGroups(supports: readonly Support[]): Group[] {
  const byLabel = groupBy(supports, (support) => support.label);
  return [...NODE_LABELS, ...RELATIONSHIP_TYPES, FIGURE].flatMap((label): Group[] => {
    const group = [...listAt(byLabel, label)].sort((a, b) => compareIds(a.id, b.id));
    const [first] = group;
    if (!first) return [];
    const items = group.slice(0, MAX_SUPPORTS_OF_KIND).map(({ id, name, nameEn, owner, evidence }) => ({
      id,
      name,
      nameEn,
      owner,
      evidence,
    }));
    return [{ kind: first.kind, label, total: group.length, items }];
  });
}

const FIGURE = 'Figure';

function toOwner(row: Row): FigureOwner {
  return {
    id: text(row, 'id'),
    label: labelOf(row),
    name: text(row, 'name'),
    nameEn: text(row, 'nameEn'),
    figures: toFigures(textList(row, 'figures')),
  };
}

function toFigureSupports(owner: FigureOwner): Support[] {
  return owner.figures.map((figure) => ({
    kind: 'figure',
    label: FIGURE,
    id: figure.id,
    name: `${owner.name} · ${figure.name}`,
    nameEn: `${owner.nameEn} · ${figure.nameEn}`,
    owner: { id: owner.id, label: owner.label },
    evidence: figure.evidence,
  }));
}

function toNodeSupport(row: Row): Support {
  return {
    kind: 'node',
    label: labelOf(row),
    id: text(row, 'id'),
    name: text(row, 'name'),
    nameEn: text(row, 'nameEn'),
    owner: null,
    evidence: textList(row, 'evidence'),
  };
}

function toEdgeSupport(row: Row): Support {
  return {
    kind: 'edge',
    label: text(row, 'type'),
    id: text(row, 'id'),
    name: `${text(row, 'sourceName')} → ${text(row, 'targetName')}`,
    nameEn: `${text(row, 'sourceNameEn')} → ${text(row, 'targetNameEn')}`,
    owner: null,
    evidence: textList(row, 'evidence'),
  };
}
