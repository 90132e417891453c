import type { FastifyInstance } from 'fastify';
import { EmptyQuery, FirmDetail, FirmListItem, FirmsQuery, IdParams, listOf } from '../../contract/index.ts';
import { firmDetail, listFirms } from '../resources/firms.ts';
import type { Services } from '../services.ts';
import { describeRoute } from './describe-route.ts';

export function registerFirmRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: FirmsQuery }>(
    '/firms',
    {
      schema: describeRoute({
        summary: 'Firms by id, with their chains, roles and number of needs',
        tag: 'lists',
        query: FirmsQuery,
        answer: listOf(FirmListItem),
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
}
