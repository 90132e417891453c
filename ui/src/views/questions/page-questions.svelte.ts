import type { AskedQuestion, List } from '@lianzhu/api/contract';
import { SvelteMap } from 'svelte/reactivity';
import { api } from '../../api-client.ts';
import { toApiError } from '../../api-error.ts';
import type { ApiError } from '../../api-error.ts';
import type { AskedAnswer } from '../../state/asked-answers.svelte.ts';

/** The questions of one answer, or why they cannot be told. Neither while they are being asked for. */
export interface ToldQuestions {
  list: List<AskedQuestion> | null;
  error: ApiError | null;
}

/** The questions behind the answers of a page. Each answer is asked for once, one after another. */
export class PageQuestions {
  readonly #told = new SvelteMap<string, ToldQuestions>();
  #queue: Promise<void> = Promise.resolve();
  // Not reactive: an effect that read it would ask again with each answer.
  private readonly asked: string[] = [];

  of(answer: AskedAnswer): ToldQuestions | null {
    return this.#told.get(keyOf(answer)) ?? null;
  }

  /** Asks for those that were not asked for yet. Call it from an effect. */
  want(answers: readonly AskedAnswer[], signal: AbortSignal): void {
    for (const answer of answers.filter((one) => !this.asked.includes(keyOf(one)))) {
      this.asked.push(keyOf(answer));
      this.#queue = this.#queue.then(() => this.#ask(answer, signal));
    }
  }

  async #ask(answer: AskedAnswer, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    const told = await api.questions(answer, signal).then(
      (list) => ({ list, error: null }),
      (error: unknown) => ({ list: null, error: toApiError(error) }),
    );
    this.#told.set(keyOf(answer), told);
  }
}

const keyOf = ({ path, answer }: AskedAnswer): string => `${answer} ${path}`;
