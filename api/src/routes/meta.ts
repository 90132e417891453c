import type { FastifyInstance } from 'fastify';
import { EmptyQuery, MAX_LIST_LIMIT, MAX_SEARCH_LIMIT, Meta } from '../../contract/index.ts';
import { askCounts } from '../queries/graph-counts.ts';
import { PRODUCT } from '../product.ts';
import type { Services } from '../services.ts';
import { describeRoute } from './describe-route.ts';

const LIMITS = { list: MAX_LIST_LIMIT, graph: MAX_LIST_LIMIT, search: MAX_SEARCH_LIMIT };

export function registerMetaRoute(app: FastifyInstance, services: Services, appVersion: string): void {
  app.get(
    '/meta',
    {
      schema: describeRoute({
        summary: 'The district, the engine, the graph’s version and its counts',
        tag: 'service',
        query: EmptyQuery,
        answer: Meta,
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => describeGraph(services, appVersion)),
  );
}

async function describeGraph(services: Services, appVersion: string): Promise<Omit<Meta, 'version'>> {
  const [meta, counts, { facts }] = await Promise.all([
    services.version.current(),
    askCounts(services.store),
    services.analysis(),
  ]);
  const withStatus = (status: string) => facts.chains.filter((chain) => chain.status === status).length;
  return {
    product: { ...PRODUCT, version: appVersion },
    title: meta.title,
    titleEn: meta.titleEn,
    district: meta.district,
    engine: services.store.kind,
    asOf: meta.asOf,
    writable: false,
    counts,
    chains: { named: withStatus('named'), candidate: withStatus('candidate') },
    figures: meta.figures,
    limits: LIMITS,
  };
}
