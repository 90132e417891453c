import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { EmptyQuery, ExportQuery } from '../../contract/index.ts';
import type { Edge } from '../../contract/index.ts';
import type { Download } from '../answers/answers.ts';
import { RENDERERS } from '../export/renderer.ts';
import type { Renderer } from '../export/renderer.ts';
import { unknownIds } from '../errors.ts';
import { PRODUCT } from '../product.ts';
import { askSubgraph } from '../queries/subgraph.ts';
import type { Services } from '../services.ts';
import { describeRoute } from './describe-route.ts';

/** `/graph/subgraph` rendered: one route per format, by GET or, for long lists, POST. */
export function registerExportRoutes(app: FastifyInstance, services: Services): void {
  for (const renderer of RENDERERS) {
    const path = `/graph/subgraph.${renderer.extension}`;
    const description = {
      summary: `The subgraph as ${renderer.title}`,
      tag: 'graph',
      answer: Type.String({ format: 'binary' }),
      mime: renderer.mime.split(';')[0] ?? renderer.mime,
      failures: [404, 422],
    } as const;
    const send = (request: FastifyRequest, reply: FastifyReply, query: ExportQuery) =>
      services.answers.download(request, reply, (version) => render(services, renderer, query, version));
    app.get<{ Querystring: ExportQuery }>(
      path,
      { schema: describeRoute({ ...description, query: ExportQuery }) },
      (request, reply) => send(request, reply, request.query),
    );
    app.post<{ Body: ExportQuery }>(
      path,
      { schema: describeRoute({ ...description, query: EmptyQuery, body: ExportQuery }) },
      (request, reply) => send(request, reply, request.body),
    );
  }
}

async function render(
  services: Services,
  renderer: Renderer,
  { edges, leftOut, ...query }: ExportQuery,
  version: number,
): Promise<Download> {
  const [whole, meta] = await Promise.all([askSubgraph(services.store, query), services.version.current()]);
  const answer = edges ? { ...whole, edges: onlyThese(whole.edges, edges) } : whole;
  const roots = answer.nodes.slice(0, query.roots?.length ?? 0);
  const extension = renderer.extension === 'csv' ? 'csv.zip' : renderer.extension;
  const { title, titleEn, district, asOf } = meta;
  const about = {
    product: `${PRODUCT.name} ${PRODUCT.nameEn}`,
    title: `${title} · ${titleEn}`,
    district: `${district.name} · ${district.nameEn}`,
    version,
    asOf,
    leftOut: leftOut ?? null,
  };
  return {
    body: renderer.render({ ...answer, version }, about),
    mime: renderer.mime,
    filename: `${filenameOf([title, ...roots.map((node) => node.name)])}.${extension}`,
    asciiFilename: `${filenameOf([PRODUCT.nameEn.toLowerCase(), ...roots.map((node) => node.id)])}.${extension}`,
  };
}

/** The relationships with these ids. Throws NOT_FOUND naming those that are not among them. */
function onlyThese(all: readonly Edge[], ids: readonly string[]): Edge[] {
  const wanted = new Set(ids);
  const kept = all.filter((edge) => wanted.delete(edge.id));
  if (wanted.size > 0) throw unknownIds([...wanted]);
  return kept;
}

/** A name that every file system takes. */
function filenameOf(parts: readonly string[]): string {
  return [...parts.join('-').replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')].slice(0, 60).join('');
}
