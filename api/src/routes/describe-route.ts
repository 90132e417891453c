import type { TSchema } from 'typebox';
import type { FastifySchema } from 'fastify';
import { Problem } from '../../contract/index.ts';

/** What a route says of itself; the same schemas validate it and make the OpenAPI document. */
export interface RouteDescription {
  readonly summary: string;
  readonly tag: 'graph' | 'chains' | 'bottlenecks' | 'lists' | 'service';
  readonly params?: TSchema;
  readonly query?: TSchema;
  readonly body?: TSchema;
  readonly answer: TSchema;
  /** Media type of the answer; JSON if absent. */
  readonly mime?: string;
  /** Statuses beside 200, 304 and 400 that the route may answer with. */
  readonly failures?: readonly number[];
}

/** A route without a query schema takes no query parameter at all: the empty schema says so. */
export function describeRoute(description: RouteDescription): FastifySchema {
  const failures = [400, 503, 504, ...(description.failures ?? [])];
  const schema: FastifySchema = {
    summary: description.summary,
    tags: [description.tag],
    response: {
      200: {
        description: 'Answer',
        content: { [description.mime ?? 'application/json']: { schema: description.answer } },
      },
      304: { description: 'Unchanged since the version in If-None-Match', type: 'null' },
      ...Object.fromEntries(failures.map((status) => [status, problemResponse])),
    },
  };
  if (description.params) schema.params = description.params;
  if (description.query) schema.querystring = description.query;
  if (description.body) schema.body = description.body;
  return schema;
}

const problemResponse = {
  description: 'Problem',
  content: { 'application/problem+json': { schema: Problem } },
};
