import type { FastifyInstance } from 'fastify';
import { AskedQuestion, listOf, QuestionsQuery } from '../../contract/index.ts';
import type { Services } from '../services.ts';
import { describeRoute } from './describe-route.ts';

export function registerQuestionsRoute(app: FastifyInstance, { answers }: Services): void {
  app.get<{ Querystring: QuestionsQuery }>(
    '/questions',
    {
      schema: describeRoute({
        summary: 'The questions that an answer put to the graph database, to be run again by hand',
        tag: 'service',
        query: QuestionsQuery,
        answer: listOf(AskedQuestion),
        failures: [404],
      }),
    },
    (request, reply) =>
      reply
        .headers({ 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' })
        .send(answers.questionsOf(request.query.answer)),
  );
}
