import type { FastifyInstance } from 'fastify';
import { EmptyQuery, Health } from '../../contract/index.ts';
import { storeAway } from '../plugins/error-handler.ts';
import type { Services } from '../services.ts';
import { StoreError } from '../store/graph-store.ts';
import { describeRoute } from './describe-route.ts';

/** `/healthz`: the process lives. `/readyz`: the store answers and holds a graph; where not, the reason. */
export function registerHealthRoutes(app: FastifyInstance, { store, version }: Services): void {
  const schema = (summary: string) =>
    describeRoute({ summary, tag: 'service', query: EmptyQuery, answer: Health });
  app.get('/healthz', { schema: schema('The process lives') }, () => ({ status: 'ok' }));
  app.get('/readyz', { schema: schema('The store answers and holds a graph') }, async (_request, reply) => {
    reply.header('Cache-Control', 'no-store');
    await store.ping().catch((error: unknown) => {
      throw error instanceof StoreError ? storeAway(error, error.message) : error;
    });
    await version.current();
    return { status: 'ok' };
  });
}
