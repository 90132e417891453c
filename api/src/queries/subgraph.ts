import { RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import type { NodeLabel, RelationshipType } from '@lianzhu/graph-seed/model';
import { compareIds } from '../analysis/facts.ts';
import { badParameter, unknownIds } from '../errors.ts';
import type { Subgraph, SubgraphQuery } from '../../contract/index.ts';
import type { CypherQuery, GraphStore, Row } from '../store/graph-store.ts';
import { askEdgesAmong } from './edges.ts';
import { labelOf } from './map-graph.ts';
import { askNodes } from './nodes.ts';
import { readRows, text } from './read-rows.ts';
import { askInducedSteps, askWalk } from './walk.ts';
import type { Walk } from './walk.ts';

export const TRAITS: CypherQuery = {
  name: 'traits',
  cypher: `UNWIND $ids AS wanted MATCH (n:Entity {id: wanted})
RETURN n.id AS id, labels(n) AS labels, n.basis AS basis, n.stage AS stage
LIMIT $rowLimit`,
};

export const FACTORS_OF: CypherQuery = {
  name: 'factors-of',
  cypher: `MATCH (n)-[:OF_FACTOR|SUPPLIES_FACTOR]->(f:Factor) WHERE f.id IN $factors
RETURN DISTINCT n.id AS id
LIMIT $rowLimit`,
};

/** The answer without the graph's version, which the sender adds. */
export type SubgraphAnswer = Omit<Subgraph, 'version'>;

/** What decides whether a reached node stays. */
interface Traits {
  readonly id: string;
  readonly label: NodeLabel;
  readonly basis: string;
  readonly stage: string | null;
}

const FACTOR_LABELS: readonly NodeLabel[] = ['Need', 'Measure'];

/**
 * The subgraph around `roots`, or exactly of `ids`. Nodes nearest first, then by id; relationships by id. Rejects with
 * INVALID_PARAMETER where both or neither are given, and with NOT_FOUND naming unknown ids.
 */
export async function askSubgraph(store: GraphStore, query: SubgraphQuery): Promise<SubgraphAnswer> {
  const types = query.types ?? RELATIONSHIP_TYPES;
  const { roots, depth } = startOf(query);
  const traits = await askTraits(store, roots);
  const missing = roots.filter((root) => !traits.has(root));
  if (missing.length > 0) throw unknownIds(missing);
  const walk = await askWalk(store, roots, depth, types);
  const kept = await keptNodes(store, query, walk, new Set(roots));
  const induced = await askInducedSteps(store, walk, new Set(kept), types);
  return cutSubgraph(store, kept, induced.length, query.limit, types);
}

/** Fetches the first `limit` of the nodes with the relationships among them; `total` is before the cut. */
async function cutSubgraph(
  store: GraphStore,
  kept: readonly string[],
  edgeTotal: number,
  limit: number,
  types: readonly RelationshipType[],
): Promise<SubgraphAnswer> {
  const shown = kept.slice(0, limit);
  const [nodes, edges] = await Promise.all([askNodes(store, shown), askEdgesAmong(store, shown, types)]);
  return {
    nodes,
    edges,
    total: { nodes: kept.length, edges: edgeTotal },
    truncated: shown.length < kept.length,
  };
}

function startOf(query: SubgraphQuery): { roots: string[]; depth: number } {
  if (query.roots && query.ids) {
    throw badParameter('ids', 'roots 与 ids 只能给其一', 'cannot be combined with roots');
  }
  if (query.roots) return { roots: query.roots, depth: query.depth ?? 1 };
  if (!query.ids) throw badParameter('roots', '须给出 roots 或 ids', 'either roots or ids is required');
  const filter = (['depth', 'labels', 'factors', 'stages', 'basis'] as const).find(
    (name) => query[name] !== undefined,
  );
  if (filter) throw badParameter(filter, '不能与 ids 同用', 'cannot be combined with ids');
  return { roots: query.ids, depth: 0 };
}

/** Ids of the reached nodes that the filters leave, nearest first, then by id. */
async function keptNodes(
  store: GraphStore,
  query: SubgraphQuery,
  walk: Walk,
  roots: ReadonlySet<string>,
): Promise<string[]> {
  const reached = [...walk.distances]
    .sort(([a, near], [b, far]) => near - far || compareIds(a, b))
    .map(([id]) => id);
  if (!query.labels && !query.factors && !query.stages && !query.basis) return reached;
  const traits = await askTraits(store, reached);
  const withFactor = query.factors ? await askWithFactor(store, query.factors) : new Set<string>();
  return reached.filter((id) => {
    const node = traits.get(id);
    return roots.has(id) || (node !== undefined && stays(node, query, withFactor));
  });
}

function stays(node: Traits, query: SubgraphQuery, withFactor: ReadonlySet<string>): boolean {
  if (query.labels && !query.labels.includes(node.label)) return false;
  if (query.basis && !query.basis.some((basis) => basis === node.basis)) return false;
  if (query.stages && node.label === 'Segment') return query.stages.some((stage) => stage === node.stage);
  if (query.factors && node.label === 'Factor') return query.factors.some((factor) => factor === node.id);
  if (query.factors && FACTOR_LABELS.includes(node.label)) return withFactor.has(node.id);
  return true;
}

async function askTraits(store: GraphStore, ids: readonly string[]): Promise<Map<string, Traits>> {
  const rows = await readRows(store, TRAITS, { ids });
  return new Map(rows.map((row) => [text(row, 'id'), toTraits(row)]));
}

function toTraits(row: Row): Traits {
  const stage = row['stage'];
  return {
    id: text(row, 'id'),
    label: labelOf(row),
    basis: text(row, 'basis'),
    stage: typeof stage === 'string' ? stage : null,
  };
}

async function askWithFactor(store: GraphStore, factors: readonly string[]): Promise<Set<string>> {
  const rows = await readRows(store, FACTORS_OF, { factors });
  return new Set(rows.map((row) => text(row, 'id')));
}
