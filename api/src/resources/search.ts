import { normaliseForSearch } from '@lianzhu/graph-seed/load';
import { NODE_LABELS } from '@lianzhu/graph-seed/model';
import { pageOf } from '../answers/cursor.ts';
import { askNodes } from '../queries/nodes.ts';
import { askSearch } from '../queries/search.ts';
import type { List, Node, SearchHit, SearchQuery } from '../../contract/index.ts';
import type { Services } from '../services.ts';

/** Hits, the closest first: whole names before beginnings before parts; then by field, label and id. */
export async function search(
  services: Services,
  query: SearchQuery,
): Promise<Omit<List<SearchHit>, 'version'>> {
  const { q, limit, cursor } = query;
  const labels = query.labels ?? NODE_LABELS;
  const matches = await askSearch(services.store, q, labels);
  const page = pageOf(matches, {
    question: `search ${JSON.stringify([q, labels])}`,
    limit,
    cursor,
    placeOf: (match) => match.place,
  });
  const nodes = await askNodes(
    services.store,
    page.items.map((match) => match.id),
  );
  const items = page.items.flatMap(({ id, field, key }, index): SearchHit[] => {
    const node = nodes[index];
    return node ? [{ id, node, field, match: originalOf(node, key) }] : [];
  });
  return { ...page, items };
}

/** The text that the key was made of, where the node shows it; pinyin and initials are only keys. */
function originalOf(node: Node, key: string): string {
  const shown = [node.id, node.name, node.nameEn, ...Object.values(node.props).flat()];
  const original = shown.find((value) => typeof value === 'string' && normaliseForSearch(value) === key);
  return typeof original === 'string' ? original : key;
}
