import { pageOf } from '../answers/cursor.ts';
import { unknownIds } from '../errors.ts';
import { askEvidence } from '../queries/evidence.ts';
import { askNodes } from '../queries/nodes.ts';
import { askBodies, askSources } from '../queries/registers.ts';
import type { BodyListItem, EvidenceDetail, List, ListQuery, SourceListItem } from '../../contract/index.ts';
import type { Services } from '../services.ts';

/** Bodies by id. */
export async function listBodies(
  services: Services,
  query: ListQuery,
): Promise<Omit<List<BodyListItem>, 'version'>> {
  const bodies = await askBodies(services.store);
  return pageOf(bodies, { ...query, question: 'bodies', placeOf: (body) => [body.id] });
}

/** Sources by id. */
export async function listSources(
  services: Services,
  query: ListQuery,
): Promise<Omit<List<SourceListItem>, 'version'>> {
  const sources = await askSources(services.store);
  return pageOf(sources, { ...query, question: 'sources', placeOf: (source) => [source.id] });
}

/** One piece of evidence. Rejects with NOT_FOUND where the id is another kind of node. */
export async function evidenceDetail(
  services: Services,
  id: string,
): Promise<Omit<EvidenceDetail, 'version'>> {
  const [node] = await askNodes(services.store, [id]);
  if (node?.label !== 'Evidence') throw unknownIds([id]);
  return askEvidence(services.store, node);
}
