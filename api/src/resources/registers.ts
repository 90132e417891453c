import { BODY_KINDS } from '@lianzhu/graph-seed/model';
import { certaintyFrom } from '../analysis/certainty.ts';
import { pageOf } from '../answers/cursor.ts';
import { unknownIds } from '../errors.ts';
import { askEvidence } from '../queries/evidence.ts';
import { askListFields } from '../queries/list-fields.ts';
import type { ListFields } from '../queries/list-fields.ts';
import { askNodes } from '../queries/nodes.ts';
import { askBodies, askSources } from '../queries/registers.ts';
import { askPieces, askSupports } from '../queries/source-supports.ts';
import { MAX_LIST_LIMIT } from '../../contract/index.ts';
import type {
  BodiesQuery,
  BodyListItem,
  EvidenceDetail,
  FacetedList,
  SortName,
  SourceDetail,
  SourceListItem,
  SourcesQuery,
} from '../../contract/index.ts';
import type { Services } from '../services.ts';
import { facetedSearch } from './facets.ts';
import type { FacetTable } from './facets.ts';
import { nameSorts, orderBy, rankIn } from './list-order.ts';
import type { SortTable } from './list-order.ts';

/** Bodies by id, or by `sort`. */
export async function listBodies(
  services: Services,
  { limit, cursor, sort, ...filter }: BodiesQuery,
): Promise<Omit<FacetedList<BodyListItem>, 'version'>> {
  const [{ facts }, bodies, fields] = await Promise.all([
    services.analysis(),
    askBodies(services.store),
    sort === undefined ? NO_FIELDS : askListFields(services.store, 'Body'),
  ]);
  const sorts: SortTable<(typeof bodies)[number], SortName<BodiesQuery>> = {
    ...nameSorts(fields),
    kind: (body) => rankIn(BODY_KINDS, body.props['kind']),
    measures: (body) => body.measures.length,
  };
  const found = facetedSearch(bodies, filter, BODY_FACETS);
  const question = `bodies ${JSON.stringify({ ...filter, sort })}`;
  const page = pageOf(found.items, {
    question,
    limit,
    cursor,
    ...orderBy(sort, sorts, (body) => [body.id]),
  });
  const items = page.items.map((body) => ({ ...body, certainty: certaintyFrom(facts, body) }));
  return { ...found, ...page, items };
}

/** Sources by id, or by `sort`. */
export async function listSources(
  services: Services,
  { limit, cursor, sort, ...filter }: SourcesQuery,
): Promise<Omit<FacetedList<SourceListItem>, 'version'>> {
  const [sources, fields] = await Promise.all([
    askSources(services.store),
    sort === undefined ? NO_FIELDS : askListFields(services.store, 'Source'),
  ]);
  const sorts: SortTable<SourceListItem, SortName<SourcesQuery>> = {
    ...nameSorts(fields),
    issuer: (source) => textProp(source, 'issuer'),
    date: (source) => textProp(source, 'date'),
    evidence: (source) => source.evidenceCount,
    items: (source) => source.itemCount,
  };
  const found = facetedSearch(sources, filter, SOURCE_FACETS);
  const question = `sources ${JSON.stringify({ ...filter, sort })}`;
  const page = pageOf(found.items, {
    question,
    limit,
    cursor,
    ...orderBy(sort, sorts, (source) => [source.id]),
  });
  return { ...found, ...page };
}

const NO_FIELDS: ReadonlyMap<string, ListFields> = new Map();

const BODY_FACETS: FacetTable<Pick<BodyListItem, 'props'>, Pick<BodiesQuery, 'kind'>> = {
  kind: (body) => [String(body.props['kind'])],
};

const SOURCE_FACETS: FacetTable<SourceListItem, Pick<SourcesQuery, 'issuer' | 'year'>> = {
  issuer: (source) => [textProp(source, 'issuer') ?? 'null'],
  year: (source) => [lastYear(textProp(source, 'date'))],
};

/** The last year that a date names (`2022`, `2022-10-08`, `2021/2022`). */
function lastYear(date: string | null): string {
  return date?.split('/').at(-1)?.slice(0, 4) ?? 'null';
}

function textProp(node: BodyListItem | SourceListItem, name: string): string | null {
  const value = node.props[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** A source and what rests on it, by kind. Rejects with NOT_FOUND where the id is another kind of node. */
export async function sourceDetail(
  { store, version }: Services,
  id: string,
): Promise<Omit<SourceDetail, 'version'>> {
  const [node] = await askNodes(store, [id]);
  if (node?.label !== 'Source') throw unknownIds([id]);
  const [pieces, { district, figures }] = await Promise.all([askPieces(store, id), version.current()]);
  const supports = await askSupports(
    store,
    pieces.map((piece) => piece.id),
    { ...district, label: 'District', figures },
  );
  const items = supports.filter(({ kind }) => kind !== 'figure').reduce((sum, { total }) => sum + total, 0);
  return {
    ...node,
    evidenceCount: pieces.length,
    itemCount: items,
    pieces: pieces.slice(0, MAX_LIST_LIMIT),
    supports,
  };
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
