import type { Node } from '@lianzhu/api/contract';
import type { ApiError } from '../api-error.ts';
import { toApiError } from '../api-error.ts';

/** A question to the server: what to do with its answer, and how to ask it again. */
export type Question<Answer> = {
  question: () => Promise<Answer>;
  apply: (answer: Answer) => void;
  retry: () => Promise<void>;
  /** The node that is asked about, named where the graph no longer has it. */
  about?: Node;
};

/** Questions that run, and the last one that failed. What is on screen stays as it was when one fails. */
export class Asking {
  #running = $state(0);
  busy = $derived(this.#running > 0);
  /** The last act that failed, and how to try it again. */
  failure = $state.raw<{ error: ApiError; retry: () => void; about?: Node } | null>(null);

  /** Asks the server and applies the answer. Never rejects: a failure is kept to be told. */
  async ask<Answer>({ question, apply, retry, about }: Question<Answer>): Promise<void> {
    this.#running += 1;
    this.failure = null;
    try {
      apply(await question());
    } catch (error) {
      this.failure = { error: toApiError(error), retry: () => void retry(), about };
    } finally {
      this.#running -= 1;
    }
  }

  dismissFailure(): void {
    this.failure = null;
  }
}
