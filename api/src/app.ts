import Fastify from 'fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { answerClientError } from './plugins/client-error.ts';
import { errorHandlerPlugin, sendProblem, toApiError } from './plugins/error-handler.ts';
import { openApiPlugin } from './plugins/openapi.ts';
import { queryTypesPlugin, VALIDATION } from './plugins/query-types.ts';
import { securityPlugin } from './plugins/security.ts';
import { staticUiPlugin } from './plugins/static-ui.ts';
import { registerBottleneckRoutes } from './routes/bottlenecks.ts';
import { registerChainRoutes } from './routes/chains.ts';
import { registerDecisionRoutes } from './routes/decisions.ts';
import { registerExportRoutes } from './routes/exports.ts';
import { registerFirmRoutes } from './routes/firms.ts';
import { registerGraphRoutes } from './routes/graph.ts';
import { registerHealthRoutes } from './routes/health.ts';
import { registerListRoutes } from './routes/lists.ts';
import { registerMetaRoute } from './routes/meta.ts';
import { registerQuestionsRoute } from './routes/questions.ts';
import { registerSearchRoute } from './routes/search.ts';
import { openServices } from './services.ts';
import type { Services } from './services.ts';
import type { GraphStore } from './store/graph-store.ts';

const BODY_LIMIT_BYTES = 256 * 1024;
const MAX_ID_CHARACTERS = 300;

export interface AppOptions {
  readonly store: GraphStore;
  readonly appVersion: string;
  /** Folder of the built UI; a plain page is served where it holds none. */
  readonly uiFolder: string;
  readonly logLevel?: string;
  /** A write by another process is noticed within this time. */
  readonly versionMaxAgeMs?: number;
  readonly requestsPerMinute?: number;
}

/** The whole server, listening nowhere yet. The store stays the caller's to close. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const app = Fastify({
    ajv: VALIDATION,
    bodyLimit: BODY_LIMIT_BYTES,
    clientErrorHandler: answerClientError,
    frameworkErrors: onFrameworkError,
    logger: { level: options.logLevel ?? 'silent' },
    routerOptions: { maxParamLength: MAX_ID_CHARACTERS },
  });
  // Answers are made by the contract's own types and checked by tests; a second serializer could only differ.
  app.removeContentTypeParser('text/plain');
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  await app.register(errorHandlerPlugin);
  await app.register(securityPlugin, { requestsPerMinute: options.requestsPerMinute ?? 20_000 });
  await app.register(queryTypesPlugin);
  await app.register(openApiPlugin, { appVersion: options.appVersion });
  await app.register(staticUiPlugin, { folder: options.uiFolder });
  const services = openServices(options.store, options.appVersion, options.versionMaxAgeMs ?? 2000);
  registerHealthRoutes(app, services);
  await app.register(async (api) => registerApi(api, services, options.appVersion), { prefix: '/api/v1' });
  return app;
}

function registerApi(api: FastifyInstance, services: Services, appVersion: string): void {
  registerMetaRoute(api, services, appVersion);
  registerChainRoutes(api, services);
  registerFirmRoutes(api, services);
  registerListRoutes(api, services);
  registerSearchRoute(api, services);
  registerBottleneckRoutes(api, services);
  registerDecisionRoutes(api, services);
  registerGraphRoutes(api, services);
  registerExportRoutes(api, services);
  registerQuestionsRoute(api, services);
}

/** Addresses that cannot be read never reach the error handler. */
function onFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(request, reply, toApiError(error));
}
