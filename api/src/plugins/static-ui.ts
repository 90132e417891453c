import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { ApiError } from '../errors.ts';
import { sendProblem } from './error-handler.ts';

export interface StaticUiOptions {
  /** Folder of the built UI. */
  readonly folder: string;
}

const NOT_BUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>链主图谱 Lianzhu</title>
<p>界面尚未构建：请用 <code>npm start</code> 启动。接口可用：<a href="/api/docs">/api/docs</a></p>
<p lang="en">The interface is not built: start with <code>npm start</code>. The API works: <a href="/api/docs">/api/docs</a></p></html>`;

/**
 * Serves the built UI. Addresses of its views fall back to index.html, so that each can be opened and reloaded; files
 * named by their hash may be kept for ever. Without a built UI a plain page says how to build it.
 */
async function staticUi(app: FastifyInstance, { folder }: StaticUiOptions): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      index: 'index.html',
      cacheControl: false,
      setHeaders: (response, path) => {
        const hashed = path.startsWith(join(folder, 'assets'));
        response.header('Cache-Control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache');
      },
    });
  }
  app.setNotFoundHandler((request, reply) => {
    if (!wantsPage(request)) return sendProblem(request, reply, routeNotFound(request));
    return built ? sendIndex(reply) : reply.type('text/html; charset=utf-8').send(NOT_BUILT);
  });
}

/** The address of a view, asked by a browser: a page, neither the API nor a file. */
function wantsPage(request: FastifyRequest): boolean {
  const [path = ''] = request.url.split('?');
  const isPage = request.method === 'GET' || request.method === 'HEAD';
  const accepts = request.headers.accept ?? '';
  return isPage && accepts.includes('text/html') && !/^\/api(\/|$)/.test(path) && !/\.\w+$/.test(path);
}

function sendIndex(reply: FastifyReply): FastifyReply {
  return reply.header('Cache-Control', 'no-cache').sendFile('index.html');
}

function routeNotFound(request: FastifyRequest): ApiError {
  const [path = ''] = request.url.split('?');
  return new ApiError('ROUTE_NOT_FOUND', { fill: { method: request.method, path: path.slice(0, 200) } });
}

export const staticUiPlugin = fp(staticUi, { name: 'static-ui' });
