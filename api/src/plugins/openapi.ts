import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import type { FastifyInstance } from 'fastify';
import fp from 'fastify-plugin';

export interface OpenApiOptions {
  readonly appVersion: string;
}

/** OpenAPI 3.1 made from the schemas that validate, and its docs page, which asks no other host for anything. */
async function openApi(app: FastifyInstance, { appVersion }: OpenApiOptions): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: '链主图谱 Lianzhu API',
        description:
          'Industry chains, leader firms and factor bottlenecks of a district, with the evidence for each.',
        version: appVersion,
      },
    },
  });
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    staticCSP: false,
    indexPrefix: '',
    uiConfig: { validatorUrl: null, url: '/api/v1/openapi.json' },
  });
  app.get('/api/v1/openapi.json', { schema: { hide: true } }, () => app.swagger());
}

export const openApiPlugin = fp(openApi, { name: 'openapi' });
