import { BASES, CERTAINTIES, FACTORS, NEED_STATUSES } from '@lianzhu/graph-seed/model';
import type { Analysis } from '../analysis/bottlenecks.ts';
import { certaintyOf } from '../analysis/certainty.ts';
import { listAt } from '../analysis/facts.ts';
import type { NeedFact } from '../analysis/facts.ts';
import { pageOf } from '../answers/cursor.ts';
import { askListFields } from '../queries/list-fields.ts';
import type { ListFields } from '../queries/list-fields.ts';
import { askNodeMap, askNodes } from '../queries/nodes.ts';
import type { FacetedList, NeedListItem, NeedsQuery, SortName } from '../../contract/index.ts';
import type { Services } from '../services.ts';
import { facetedSearch } from './facets.ts';
import type { FacetTable } from './facets.ts';
import { refsTo, requireItem } from './known-ids.ts';
import { nameSorts, orderBy, rankIn } from './list-order.ts';
import type { SortTable } from './list-order.ts';

type NeedFilter = Omit<NeedsQuery, 'limit' | 'cursor' | 'sort'>;

/**
 * Needs by id, or by `sort`. `chain` keeps those that its cells count, or the district-wide ones for the district's id;
 * `matched` those that a measure of one of their cells answers, or that none does.
 */
export async function listNeeds(
  services: Services,
  query: NeedsQuery,
): Promise<Omit<FacetedList<NeedListItem>, 'version'>> {
  const [analysis, meta] = await Promise.all([services.analysis(), services.version.current()]);
  const { limit, cursor, sort, ...filter } = query;
  if (filter.chain !== meta.district.id) requireItem(analysis, filter.chain, 'Chain');
  const found = facetedSearch(analysis.facts.needs, filter, facetsOfNeeds(analysis, meta.district.id));
  const fields = sort === undefined ? new Map() : await askListFields(services.store, 'Need');
  const page = pageOf(found.items, {
    question: `needs ${JSON.stringify({ ...filter, sort })}`,
    limit,
    cursor,
    ...orderBy(sort, sortsOfNeeds(analysis, fields), (need) => [need.id]),
  });
  return { ...found, ...page, items: await toItems(services, analysis, page.items) };
}

function facetsOfNeeds({ facts, matching }: Analysis, districtId: string): FacetTable<NeedFact, NeedFilter> {
  return {
    factor: (need) => need.factors,
    status: (need) => [need.status],
    basis: (need) => [facts.items.get(need.id)?.basis ?? ''],
    severity: (need) => [String(need.severity)],
    chain: (need) => [
      ...listAt(matching.chainsOfNeed, need.id),
      ...(need.scope === 'district' ? [districtId] : []),
    ],
    topic: (need) => [need.topic],
    matched: (need) => [String(listAt(matching.measuresOfNeed, need.id).length > 0)],
  };
}

function sortsOfNeeds(
  { facts, matching }: Analysis,
  fields: ReadonlyMap<string, ListFields>,
): SortTable<NeedFact, SortName<NeedsQuery>> {
  return {
    ...nameSorts(fields),
    factor: (need) => rankIn(FACTORS, need.factors[0]),
    severity: (need) => need.severity,
    status: (need) => rankIn(NEED_STATUSES, need.status),
    basis: (need) => rankIn(BASES, facts.items.get(need.id)?.basis),
    certainty: (need) => rankIn(CERTAINTIES, certaintyOf(facts, need.id)),
    asOf: (need) => fields.get(need.id)?.asOf ?? null,
    measures: (need) => listAt(matching.measuresOfNeed, need.id).length,
  };
}

async function toItems(
  services: Services,
  { facts, finder, matching }: Analysis,
  needs: readonly NeedFact[],
): Promise<NeedListItem[]> {
  const holdersOf = new Map(needs.map(({ id }) => [id, finder.sources(id, 'HAS_NEED')]));
  const linked = needs.flatMap(({ id }) => [...listAt(holdersOf, id), ...listAt(matching.chainsOfNeed, id)]);
  const [nodes, named] = await Promise.all([
    askNodes(
      services.store,
      needs.map((need) => need.id),
    ),
    askNodeMap(services.store, linked),
  ]);
  return nodes.map((node, index) => ({
    ...node,
    factor: needs[index]?.factors[0] ?? '',
    holders: refsTo(named, listAt(holdersOf, node.id)),
    chains: refsTo(named, listAt(matching.chainsOfNeed, node.id)),
    certainty: certaintyOf(facts, node.id),
    measures: [...listAt(matching.measuresOfNeed, node.id)],
  }));
}
