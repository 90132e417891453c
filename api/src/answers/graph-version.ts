import type { GraphMeta } from '../queries/graph-meta.ts';

/**
 * The graph's version, read again at most every `maxAgeMs`: a write by another process is noticed within that time.
 * Requests that come while it is being read wait for the same reading.
 */
export class GraphVersion {
  readonly #read: () => Promise<GraphMeta>;
  readonly #maxAgeMs: number;
  #readAt = -Infinity;
  #reading: Promise<GraphMeta> | null = null;

  constructor(read: () => Promise<GraphMeta>, maxAgeMs: number) {
    this.#read = read;
    this.#maxAgeMs = maxAgeMs;
  }

  /** Rejects as the store does; a failed reading is not kept. */
  current(): Promise<GraphMeta> {
    if (this.#reading && performance.now() - this.#readAt < this.#maxAgeMs) return this.#reading;
    this.#readAt = performance.now();
    const reading = this.#read();
    this.#reading = reading;
    reading.catch(() => {
      if (this.#reading === reading) this.#reading = null;
    });
    return reading;
  }
}
