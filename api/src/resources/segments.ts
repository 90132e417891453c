import { STAGES } from '@lianzhu/graph-seed/model';
import { pageOf } from '../answers/cursor.ts';
import { askNodeMap } from '../queries/nodes.ts';
import type { List, SegmentListItem, SegmentsQuery } from '../../contract/index.ts';
import type { Services } from '../services.ts';
import { isGap } from './chains.ts';
import { refsTo, requireItem } from './known-ids.ts';

/** Segments in their chains' order, then by stage, order and id; `gap` keeps those without a firm, or with one. */
export async function listSegments(
  services: Services,
  query: SegmentsQuery,
): Promise<Omit<List<SegmentListItem>, 'version'>> {
  const analysis = await services.analysis();
  requireItem(analysis, query.chain, 'Chain');
  const { limit, cursor, ...filter } = query;
  const places = new Map(analysis.facts.chains.map((chain, index) => [chain.id, index]));
  const segments = analysis.facts.segments.flatMap((segment) => {
    const chains = analysis.roles.chainsOf(segment.id);
    const chain = filter.chain === undefined ? chains[0] : chains.find((id) => id === filter.chain);
    const gap = isGap(analysis, segment.id);
    if (chain === undefined || (filter.gap !== undefined && filter.gap !== gap)) return [];
    return [{ ...segment, chain, gap, firms: analysis.finder.sources(segment.id, 'OPERATES_IN').length }];
  });
  const page = pageOf(segments, {
    question: `segments ${JSON.stringify(filter)}`,
    limit,
    cursor,
    placeOf: ({ id, chain, stage, order }) => [
      places.get(chain) ?? 0,
      STAGES.findIndex((name) => name === stage),
      order,
      id,
    ],
  });
  const nodes = await askNodeMap(
    services.store,
    page.items.flatMap(({ id, chain }) => [id, chain]),
  );
  const items = page.items.flatMap(({ id, order, chain, gap, firms }): SegmentListItem[] => {
    const node = nodes.get(id);
    const [ref] = refsTo(nodes, [chain]);
    if (!node || !ref) return [];
    return [
      { ...node, stage: node.props['stage'] as SegmentListItem['stage'], order, chain: ref, gap, firms },
    ];
  });
  return { ...page, items };
}
