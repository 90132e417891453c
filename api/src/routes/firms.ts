import type { FastifyInstance } from 'fastify';
import {
  EmptyQuery,
  facetedListOf,
  FirmDetail,
  FirmExit,
  FirmExitRank,
  FirmListItem,
  FirmsQuery,
  IdParams,
  listOf,
  ListQuery,
} from '../../contract/index.ts';
import { firmExit, rankFirmExits } from '../resources/firm-exits.ts';
import { firmDetail, listFirms } from '../resources/firms.ts';
import type { Services } from '../services.ts';
import { describeRoute } from './describe-route.ts';

export function registerFirmRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: FirmsQuery }>(
    '/firms',
    {
      schema: describeRoute({
        summary: 'Firms by id or sort, with their chains, roles and number of needs',
        tag: 'lists',
        query: FirmsQuery,
        answer: facetedListOf(FirmListItem),
        failures: [404],
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => listFirms(services, request.query)),
  );

  app.get<{ Params: IdParams }>(
    '/firms/:id',
    {
      schema: describeRoute({
        summary: 'One firm with every relationship by type, both directions',
        tag: 'lists',
        params: IdParams,
        query: EmptyQuery,
        answer: FirmDetail,
        failures: [404],
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => firmDetail(services, request.params.id)),
  );
  registerExitRoutes(app, services);
}

function registerExitRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Params: IdParams }>(
    '/firms/:id/exit',
    {
      schema: describeRoute({
        summary: 'What the graph loses when the firm leaves',
        tag: 'lists',
        params: IdParams,
        query: EmptyQuery,
        answer: FirmExit,
        failures: [404],
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => firmExit(services, request.params.id)),
  );

  app.get<{ Querystring: ListQuery }>(
    '/firm-exits',
    {
      schema: describeRoute({
        summary: 'Firms by what their exit would take, the most first',
        tag: 'lists',
        query: ListQuery,
        answer: listOf(FirmExitRank),
      }),
    },
    (request, reply) => services.answers.json(request, reply, () => rankFirmExits(services, request.query)),
  );
}
