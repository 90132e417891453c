import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import fp from 'fastify-plugin';

type PropertySchema = { type?: string };
type ObjectSchema = { properties?: Record<string, PropertySchema> };

const NUMBER = /^-?(0|[1-9]\d*)(\.\d+)?$/;

/** Validation never changes a value except to fill in a default, and reports every fault. */
export const VALIDATION: NonNullable<FastifyServerOptions['ajv']> = {
  customOptions: { coerceTypes: false, useDefaults: true, removeAdditional: false, allErrors: true },
};

/**
 * Gives the texts of a query string the types their schema names, and nothing more: `10` becomes a number, `0x10`,
 * `1e2`, ` 10` and an empty text stay texts and fail validation. A single key of an array becomes an array of one.
 */
export function typedQuery(query: Record<string, unknown>, schema: ObjectSchema): Record<string, unknown> {
  const typed: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(query)) {
    const type = schema.properties?.[name]?.type;
    if (type === 'array') typed[name] = Array.isArray(value) ? value : [value];
    else typed[name] = typeof value === 'string' ? typedText(value, type) : value;
  }
  return typed;
}

function typedText(text: string, type: string | undefined): unknown {
  if ((type === 'integer' || type === 'number') && NUMBER.test(text)) return Number(text);
  if (type === 'boolean' && (text === 'true' || text === 'false')) return text === 'true';
  return text;
}

function queryTypes(app: FastifyInstance, _options: object, done: () => void): void {
  app.addHook('preValidation', (request, _reply, next) => {
    const schema = request.routeOptions.schema?.querystring as ObjectSchema | undefined;
    if (schema) request.query = typedQuery(request.query as Record<string, unknown>, schema);
    next();
  });
  done();
}

export const queryTypesPlugin = fp(queryTypes, { name: 'query-types' });
