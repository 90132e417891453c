import { CERTAINTIES, FACTORS, MEASURE_KINDS, MEASURE_SCOPES } from '@lianzhu/graph-seed/model';
import type { Analysis } from '../analysis/bottlenecks.ts';
import { certaintyOf } from '../analysis/certainty.ts';
import { groupBy, listAt } from '../analysis/facts.ts';
import type { MeasureFact } from '../analysis/facts.ts';
import { pageOf } from '../answers/cursor.ts';
import { askEdgesTouching } from '../queries/edges.ts';
import { askListFields } from '../queries/list-fields.ts';
import type { ListFields } from '../queries/list-fields.ts';
import { askNodeMap, askNodes } from '../queries/nodes.ts';
import type { FacetedList, MeasureListItem, MeasuresQuery, SortName } from '../../contract/index.ts';
import type { Services } from '../services.ts';
import { facetedSearch } from './facets.ts';
import type { FacetTable } from './facets.ts';
import { refsTo, requireItem } from './known-ids.ts';
import { nameSorts, orderBy, rankIn } from './list-order.ts';
import type { SortTable } from './list-order.ts';

type MeasureFilter = Omit<MeasuresQuery, 'limit' | 'cursor' | 'sort'>;

/**
 * Measures by id, or by `sort`. `chain` keeps those that serve it, or those of district scope for the district's id;
 * `matched` those that a recorded need of one of their cells calls for, or that none does.
 */
export async function listMeasures(
  services: Services,
  query: MeasuresQuery,
): Promise<Omit<FacetedList<MeasureListItem>, 'version'>> {
  const [analysis, meta] = await Promise.all([services.analysis(), services.version.current()]);
  const { limit, cursor, sort, ...filter } = query;
  if (filter.chain !== meta.district.id) requireItem(analysis, filter.chain, 'Chain');
  const found = facetedSearch(analysis.facts.measures, filter, facetsOfMeasures(analysis, meta.district.id));
  const fields = sort === undefined ? new Map() : await askListFields(services.store, 'Measure');
  const page = pageOf(found.items, {
    question: `measures ${JSON.stringify({ ...filter, sort })}`,
    limit,
    cursor,
    ...orderBy(sort, sortsOfMeasures(analysis, fields), (measure) => [measure.id]),
  });
  return { ...found, ...page, items: await toItems(services, analysis, page.items) };
}

function facetsOfMeasures(
  { facts, matching }: Analysis,
  districtId: string,
): FacetTable<MeasureFact, MeasureFilter> {
  const serves = facts.edges.filter((edge) => edge.type === 'SERVES');
  const served = groupBy(serves, (edge) => edge.source);
  return {
    factor: (measure) => measure.factors,
    kind: (measure) => [measure.kind],
    scope: (measure) => [measure.scope],
    chain: (measure) => [
      ...listAt(served, measure.id).map((edge) => edge.target),
      ...(measure.scope === 'district' ? [districtId] : []),
    ],
    matched: (measure) => [String(listAt(matching.needsOfMeasure, measure.id).length > 0)],
  };
}

function sortsOfMeasures(
  { facts, matching }: Analysis,
  fields: ReadonlyMap<string, ListFields>,
): SortTable<MeasureFact, SortName<MeasuresQuery>> {
  return {
    ...nameSorts(fields),
    kind: (measure) => rankIn(MEASURE_KINDS, measure.kind),
    factor: (measure) => rankIn(FACTORS, measure.factors[0]),
    scope: (measure) => rankIn(MEASURE_SCOPES, measure.scope),
    certainty: (measure) => rankIn(CERTAINTIES, certaintyOf(facts, measure.id)),
    asOf: (measure) => fields.get(measure.id)?.asOf ?? null,
    needs: (measure) => listAt(matching.needsOfMeasure, measure.id).length,
  };
}

async function toItems(
  services: Services,
  { facts, matching }: Analysis,
  measures: readonly MeasureFact[],
): Promise<MeasureListItem[]> {
  const ids = measures.map((measure) => measure.id);
  const [nodes, edges] = await Promise.all([
    askNodes(services.store, ids),
    askEdgesTouching(services.store, ids, ['SERVES', 'RUNS']),
  ]);
  const ends = edges.flatMap((edge) => [edge.source, edge.target]);
  const named = await askNodeMap(services.store, ends);
  return nodes.map((node, index) => {
    const served = new Set(edges.filter((edge) => edge.source === node.id).map((edge) => edge.target));
    const bodies = edges.filter((edge) => edge.target === node.id).map((edge) => edge.source);
    const chains = facts.chains.map((chain) => chain.id).filter((id) => served.has(id));
    return {
      ...node,
      factors: [...(measures[index]?.factors ?? [])],
      chains: refsTo(named, chains),
      bodies: refsTo(named, [...new Set(bodies)]),
      certainty: certaintyOf(facts, node.id),
      needs: [...listAt(matching.needsOfMeasure, node.id)],
    };
  });
}
