import type { FastifyInstance } from 'fastify';
import {
  BestMeasure,
  BestMeasuresQuery,
  BottlenecksQuery,
  CommonProblem,
  CommonProblemsQuery,
  listOf,
  RankStability,
  WhatIf,
  WhatIfAnswer,
} from '../../contract/index.ts';
import { rankStability } from '../analysis/rank-stability.ts';
import { listBestMeasures } from '../resources/best-measures.ts';
import { optionsOf } from '../resources/bottlenecks.ts';
import { listCommonProblems } from '../resources/common-problems.ts';
import { whatIf } from '../resources/what-if.ts';
import type { Services } from '../services.ts';
import { describeRoute } from './describe-route.ts';

/** Questions that help a planner decide: what chains share, what would change, what to do next. */
export function registerDecisionRoutes(app: FastifyInstance, services: Services): void {
  registerSharedProblems(app, services);
  registerNextSteps(app, services);
}

function registerSharedProblems(app: FastifyInstance, services: Services): void {
  app.get<{ Querystring: CommonProblemsQuery }>(
    '/common-problems',
    {
      schema: describeRoute({
        summary: 'Topics of one factor with open needs on several chains, the highest score first',
        tag: 'bottlenecks',
        query: CommonProblemsQuery,
        answer: listOf(CommonProblem),
      }),
    },
    (request, reply) =>
      services.answers.json(request, reply, () => listCommonProblems(services, request.query)),
  );

  app.get<{ Querystring: BottlenecksQuery }>(
    '/bottleneck-stability',
    {
      schema: describeRoute({
        summary: 'Whether the three largest gaps stay when each weight moves by ±20 %',
        tag: 'bottlenecks',
        query: BottlenecksQuery,
        answer: RankStability,
      }),
    },
    (request, reply) =>
      services.answers.json(request, reply, async () =>
        rankStability(await services.analysis(), optionsOf(request.query)),
      ),
  );
}

function registerNextSteps(app: FastifyInstance, services: Services): void {
  app.post<{ Body: WhatIf; Querystring: BottlenecksQuery }>(
    '/what-if',
    {
      schema: describeRoute({
        summary: 'The matrix before and after changes tried in memory; nothing is stored',
        tag: 'bottlenecks',
        query: BottlenecksQuery,
        body: WhatIf,
        answer: WhatIfAnswer,
        failures: [413],
      }),
    },
    (request, reply) =>
      services.answers.json(request, reply, () => whatIf(services, request.body, request.query)),
  );

  app.get<{ Querystring: BestMeasuresQuery }>(
    '/best-measures',
    {
      schema: describeRoute({
        summary: 'Greedy next measures by total gap removed, with the running sum',
        tag: 'bottlenecks',
        query: BestMeasuresQuery,
        answer: listOf(BestMeasure),
      }),
    },
    (request, reply) =>
      services.answers.json(request, reply, () => listBestMeasures(services, request.query)),
  );
}
