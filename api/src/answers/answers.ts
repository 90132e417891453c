import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError } from '../errors.ts';
import type { GraphMeta } from '../queries/graph-meta.ts';
import { recordQuestions } from './asked-questions.ts';
import { BoundedCache } from './bounded-cache.ts';
import type { CachedAnswer } from './bounded-cache.ts';
import type { GraphVersion } from './graph-version.ts';

const CACHED_BYTES = 32_000_000;
/** Shorter answers fit one packet anyway. */
const SHORTEST_GZIPPED_BYTES = 1024;
const gzipAsync = promisify(gzip);
/** Addresses whose keys are remembered, so that a repeated question is not digested again. */
const REMEMBERED_KEYS = 5_000;

/** A file made from an answer. */
export interface Download {
  readonly body: string | Uint8Array;
  readonly mime: string;
  /** Name for the reader's disk; may hold any characters. */
  readonly filename: string;
  /** The name for programs that know no other than ASCII. */
  readonly asciiFilename: string;
}

/**
 * Sends answers keyed by (graph version, question): the key is the ETag, an unchanged answer is a 304 without a
 * query, and a repeated one comes from memory. An answer is sent with the version it was asked at.
 */
export class Answers {
  readonly #version: GraphVersion;
  readonly #appVersion: string;
  readonly #cache = new BoundedCache(CACHED_BYTES);
  /** Keys of GET requests by address, of the graph that `#keysOf` tells. */
  readonly #keys = new Map<string, string>();
  #keysOf = '';

  constructor(version: GraphVersion, appVersion: string) {
    this.#version = version;
    this.#appVersion = appVersion;
  }

  /** Answers with JSON: what `compute` returns and the graph's `version`. */
  async json(
    request: FastifyRequest,
    reply: FastifyReply,
    compute: () => Promise<object>,
  ): Promise<FastifyReply> {
    const meta = await this.#version.current();
    const { version } = meta;
    const key = this.#keyOf(request, meta);
    reply.header('Vary', 'accept-encoding');
    if (isUnchanged(request, reply, key)) return reply.code(304).send();
    let answer = this.#cache.get(key);
    if (answer === undefined) {
      answer = await makeAnswer(compute, version);
      this.#cache.set(key, answer);
    }
    reply.header('Content-Type', 'application/json; charset=utf-8');
    if (answer.gzipped === null || !takesGzip(request)) return reply.send(answer.body);
    return reply.header('Content-Encoding', 'gzip').send(answer.gzipped);
  }

  /**
   * The questions behind the answer with this ETag, as the bytes of a JSON list. Throws ANSWER_FORGOTTEN where the
   * answer is no longer kept: asked again, it has its questions again.
   */
  questionsOf(etag: string): Buffer {
    const answer = this.#cache.get(etag);
    if (answer === undefined) throw new ApiError('ANSWER_FORGOTTEN');
    return answer.questions;
  }

  /** Answers with a file to save. */
  async download(
    request: FastifyRequest,
    reply: FastifyReply,
    compute: (version: number) => Promise<Download>,
  ): Promise<FastifyReply> {
    const meta = await this.#version.current();
    const { version } = meta;
    if (isUnchanged(request, reply, this.#keyOf(request, meta))) return reply.code(304).send();
    const { body, mime, filename, asciiFilename } = await compute(version);
    return reply
      .header('Content-Type', mime)
      .header('Content-Disposition', contentDisposition(filename, asciiFilename))
      .send(typeof body === 'string' ? body : Buffer.from(body));
  }

  #keyOf(request: FastifyRequest, meta: GraphMeta): string {
    if (request.method !== 'GET') return this.#digest(request, meta);
    const graph = `${meta.version} ${meta.contentHash}`;
    if (graph !== this.#keysOf || this.#keys.size >= REMEMBERED_KEYS) this.#keys.clear();
    this.#keysOf = graph;
    let key = this.#keys.get(request.url);
    if (key === undefined) {
      key = this.#digest(request, meta);
      this.#keys.set(request.url, key);
    }
    return key;
  }

  #digest(request: FastifyRequest, { version, contentHash }: GraphMeta): string {
    const asked = [
      request.routeOptions.url,
      sorted(request.params),
      sorted(request.query),
      request.body ?? null,
    ];
    const digest = createHash('sha256')
      .update(`${this.#appVersion}\n${contentHash}\n${JSON.stringify(asked)}`)
      .digest('base64url');
    return `W/"${version}-${digest.slice(0, 22)}"`;
  }
}

/** Kept as bytes, plain and packed: both are costly to make anew for each reader. */
async function makeAnswer(compute: () => Promise<object>, version: number): Promise<CachedAnswer> {
  const { value, questions } = await recordQuestions(compute);
  const list = { items: [...questions], total: questions.size, next: null, truncated: false, version };
  const body = Buffer.from(JSON.stringify({ ...value, version }));
  return {
    body,
    gzipped: body.length < SHORTEST_GZIPPED_BYTES ? null : await gzipAsync(body),
    questions: Buffer.from(JSON.stringify(list)),
  };
}

/** RFC 9110 §12.5.3: gzip named, and not with a weight of 0. */
function takesGzip(request: FastifyRequest): boolean {
  const codings = String(request.headers['accept-encoding'] ?? '').split(',');
  return codings.some((coding) => /^\s*(?:gzip|\*)\s*(?:;\s*q=(?!0(?:\.0*)?\s*$).*)?$/i.test(coding));
}

function isUnchanged(request: FastifyRequest, reply: FastifyReply, etag: string): boolean {
  reply.headers({ ETag: etag, 'Cache-Control': 'no-cache' });
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const known = request.headers['if-none-match'] ?? '';
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '');
  return known.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag));
}

function sorted(values: unknown): [string, unknown][] {
  return Object.entries(values ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** RFC 6266: an ASCII name for old readers and the full one for the rest. */
export function contentDisposition(filename: string, asciiFilename: string): string {
  const ascii = asciiFilename.replace(/[^A-Za-z0-9._-]+/g, '_');
  const full = encodeURIComponent(filename).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${full}`;
}
