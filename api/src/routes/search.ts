import type { FastifyInstance } from 'fastify';
import { listOf, SearchHit, SearchQuery } from '../../contract/index.ts';
import { search } from '../resources/search.ts';
import type { Services } from '../services.ts';
import { describeRoute } from './describe-route.ts';

export function registerSearchRoute(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: SearchQuery }>(
    '/search',
    {
      schema: describeRoute({
        summary:
          'Nodes by Chinese (also traditional), full pinyin, initials, English, alias or id; best first',
        tag: 'graph',
        query: SearchQuery,
        answer: listOf(SearchHit),
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => search(services, request.query)),
  );
}
