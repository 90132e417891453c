import { DESIGNATIONS, STAGES } from '@lianzhu/graph-seed/model';
import { DEFAULT_OPTIONS, matrixRow } from '../analysis/bottlenecks.ts';
import type { Analysis } from '../analysis/bottlenecks.ts';
import { sourcesOf } from '../analysis/coverage.ts';
import { compareIds } from '../analysis/facts.ts';
import { pageOf } from '../answers/cursor.ts';
import { unknownIds } from '../errors.ts';
import { askEdgesTouching } from '../queries/edges.ts';
import { askNodeMap, askNodes } from '../queries/nodes.ts';
import type {
  ChainDetail,
  ChainListItem,
  ChainSegment,
  Edge,
  Leader,
  List,
  ListQuery,
  Node,
} from '../../contract/index.ts';
import type { Services } from '../services.ts';

/** Chains by `order`, then id. */
export async function listChains(
  services: Services,
  query: ListQuery,
): Promise<Omit<List<ChainListItem>, 'version'>> {
  const analysis = await services.analysis();
  const page = pageOf(analysis.facts.chains, {
    ...query,
    question: 'chains',
    placeOf: (chain) => [chain.order, chain.id],
  });
  const nodes = await askNodes(
    services.store,
    page.items.map((chain) => chain.id),
  );
  return { ...page, items: nodes.map((node) => toChainItem(analysis, node)) };
}

/** One chain with its segments, firms, leaders, relations and cells. Rejects with NOT_FOUND. */
export async function chainDetail(services: Services, id: string): Promise<Omit<ChainDetail, 'version'>> {
  const analysis = await services.analysis();
  const elements = analysis.elements.get(id);
  if (!elements) throw unknownIds([id]);
  const ids = [id, ...elements.segments, ...elements.firms];
  const [nodes, led, feeds, supplies] = await Promise.all([
    askNodeMap(services.store, ids),
    askEdgesTouching(services.store, [id], ['LEADS']),
    askEdgesTouching(services.store, elements.segments, ['FEEDS']),
    askEdgesTouching(services.store, elements.firms, ['SUPPLIES']),
  ]);
  const chain = nodes.get(id);
  if (!chain) throw unknownIds([id]);
  const inside = new Set(elements.segments);
  return {
    ...toChainItem(analysis, chain),
    segments: toSegments(analysis, elements.segments, nodes),
    feeds: feeds.filter((edge) => inside.has(edge.source) && inside.has(edge.target)),
    supplies,
    leaders: toLeaders(led, nodes),
    factors: [...matrixRow(analysis, id, DEFAULT_OPTIONS).cells],
  };
}

function toChainItem(analysis: Analysis, node: Node): ChainListItem {
  const elements = analysis.elements.get(node.id) ?? analysis.finder.elementsOf(node.id, []);
  return {
    ...node,
    order: Number(node.props['order']),
    status: String(node.props['status']),
    scope: (node.props['scope'] ?? []) as string[],
    counts: {
      segments: elements.segments.length,
      gapSegments: elements.segments.filter((segment) => isGap(analysis, segment)).length,
      firms: elements.firms.length,
      leaders: elements.leaders.length,
      needs: elements.needs.length,
      measures: elements.measures.length,
      sources: sourcesOf(analysis.facts, elements).length,
    },
    coverage: matrixRow(analysis, node.id, DEFAULT_OPTIONS).coverage,
  };
}

/** A segment with no recorded firm in the district. */
export function isGap(analysis: Analysis, segment: string): boolean {
  return analysis.finder.sources(segment, 'OPERATES_IN').length === 0;
}

function toSegments(
  analysis: Analysis,
  ids: readonly string[],
  nodes: ReadonlyMap<string, Node>,
): ChainSegment[] {
  const segments = ids.flatMap((id): ChainSegment[] => {
    const node = nodes.get(id);
    if (!node) return [];
    const firms = analysis.finder.sources(id, 'OPERATES_IN').flatMap((firm) => nodes.get(firm) ?? []);
    const stage = node.props['stage'] as ChainSegment['stage'];
    return [{ ...node, stage, order: Number(node.props['order']), gap: isGap(analysis, id), firms }];
  });
  const place = (segment: ChainSegment) => STAGES.indexOf(segment.stage);
  return segments.sort((a, b) => place(a) - place(b) || a.order - b.order || compareIds(a.id, b.id));
}

/** The strongest designation first, then by the firm's id. */
function toLeaders(edges: readonly Edge[], nodes: ReadonlyMap<string, Node>): Leader[] {
  const leaders = edges.flatMap((edge): Leader[] => {
    const firm = nodes.get(edge.source);
    if (!firm) return [];
    const { designation, level, since, wording } = edge.props as Pick<
      Leader,
      'designation' | 'level' | 'since' | 'wording'
    >;
    return [{ firm, designation, level, since, wording, basis: edge.basis, evidence: edge.evidence }];
  });
  const place = (leader: Leader) => DESIGNATIONS.indexOf(leader.designation);
  return leaders.sort((a, b) => place(a) - place(b) || compareIds(a.firm.id, b.firm.id));
}
