import { STAGES } from '@lianzhu/graph-seed/model';
import type { Certainty } from '@lianzhu/graph-seed/model';
import type { Analysis } from '../analysis/bottlenecks.ts';
import { certaintyOf } from '../analysis/certainty.ts';
import type { SegmentFact } from '../analysis/facts.ts';
import { pageOf } from '../answers/cursor.ts';
import { askListFields } from '../queries/list-fields.ts';
import type { ListFields } from '../queries/list-fields.ts';
import { askNodeMap } from '../queries/nodes.ts';
import type { FacetedList, SegmentListItem, SegmentsQuery, SortName } from '../../contract/index.ts';
import type { Services } from '../services.ts';
import { isGap } from './chains.ts';
import { facetedSearch } from './facets.ts';
import type { FacetTable } from './facets.ts';
import { refsTo, requireItem } from './known-ids.ts';
import { nameSorts, orderBy, rankIn } from './list-order.ts';
import type { SortTable } from './list-order.ts';

type SegmentFilter = Omit<SegmentsQuery, 'limit' | 'cursor' | 'sort'>;

/** A segment as the list counts it. `chain` is the one it is listed under: the one asked for, else its first. */
interface SegmentRow extends SegmentFact {
  readonly chains: readonly string[];
  readonly chain: string;
  readonly gap: boolean;
  readonly firms: number;
  readonly certainty: Certainty;
}

/**
 * Segments in their chains' order, then by stage, order and id, or by `sort`; `gap` keeps those without a firm, or
 * with one.
 */
export async function listSegments(
  services: Services,
  query: SegmentsQuery,
): Promise<Omit<FacetedList<SegmentListItem>, 'version'>> {
  const analysis = await services.analysis();
  requireItem(analysis, query.chain, 'Chain');
  const { limit, cursor, sort, ...filter } = query;
  const found = facetedSearch(rowsOf(analysis, filter.chain), filter, FACETS);
  const fields = sort === undefined ? new Map() : await askListFields(services.store, 'Segment');
  const places = new Map(analysis.facts.chains.map((chain, index) => [chain.id, index]));
  const page = pageOf(found.items, {
    question: `segments ${JSON.stringify({ ...filter, sort })}`,
    limit,
    cursor,
    ...orderBy(sort, sortsOfSegments(places, fields), ({ id, chain, stage, order }) => [
      places.get(chain) ?? 0,
      rankIn(STAGES, stage) ?? STAGES.length,
      order,
      id,
    ]),
  });
  return { ...found, ...page, items: await toItems(services, page.items) };
}

const FACETS: FacetTable<SegmentRow, SegmentFilter> = {
  chain: (segment) => segment.chains,
  stage: (segment) => [segment.stage],
  gap: (segment) => [String(segment.gap)],
};

function rowsOf(analysis: Analysis, asked: string | undefined): SegmentRow[] {
  const { facts, finder, roles } = analysis;
  return facts.segments.flatMap((segment) => {
    const chains = roles.chainsOf(segment.id);
    const chain = chains.find((id) => id === asked) ?? chains[0];
    if (chain === undefined) return [];
    const firms = finder.sources(segment.id, 'OPERATES_IN').length;
    const certainty = certaintyOf(facts, segment.id);
    return [{ ...segment, chains, chain, gap: isGap(analysis, segment.id), firms, certainty }];
  });
}

function sortsOfSegments(
  places: ReadonlyMap<string, number>,
  fields: ReadonlyMap<string, ListFields>,
): SortTable<SegmentRow, SortName<SegmentsQuery>> {
  return {
    ...nameSorts(fields),
    chain: (segment) => places.get(segment.chain) ?? null,
    stage: (segment) => rankIn(STAGES, segment.stage),
    firms: (segment) => segment.firms,
  };
}

async function toItems({ store }: Services, segments: readonly SegmentRow[]): Promise<SegmentListItem[]> {
  const nodes = await askNodeMap(
    store,
    segments.flatMap(({ id, chain }) => [id, chain]),
  );
  return segments.flatMap(({ id, order, chain, gap, firms, certainty }): SegmentListItem[] => {
    const node = nodes.get(id);
    const [ref] = refsTo(nodes, [chain]);
    if (!node || !ref) return [];
    const stage = node.props['stage'] as SegmentListItem['stage'];
    return [{ ...node, stage, order, chain: ref, gap, firms, certainty }];
  });
}
