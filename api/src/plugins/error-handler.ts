import type {
  FastifyError,
  FastifyInstance,
  FastifyReply,
  FastifyRequest,
  FastifySchemaValidationError,
} from 'fastify';
import fp from 'fastify-plugin';
import { ApiError, ERRORS, languageOf, toProblem } from '../errors.ts';
import type { ErrorContext } from '../errors.ts';
import { StoreError } from '../store/graph-store.ts';

const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';
/** A body can hold thousands of faults; the first ones are enough to find the mistake. */
const MAX_FAULTS = 20;
const RETRY_AFTER_SECONDS = 2;

type ParameterFault = NonNullable<ErrorContext['parameters']>[number];

/** Sends an error as a problem document, in the language that the request likes better. */
export function sendProblem(request: FastifyRequest, reply: FastifyReply, error: ApiError): FastifyReply {
  const { retryAfterSeconds } = error.context;
  if (retryAfterSeconds !== undefined) reply.header('Retry-After', String(retryAfterSeconds));
  const language = languageOf(request.headers['accept-language']);
  const [path = ''] = request.url.split('?');
  return reply
    .code(ERRORS[error.code].status)
    .headers({ 'Content-Type': PROBLEM_TYPE, 'Content-Language': language, 'Cache-Control': 'no-store' })
    .send(JSON.stringify(toProblem(error, language, path.slice(0, 300))));
}

/** Every failure as one of our coded errors; whatever is not recognised is INTERNAL and tells nothing. */
export function toApiError(error: unknown): ApiError {
  if (error instanceof ApiError) return error;
  if (error instanceof StoreError) return fromStore(error);
  const { validation, statusCode, code } = error as Partial<FastifyError>;
  if (validation) {
    const parameters = validation.slice(0, MAX_FAULTS).map(describeFault);
    return new ApiError('INVALID_PARAMETER', { parameters, cause: error });
  }
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new ApiError('BODY_TOO_LARGE', { cause: error });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE')
    return new ApiError('UNSUPPORTED_MEDIA_TYPE', { cause: error });
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    return new ApiError('INVALID_REQUEST', { cause: error });
  }
  return new ApiError('INTERNAL', { cause: error });
}

/** The store is away; `reason` is the store's own sentence, which holds no secrets. */
export function storeAway(cause: StoreError, reason = ''): ApiError {
  return new ApiError('STORE_UNAVAILABLE', {
    fill: { reason },
    retryAfterSeconds: RETRY_AFTER_SECONDS,
    cause,
  });
}

function fromStore(error: StoreError): ApiError {
  if (error.code === 'STORE_UNAVAILABLE') return storeAway(error);
  return new ApiError(error.code === 'STORE_TIMEOUT' ? 'STORE_TIMEOUT' : 'INTERNAL', { cause: error });
}

function describeFault(fault: FastifySchemaValidationError): ParameterFault {
  const params = fault.params as Record<string, unknown>;
  const named = params['additionalProperty'] ?? params['missingProperty'];
  const pointer = typeof named === 'string' ? `${fault.instancePath}/${named}` : fault.instancePath || '/';
  return { pointer: pointer.slice(0, 200), detail: faultDetail(fault.keyword, params) };
}

function faultDetail(keyword: string, params: Record<string, unknown>): ParameterFault['detail'] {
  const limit = String(params['limit'] ?? '');
  const details: Record<string, ParameterFault['detail']> = {
    additionalProperties: { zh: '没有这个参数', en: 'no such parameter' },
    required: { zh: '缺少这个参数', en: 'is required' },
    type: { zh: `类型应为 ${String(params['type'])}`, en: `must be of type ${String(params['type'])}` },
    minimum: { zh: `不得小于 ${limit}`, en: `must be at least ${limit}` },
    maximum: { zh: `不得大于 ${limit}`, en: `must be at most ${limit}` },
    minLength: { zh: `不得少于 ${limit} 个字符`, en: `must have at least ${limit} characters` },
    maxLength: { zh: `不得超过 ${limit} 个字符`, en: `must have at most ${limit} characters` },
    minItems: { zh: `至少 ${limit} 项`, en: `must have at least ${limit} items` },
    maxItems: { zh: `至多 ${limit} 项`, en: `must have at most ${limit} items` },
    uniqueItems: { zh: '不得重复', en: 'must not repeat' },
    enum: {
      zh: `应为其一：${listed(params['allowedValues'])}`,
      en: `must be one of ${listed(params['allowedValues'])}`,
    },
  };
  return details[keyword] ?? { zh: '格式不符', en: 'is malformed' };
}

function listed(values: unknown): string {
  return Array.isArray(values) ? values.join(', ') : '';
}

function errorHandler(app: FastifyInstance, _options: object, done: () => void): void {
  app.setErrorHandler((error, request, reply) => {
    const problem = toApiError(error);
    if (ERRORS[problem.code].status === 500) request.log.error({ err: error }, 'request failed');
    return sendProblem(request, reply, problem);
  });
  done();
}

export const errorHandlerPlugin = fp(errorHandler, { name: 'error-handler' });
