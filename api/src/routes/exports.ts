import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import Type from 'typebox';
import { EmptyQuery, SubgraphQuery } from '../../contract/index.ts';
import type { Download } from '../answers/answers.ts';
import { RENDERERS } from '../export/renderer.ts';
import type { Renderer } from '../export/renderer.ts';
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
      failures: [404, 422],
    } as const;
    const send = (request: FastifyRequest, reply: FastifyReply, query: SubgraphQuery) =>
      services.answers.download(request, reply, (version) => render(services, renderer, query, version));
    app.get<{ Querystring: SubgraphQuery }>(
      path,
      { schema: describeRoute({ ...description, query: SubgraphQuery }) },
      (request, reply) => send(request, reply, request.query),
    );
    app.post<{ Body: SubgraphQuery }>(
      path,
      { schema: describeRoute({ ...description, query: EmptyQuery, body: SubgraphQuery }) },
      (request, reply) => send(request, reply, request.body),
    );
  }
}

async function render(
  services: Services,
  renderer: Renderer,
  query: SubgraphQuery,
  version: number,
): Promise<Download> {
  const [answer, meta] = await Promise.all([askSubgraph(services.store, query), services.version.current()]);
  const subgraph = { ...answer, version };
  const title = query.roots
    ? answer.nodes
        .slice(0, query.roots.length)
        .map((node) => node.name)
        .join('、')
    : '';
  const product = `${meta.title} ${meta.titleEn}`;
  const { asOf } = meta;
  return {
    body: renderer.render(subgraph, { product, district: meta.district.name, version, asOf }),
    mime: renderer.mime,
    filename: `${filenameOf(meta.title, title)}.${renderer.extension === 'csv' ? 'csv.zip' : renderer.extension}`,
  };
}

/** A name that every file system takes. */
function filenameOf(product: string, title: string): string {
  const name = [product, title].filter((part) => part !== '').join('-');
  return [...name.replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')].slice(0, 60).join('');
}
