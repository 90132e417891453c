import { untrack } from 'svelte';
import { router } from './router.svelte.ts';

/** An answer that the view got: the address asked (with `/api/v1`), and the ETag that names the answer at the server. */
export interface AskedAnswer {
  readonly path: string;
  readonly answer: string;
}

/** So many answers of one view are remembered, the latest. */
const MOST_REMEMBERED = 50;

/** The answers that the present view got from the server, the latest last; another path of the address begins anew. */
class AskedAnswers {
  #view = $state('');
  #answers = $state.raw<readonly AskedAnswer[]>([]);

  get list(): readonly AskedAnswer[] {
    return this.#view === router.path ? this.#answers : [];
  }

  /** The view that asks now; reading it makes no effect depend on the address. */
  get asker(): string {
    return untrack(() => router.path);
  }

  /** Keeps an answer for the view that asked; one that comes after its view was left is not kept. */
  remember(asker: string, path: string, answer: string): void {
    if (asker !== this.asker) return;
    const others = untrack(() => this.list).filter((one) => one.path !== path || one.answer !== answer);
    this.#answers = [...others, { path, answer }].slice(-MOST_REMEMBERED);
    this.#view = asker;
  }
}

export const askedAnswers = new AskedAnswers();
