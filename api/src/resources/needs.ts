import type { Analysis } from '../analysis/bottlenecks.ts';
import { certaintyOf } from '../analysis/certainty.ts';
import { listAt } from '../analysis/facts.ts';
import type { NeedFact } from '../analysis/facts.ts';
import { pageOf } from '../answers/cursor.ts';
import { askNodeMap, askNodes } from '../queries/nodes.ts';
import type { List, NeedListItem, NeedsQuery } from '../../contract/index.ts';
import type { Services } from '../services.ts';
import { refsTo, requireItem } from './known-ids.ts';

/**
 * Needs by id. `chain` keeps those that its cells count, or the district-wide ones for the district's id; `matched`
 * those that a measure of one of their cells answers, or that none does.
 */
export async function listNeeds(
  services: Services,
  query: NeedsQuery,
): Promise<Omit<List<NeedListItem>, 'version'>> {
  const [analysis, meta] = await Promise.all([services.analysis(), services.version.current()]);
  const { limit, cursor, ...filter } = query;
  if (filter.chain !== meta.district.id) requireItem(analysis, filter.chain, 'Chain');
  const page = pageOf(
    analysis.facts.needs.filter(
      (need) => isOfChain(analysis, need, filter.chain, meta.district.id) && fits(analysis, need, filter),
    ),
    { question: `needs ${JSON.stringify(filter)}`, limit, cursor, placeOf: (need) => [need.id] },
  );
  return { ...page, items: await toItems(services, analysis, page.items) };
}

function isOfChain(
  { matching }: Analysis,
  need: NeedFact,
  chain: string | undefined,
  districtId: string,
): boolean {
  if (chain === undefined) return true;
  return chain === districtId
    ? need.scope === 'district'
    : listAt(matching.chainsOfNeed, need.id).includes(chain);
}

function fits({ facts, matching }: Analysis, need: NeedFact, filter: Partial<NeedsQuery>): boolean {
  const answered = listAt(matching.measuresOfNeed, need.id).length > 0;
  return (
    (filter.factor === undefined || need.factors.includes(filter.factor)) &&
    (filter.status === undefined || need.status === filter.status) &&
    (filter.basis === undefined || facts.items.get(need.id)?.basis === filter.basis) &&
    (filter.topic === undefined || need.topic === filter.topic) &&
    (filter.matched === undefined || answered === filter.matched)
  );
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
