import { RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import type { NodeLabel, RelationshipType } from '@lianzhu/graph-seed/model';
import { compareIds } from '../analysis/facts.ts';
import type { Neighbours, NeighboursQuery } from '../../contract/index.ts';
import type { CypherQuery, GraphStore, Row } from '../store/graph-store.ts';
import { askEdgesAmong } from './edges.ts';
import { labelOf } from './map-graph.ts';
import { askNodes } from './nodes.ts';
import { integer, member, readRows, text } from './read-rows.ts';
import { askSteps } from './walk.ts';

export const NEIGHBOURS_OUT: CypherQuery = {
  name: 'neighbours-out',
  cypher: `MATCH (a:Entity {id: $id})-[r]->(b:Entity) WHERE type(r) IN $types AND r.basis IS NOT NULL
RETURN b.id AS id, labels(b) AS labels, type(r) AS type, COUNT { (b)--(:Entity) } AS degree
LIMIT $rowLimit`,
};

export const NEIGHBOURS_IN: CypherQuery = {
  name: 'neighbours-in',
  cypher: `MATCH (a:Entity {id: $id})<-[r]-(b:Entity) WHERE type(r) IN $types AND r.basis IS NOT NULL
RETURN b.id AS id, labels(b) AS labels, type(r) AS type, COUNT { (b)--(:Entity) } AS degree
LIMIT $rowLimit`,
};

/** One relationship to a neighbour. */
export interface Candidate {
  readonly id: string;
  readonly label: NodeLabel;
  readonly type: RelationshipType;
  readonly degree: number;
}

/**
 * The asked node and up to `limit` new neighbours, which come first, those with most relationships first, then by id.
 * Relationships are those of the asked types among the answered nodes. Rejects with NOT_FOUND.
 */
export async function askNeighbours(
  store: GraphStore,
  query: NeighboursQuery,
): Promise<Omit<Neighbours, 'version'>> {
  const types = query.types ?? RELATIONSHIP_TYPES;
  const [asked] = await askNodes(store, [query.id]);
  const candidates = await askCandidates(store, query, types);
  const ranked = rankNeighbours(candidates);
  const shown = ranked.slice(0, query.limit);
  const [nodes, edges] = await Promise.all([
    askNodes(store, shown),
    askEdgesAmong(store, [query.id, ...shown], types),
  ]);
  const inside = new Set([query.id, ...ranked]);
  const steps = await askSteps(store, [...inside], types);
  const induced = new Set(
    steps.filter((step) => inside.has(step.source) && inside.has(step.target)).map((step) => step.id),
  );
  return {
    nodes: asked ? [...nodes, asked] : nodes,
    edges,
    total: { nodes: inside.size, edges: induced.size },
    truncated: shown.length < ranked.length,
    remaining: remainingByType(candidates, new Set(shown)),
  };
}

/** Distinct neighbours by rank: most relationships first, then by id. */
export function rankNeighbours(candidates: readonly Candidate[]): string[] {
  const degrees = new Map(candidates.map((candidate) => [candidate.id, candidate.degree]));
  return [...degrees]
    .sort(([a, degreeA], [b, degreeB]) => degreeB - degreeA || compareIds(a, b))
    .map(([id]) => id);
}

/** Distinct neighbours by relationship type that are not shown; types without any are left out. */
export function remainingByType(
  candidates: readonly Candidate[],
  shown: ReadonlySet<string>,
): Record<string, number> {
  const hidden = new Map<string, Set<string>>();
  for (const { id, type } of candidates) {
    if (shown.has(id)) continue;
    hidden.set(type, (hidden.get(type) ?? new Set()).add(id));
  }
  const counts = [...hidden].map(([type, ids]) => [type, ids.size] as const);
  return Object.fromEntries(counts.sort(([a], [b]) => compareIds(a, b)));
}

async function askCandidates(
  store: GraphStore,
  query: NeighboursQuery,
  types: readonly RelationshipType[],
): Promise<Candidate[]> {
  const directions = [
    ...(query.direction === 'in' ? [] : [NEIGHBOURS_OUT]),
    ...(query.direction === 'out' ? [] : [NEIGHBOURS_IN]),
  ];
  const rows = await Promise.all(
    directions.map((question) => readRows(store, question, { id: query.id, types })),
  );
  const excluded = new Set([query.id, ...(query.exclude ?? [])]);
  return rows
    .flat()
    .map(toCandidate)
    .filter(({ id, label }) => !excluded.has(id) && (query.labels?.includes(label) ?? true));
}

function toCandidate(row: Row): Candidate {
  return {
    id: text(row, 'id'),
    label: labelOf(row),
    type: member(row, 'type', RELATIONSHIP_TYPES),
    degree: integer(row, 'degree'),
  };
}
