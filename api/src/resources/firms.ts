import { RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import type { Analysis } from '../analysis/bottlenecks.ts';
import { certaintyFrom, certaintyOf } from '../analysis/certainty.ts';
import { compareIds } from '../analysis/facts.ts';
import { pageOf } from '../answers/cursor.ts';
import { unknownIds } from '../errors.ts';
import { askEdgesTouching } from '../queries/edges.ts';
import { askListFields } from '../queries/list-fields.ts';
import { askNodeMap, askNodes } from '../queries/nodes.ts';
import { askSearch } from '../queries/search.ts';
import type { Edge, FacetedList, FirmDetail, FirmListItem, FirmsQuery, Node } from '../../contract/index.ts';
import type { Services } from '../services.ts';
import { facetedSearch } from './facets.ts';
import { FIRM_FACETS, firmRows, sortsOfFirms } from './firm-rows.ts';
import { requireItem } from './known-ids.ts';
import { orderBy } from './list-order.ts';

/** Firms by id, or by `sort`, with their chains, roles and number of needs. */
export async function listFirms(
  services: Services,
  query: FirmsQuery,
): Promise<Omit<FacetedList<FirmListItem>, 'version'>> {
  const analysis = await services.analysis();
  requireItem(analysis, query.chain, 'Chain');
  requireItem(analysis, query.segment, 'Segment');
  const { limit, cursor, sort, q, ...filter } = query;
  const matches = q === undefined ? null : await askSearch(services.store, q, ['Firm']);
  const fields = await askListFields(services.store, 'Firm');
  const rows = firmRows(analysis, matches?.map((match) => match.id) ?? [...fields.keys()], fields);
  const found = facetedSearch(rows, filter, FIRM_FACETS);
  const page = pageOf(found.items, {
    question: `firms ${JSON.stringify({ ...filter, q, sort })}`,
    limit,
    cursor,
    ...orderBy(sort, sortsOfFirms(analysis), (firm) => [firm.id]),
  });
  const nodes = await askNodes(
    services.store,
    page.items.map((firm) => firm.id),
  );
  return { ...found, ...page, items: await toFirmItems(services, analysis, nodes) };
}

/** One firm with every relationship by type, both directions. Rejects with NOT_FOUND. */
export async function firmDetail(services: Services, id: string): Promise<Omit<FirmDetail, 'version'>> {
  const [node] = await askNodes(services.store, [id]);
  if (node?.label !== 'Firm') throw unknownIds([id]);
  const analysis = await services.analysis();
  const [[item], edges] = await Promise.all([
    toFirmItems(services, analysis, [node]),
    askEdgesTouching(services.store, [id], RELATIONSHIP_TYPES),
  ]);
  if (!item) throw unknownIds([id]);
  const ends = edges.flatMap((edge) => [edge.source, edge.target]).filter((end) => end !== id);
  const others = await askNodeMap(services.store, ends);
  return {
    ...item,
    relationships: byType(edges, id),
    others: [...others.values()].sort((a, b) => compareIds(a.id, b.id)),
    certainties: Object.fromEntries(edges.map((edge) => [edge.id, certaintyFrom(analysis.facts, edge)])),
  };
}

function byType(edges: readonly Edge[], id: string): FirmDetail['relationships'] {
  const groups: Record<string, { in: Edge[]; out: Edge[] }> = {};
  for (const edge of edges) {
    const group = (groups[edge.type] ??= { in: [], out: [] });
    if (edge.source === id) group.out.push(edge);
    if (edge.target === id) group.in.push(edge);
  }
  return groups;
}

async function toFirmItems(
  services: Services,
  analysis: Analysis,
  firms: readonly Node[],
): Promise<FirmListItem[]> {
  const roles = new Map(firms.map((firm) => [firm.id, analysis.roles.rolesOf(firm.id)]));
  const named = [...roles.values()].flat().flatMap((role) => [role.chain, ...role.segments]);
  const names = await askNodeMap(services.store, named);
  const nameOf = (id: string) => {
    const node = names.get(id);
    return { id, name: node?.name ?? id, nameEn: node?.nameEn ?? id };
  };
  return firms.map((firm) => ({
    ...firm,
    chains: (roles.get(firm.id) ?? []).map((role) => ({
      ...nameOf(role.chain),
      designation: role.designations[0] ?? null,
      segments: role.segments.map((segment) => ({
        ...nameOf(segment),
        stage: analysis.roles.stageOf(segment),
      })),
    })),
    needs: analysis.roles.needsOf(firm.id),
    certainty: certaintyOf(analysis.facts, firm.id),
  }));
}
