import type { Analysis } from '../analysis/bottlenecks.ts';
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
  const { limit, cursor, ...filter } = query;
  if (filter.chain !== meta.district.id) requireItem(analysis, filter.chain, 'Chain');
  const page = pageOf(
    analysis.facts.measures.filter(
      (measure) =>
        isOfChain(analysis, measure, filter.chain, meta.district.id) && fits(analysis, measure, filter),
    ),
    { question: `measures ${JSON.stringify(filter)}`, limit, cursor, placeOf: (measure) => [measure.id] },
  );
  return { ...page, items: await toItems(services, analysis, page.items) };
}

function isOfChain(
  { finder }: Analysis,
  measure: MeasureFact,
  chain: string | undefined,
  districtId: string,
): boolean {
  if (chain === undefined) return true;
  return chain === districtId
    ? measure.scope === 'district'
    : finder.sources(chain, 'SERVES').includes(measure.id);
}

function fits({ matching }: Analysis, measure: MeasureFact, filter: Partial<MeasuresQuery>): boolean {
  const called = listAt(matching.needsOfMeasure, measure.id).length > 0;
  return (
    (filter.factor === undefined || measure.factors.includes(filter.factor)) &&
    (filter.kind === undefined || measure.kind === filter.kind) &&
    (filter.scope === undefined || measure.scope === filter.scope) &&
    (filter.matched === undefined || called === filter.matched)
  );
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
