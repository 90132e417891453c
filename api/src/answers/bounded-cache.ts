/** What one cached answer holds, as bytes. */
export interface CachedAnswer {
  readonly body: Buffer;
  /** The body as gzip; null where it is too short to gain by it. */
  readonly gzipped: Buffer | null;
  /** The questions behind the answer: the body of the answer that tells them. */
  readonly questions: Buffer;
}

/** Keeps the answers used last, up to a number of bytes in all. Answers of an older version age out. */
export class BoundedCache {
  readonly #entries = new Map<string, CachedAnswer>();
  readonly #maxBytes: number;
  #bytes = 0;

  constructor(maxBytes: number) {
    this.#maxBytes = maxBytes;
  }

  get(key: string): CachedAnswer | undefined {
    const answer = this.#entries.get(key);
    if (answer === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, answer);
    return answer;
  }

  set(key: string, answer: CachedAnswer): void {
    this.#delete(key);
    if (bytesOf(answer) > this.#maxBytes) return;
    this.#entries.set(key, answer);
    this.#bytes += bytesOf(answer);
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.#maxBytes) break;
      this.#delete(oldest);
    }
  }

  #delete(key: string): void {
    const answer = this.#entries.get(key);
    if (answer) this.#bytes -= bytesOf(answer);
    this.#entries.delete(key);
  }
}

function bytesOf({ body, gzipped, questions }: CachedAnswer): number {
  return body.length + (gzipped?.length ?? 0) + questions.length;
}
