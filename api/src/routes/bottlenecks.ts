import type { FastifyInstance } from 'fastify';
import { Bottlenecks, BottlenecksQuery, CellParams, CellWithTerms } from '../../contract/index.ts';
import { bottleneckCell, bottleneckMatrix } from '../resources/bottlenecks.ts';
import type { Services } from '../services.ts';
import { describeRoute } from './describe-route.ts';

export function registerBottleneckRoutes(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: BottlenecksQuery }>(
    '/bottlenecks',
    {
      schema: describeRoute({
        summary: 'The chain × factor matrix; weights are query parameters',
        tag: 'bottlenecks',
        query: BottlenecksQuery,
        answer: Bottlenecks,
      }),
    },
    (request, reply) =>
      services.answers.json(request, reply, () => bottleneckMatrix(services, request.query)),
  );

  app.get<{ Params: CellParams; Querystring: BottlenecksQuery }>(
    '/bottlenecks/:chain/:factor',
    {
      schema: describeRoute({
        summary:
          'One cell with every term of its sum; the district’s id as chain asks for the district’s row',
        tag: 'bottlenecks',
        params: CellParams,
        query: BottlenecksQuery,
        answer: CellWithTerms,
        failures: [404],
      }),
    },
    (request, reply) =>
      services.answers.json(request, reply, () => bottleneckCell(services, request.params, request.query)),
  );
}
