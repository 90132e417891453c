import type { FastifyInstance } from 'fastify';
import { ChainDetail, ChainListItem, EmptyQuery, IdParams, listOf, ListQuery } from '../../contract/index.ts';
import { chainDetail, listChains } from '../resources/chains.ts';
import type { Services } from '../services.ts';
import { describeRoute } from './describe-route.ts';

export function registerChainRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: ListQuery }>(
    '/chains',
    {
      schema: describeRoute({
        summary: 'Chains by order, with counts and coverage',
        tag: 'chains',
        query: ListQuery,
        answer: listOf(ChainListItem),
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => listChains(services, request.query)),
  );

  app.get<{ Params: IdParams }>(
    '/chains/:id',
    {
      schema: describeRoute({
        summary: 'One chain: segments, firms, leaders, relations and cells',
        tag: 'chains',
        params: IdParams,
        query: EmptyQuery,
        answer: ChainDetail,
        failures: [404],
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => chainDetail(services, request.params.id)),
  );
}
