import type { GraphMeta } from '../queries/graph-meta.ts';
import { recordQuestions, use } from './asked-questions.ts';
import type { WithQuestions } from './asked-questions.ts';

/**
 * The graph's version, read again at most every `maxAgeMs`: a write by another process is noticed within that time.
 * Requests that come while it is being read wait for the same reading; a failed reading is not kept.
 */
export class GraphVersion {
  readonly #read: () => Promise<GraphMeta>;
  readonly #maxAgeMs: number;
  #known: { meta: WithQuestions<GraphMeta>; readAt: number } | null = null;
  #reading: Promise<WithQuestions<GraphMeta>> | null = null;

  constructor(read: () => Promise<GraphMeta>, maxAgeMs: number) {
    this.#read = read;
    this.#maxAgeMs = maxAgeMs;
  }

  /** Rejects as the store does. */
  async current(): Promise<GraphMeta> {
    if (this.#known && performance.now() - this.#known.readAt < this.#maxAgeMs) return use(this.#known.meta);
    this.#reading ??= this.#readAgain().finally(() => {
      this.#reading = null;
    });
    return use(await this.#reading);
  }

  /** Counts its age from before the question, so that a write that comes meanwhile is not missed for longer. */
  async #readAgain(): Promise<WithQuestions<GraphMeta>> {
    const readAt = performance.now();
    this.#known = null;
    const meta = await recordQuestions(this.#read);
    this.#known = { meta, readAt };
    return meta;
  }
}
