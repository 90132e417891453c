import { unknownIds } from '../errors.ts';
import { compareIds } from '../analysis/facts.ts';
import type { EvidenceDetail, Node } from '../../contract/index.ts';
import type { CypherQuery, GraphStore, Row } from '../store/graph-store.ts';
import { labelOf, NODE_COLUMNS, toNode } from './map-graph.ts';
import { readRows, text } from './read-rows.ts';

/** Supports told in one answer; `supportsTotal` counts all. */
const MAX_SUPPORTS = 200;

export const EVIDENCE_SOURCE: CypherQuery = {
  name: 'evidence-source',
  cypher: `MATCH (e:Entity {id: $id})-[:FROM]->(n:Source)
RETURN ${NODE_COLUMNS}
LIMIT $rowLimit`,
};

export const SUPPORTED_NODES: CypherQuery = {
  name: 'supported-nodes',
  cypher: `MATCH (n:Entity) WHERE $id IN n.evidence
RETURN n.id AS id, labels(n) AS labels, n.name AS name, n.nameEn AS nameEn
LIMIT $rowLimit`,
};

export const SUPPORTED_EDGES: CypherQuery = {
  name: 'supported-edges',
  cypher: `MATCH (a:Entity)-[r]->(b:Entity) WHERE $id IN r.evidence
RETURN r.id AS id, type(r) AS type, a.name AS sourceName, a.nameEn AS sourceNameEn,
  b.name AS targetName, b.nameEn AS targetNameEn
LIMIT $rowLimit`,
};

type Support = EvidenceDetail['supports'][number];

/** One piece of evidence with its source and what rests on it; `evidence` is its node. Rejects with NOT_FOUND. */
export async function askEvidence(
  store: GraphStore,
  evidence: Node,
): Promise<Omit<EvidenceDetail, 'version'>> {
  const { id } = evidence;
  const [sources, nodes, edges] = await Promise.all([
    readRows(store, EVIDENCE_SOURCE, { id }),
    readRows(store, SUPPORTED_NODES, { id }),
    readRows(store, SUPPORTED_EDGES, { id }),
  ]);
  const [source] = sources.map(toNode);
  if (!source) throw unknownIds([id]);
  const supports = [...nodes.map(toNodeSupport), ...edges.map(toEdgeSupport)].sort((a, b) =>
    compareIds(a.id, b.id),
  );
  const { props } = evidence;
  return {
    id,
    source: {
      id: source.id,
      title: String(source.props['title']),
      titleEn: String(source.props['titleEn']),
      issuer: textProp(source, 'issuer'),
      date: textProp(source, 'date'),
      url: textProp(source, 'url'),
    },
    locator: String(props['locator']),
    paraphrase: String(props['paraphrase']),
    paraphraseEn: String(props['paraphraseEn']),
    certainty: props['certainty'] as EvidenceDetail['certainty'],
    date: textProp(evidence, 'date'),
    supports: supports.slice(0, MAX_SUPPORTS),
    supportsTotal: supports.length,
  };
}

function textProp(node: Node, name: string): string | null {
  const value = node.props[name];
  return typeof value === 'string' ? value : null;
}

function toNodeSupport(row: Row): Support {
  return {
    id: text(row, 'id'),
    kind: 'node',
    label: labelOf(row),
    name: text(row, 'name'),
    nameEn: text(row, 'nameEn'),
  };
}

function toEdgeSupport(row: Row): Support {
  return {
    id: text(row, 'id'),
    kind: 'edge',
    label: text(row, 'type'),
    name: `${text(row, 'sourceName')} → ${text(row, 'targetName')}`,
    nameEn: `${text(row, 'sourceNameEn')} → ${text(row, 'targetNameEn')}`,
  };
}
