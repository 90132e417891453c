import { certaintyOf } from '../analysis/certainty.ts';
import { compareIds, groupBy, listAt } from '../analysis/facts.ts';
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
  const { facts, matching } = analysis;
  if (query.chain !== meta.district.id) requireItem(analysis, query.chain, 'Chain');
  const { limit, cursor, ...filter } = query;
  const fits = (need: NeedFact): boolean => {
    const { chain } = filter;
    if (chain === meta.district.id && need.scope !== 'district') return false;
    if (
      chain !== undefined &&
      chain !== meta.district.id &&
      !listAt(matching.chainsOfNeed, need.id).includes(chain)
    ) {
      return false;
    }
    const answered = listAt(matching.measuresOfNeed, need.id).length > 0;
    return (
      (filter.factor === undefined || need.factors.includes(filter.factor)) &&
      (filter.status === undefined || need.status === filter.status) &&
      (filter.basis === undefined || facts.items.get(need.id)?.basis === filter.basis) &&
      (filter.topic === undefined || need.topic === filter.topic) &&
      (filter.matched === undefined || answered === filter.matched)
    );
  };
  const page = pageOf(facts.needs.filter(fits), {
    question: `needs ${JSON.stringify(filter)}`,
    limit,
    cursor,
    placeOf: (need) => [need.id],
  });
  const holders = groupBy(
    facts.edges.filter((edge) => edge.type === 'HAS_NEED'),
    (edge) => edge.target,
  );
  const holdersOf = (id: string) =>
    [...new Set(listAt(holders, id).map((edge) => edge.source))].sort(compareIds);
  const ids = page.items.map((need) => need.id);
  const linked = ids.flatMap((id) => [...holdersOf(id), ...listAt(matching.chainsOfNeed, id)]);
  const [nodes, named] = await Promise.all([
    askNodes(services.store, ids),
    askNodeMap(services.store, linked),
  ]);
  const items = nodes.map((node, index) => ({
    ...node,
    factor: page.items[index]?.factors[0] ?? '',
    holders: refsTo(named, holdersOf(node.id)),
    chains: refsTo(named, listAt(matching.chainsOfNeed, node.id)),
    certainty: certaintyOf(facts, node.id),
    measures: [...listAt(matching.measuresOfNeed, node.id)],
  }));
  return { ...page, items };
}
