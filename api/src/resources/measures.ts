import { certaintyOf } from '../analysis/certainty.ts';
import { listAt } from '../analysis/facts.ts';
import type { MeasureFact } from '../analysis/facts.ts';
import { pageOf } from '../answers/cursor.ts';
import { askEdgesTouching } from '../queries/edges.ts';
import { askNodeMap, askNodes } from '../queries/nodes.ts';
import type { List, MeasureListItem, MeasuresQuery } from '../../contract/index.ts';
import type { Services } from '../services.ts';
import { refsTo, requireItem } from './known-ids.ts';

/**
 * Measures by id. `chain` keeps those that serve it, or those of district scope for the district's id; `matched` those
 * that a recorded need of one of their cells calls for, or that none does.
 */
export async function listMeasures(
  services: Services,
  query: MeasuresQuery,
): Promise<Omit<List<MeasureListItem>, 'version'>> {
  const [analysis, meta] = await Promise.all([services.analysis(), services.version.current()]);
  const { facts, finder, matching } = analysis;
  if (query.chain !== meta.district.id) requireItem(analysis, query.chain, 'Chain');
  const { limit, cursor, ...filter } = query;
  const serving = new Set(filter.chain === undefined ? [] : finder.sources(filter.chain, 'SERVES'));
  const fits = (measure: MeasureFact): boolean => {
    if (filter.chain === meta.district.id && measure.scope !== 'district') return false;
    if (filter.chain !== undefined && filter.chain !== meta.district.id && !serving.has(measure.id))
      return false;
    const called = listAt(matching.needsOfMeasure, measure.id).length > 0;
    return (
      (filter.factor === undefined || measure.factors.includes(filter.factor)) &&
      (filter.kind === undefined || measure.kind === filter.kind) &&
      (filter.scope === undefined || measure.scope === filter.scope) &&
      (filter.matched === undefined || called === filter.matched)
    );
  };
  const page = pageOf(facts.measures.filter(fits), {
    question: `measures ${JSON.stringify(filter)}`,
    limit,
    cursor,
    placeOf: (measure) => [measure.id],
  });
  const ids = page.items.map((measure) => measure.id);
  const [nodes, edges] = await Promise.all([
    askNodes(services.store, ids),
    askEdgesTouching(services.store, ids, ['SERVES', 'RUNS']),
  ]);
  const named = await askNodeMap(
    services.store,
    edges.flatMap((edge) => [edge.source, edge.target]),
  );
  const items = nodes.map((node, index) => {
    const served = new Set(edges.filter((edge) => edge.source === node.id).map((edge) => edge.target));
    const bodies = edges.filter((edge) => edge.target === node.id).map((edge) => edge.source);
    return {
      ...node,
      factors: [...(page.items[index]?.factors ?? [])],
      chains: refsTo(
        named,
        facts.chains.map((chain) => chain.id).filter((id) => served.has(id)),
      ),
      bodies: refsTo(named, [...new Set(bodies)]),
      certainty: certaintyOf(facts, node.id),
      needs: [...listAt(matching.needsOfMeasure, node.id)],
    };
  });
  return { ...page, items };
}
