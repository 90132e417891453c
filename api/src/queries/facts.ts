import {
  BASES,
  CERTAINTIES,
  DESIGNATIONS,
  FACTORS,
  MEASURE_SCOPES,
  NEED_SCOPES,
  NEED_STATUSES,
  RELATIONSHIP_TYPES,
  SEVERITIES,
} from '@lianzhu/graph-seed/model';
import type { Factor } from '@lianzhu/graph-seed/model';
import { compareIds, groupBy, listAt, mapById, sortedById } from '../analysis/facts.ts';
import type {
  ChainFact,
  EdgeFact,
  EvidenceFact,
  Facts,
  ItemFact,
  MeasureFact,
  NeedFact,
  SegmentFact,
} from '../analysis/facts.ts';
import type { CypherQuery, GraphStore, Row } from '../store/graph-store.ts';
import { labelOf } from './map-graph.ts';
import { integer, member, readRows, text, textList, textOrNull } from './read-rows.ts';

const ITEMS: CypherQuery = {
  name: 'facts-items',
  cypher: `MATCH (n:Entity) WHERE n:Chain OR n:Segment OR n:Firm OR n:Need OR n:Measure
RETURN n.id AS id, labels(n) AS labels, n.basis AS basis, n.evidence AS evidence,
  n.order AS order, n.status AS status, n.stage AS stage, n.severity AS severity,
  n.scope AS scope, n.topic AS topic, n.kind AS kind
LIMIT $rowLimit`,
};

const EDGES: CypherQuery = {
  name: 'facts-edges',
  cypher: `MATCH (a:Entity)-[r:PART_OF|FEEDS|OPERATES_IN|LEADS|SUPPLIES|OWNS|HAS_NEED|SERVES]->(b:Entity)
WHERE r.basis IS NOT NULL
RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target, r.basis AS basis, r.evidence AS evidence,
  r.designation AS designation
LIMIT $rowLimit`,
};

const FACTOR_LINKS: CypherQuery = {
  name: 'facts-factors',
  cypher: `MATCH (n:Entity)-[:OF_FACTOR|SUPPLIES_FACTOR]->(f:Factor)
RETURN n.id AS id, f.id AS factor
LIMIT $rowLimit`,
};

const EVIDENCE: CypherQuery = {
  name: 'facts-evidence',
  cypher: `MATCH (e:Entity:Evidence)-[:FROM]->(s:Source)
RETURN e.id AS id, e.certainty AS certainty, e.date AS date, s.id AS source
LIMIT $rowLimit`,
};

export const FACT_QUERIES = [ITEMS, EDGES, FACTOR_LINKS, EVIDENCE] as const;

/** Rows of the four fact queries. */
export interface FactRows {
  readonly items: readonly Row[];
  readonly edges: readonly Row[];
  readonly factorLinks: readonly Row[];
  readonly evidence: readonly Row[];
}

/** Reads what the bottleneck arithmetic and every list need of the whole graph. */
export async function askFacts(store: GraphStore): Promise<Facts> {
  const [items = [], edges = [], factorLinks = [], evidence = []] = await Promise.all(
    FACT_QUERIES.map((query) => readRows(store, query)),
  );
  return toFacts({ items, edges, factorLinks, evidence });
}

/** Pure: the rows in any order give the same facts. */
export function toFacts(rows: FactRows): Facts {
  const byLabel = groupBy(rows.items, labelOf);
  const factorsOf = groupBy(rows.factorLinks, (row) => text(row, 'id'));
  const factorsAt = (row: Row) => toFactors(listAt(factorsOf, text(row, 'id')));
  return {
    chains: listAt(byLabel, 'Chain')
      .map(toChain)
      .sort((a, b) => a.order - b.order || compareIds(a.id, b.id)),
    segments: sortedById(listAt(byLabel, 'Segment').map(toSegment)),
    needs: sortedById(listAt(byLabel, 'Need').map((row) => toNeed(row, factorsAt(row)))),
    measures: sortedById(listAt(byLabel, 'Measure').map((row) => toMeasure(row, factorsAt(row)))),
    items: mapById(sortedById(rows.items.map(toItemFact))),
    edges: sortedById(rows.edges.map(toEdgeFact)),
    evidence: mapById(rows.evidence.map(toEvidenceFact)),
  };
}

function toItemFact(row: Row): ItemFact {
  return {
    id: text(row, 'id'),
    label: labelOf(row),
    basis: member(row, 'basis', BASES),
    evidence: textList(row, 'evidence'),
  };
}

function toEvidenceFact(row: Row): EvidenceFact {
  return {
    id: text(row, 'id'),
    certainty: member(row, 'certainty', CERTAINTIES),
    date: textOrNull(row, 'date'),
    source: textOrNull(row, 'source'),
  };
}

function toChain(row: Row): ChainFact {
  return { id: text(row, 'id'), order: integer(row, 'order'), status: text(row, 'status') };
}

function toSegment(row: Row): SegmentFact {
  return { id: text(row, 'id'), stage: text(row, 'stage'), order: integer(row, 'order') };
}

function toNeed(row: Row, factors: Factor[]): NeedFact {
  return {
    id: text(row, 'id'),
    factors,
    severity:
      row['severity'] === null || row['severity'] === undefined ? null : member(row, 'severity', SEVERITIES),
    status: member(row, 'status', NEED_STATUSES),
    scope: member(row, 'scope', NEED_SCOPES),
    topic: text(row, 'topic'),
  };
}

function toMeasure(row: Row, factors: Factor[]): MeasureFact {
  return {
    id: text(row, 'id'),
    factors,
    scope: member(row, 'scope', MEASURE_SCOPES),
    kind: text(row, 'kind'),
  };
}

function toFactors(rows: readonly Row[]): Factor[] {
  return FACTORS.filter((factor) => rows.some((row) => row['factor'] === factor));
}

function toEdgeFact(row: Row): EdgeFact {
  const led = row['designation'] !== null && row['designation'] !== undefined;
  return {
    id: text(row, 'id'),
    type: member(row, 'type', RELATIONSHIP_TYPES),
    source: text(row, 'source'),
    target: text(row, 'target'),
    basis: member(row, 'basis', BASES),
    evidence: textList(row, 'evidence'),
    designation: led ? member(row, 'designation', DESIGNATIONS) : null,
  };
}
