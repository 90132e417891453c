import { SvelteMap } from 'svelte/reactivity';
import type { Degree } from '@lianzhu/api/contract';
import { api } from '../api-client.ts';

/** Nodes that one request may ask about: the API's own limit. */
const AT_ONCE = 2000;

/** How many relationships nodes have in the whole graph, by `TYPE:in` and `TYPE:out`. Unknown until the answer is there. */
export class Degrees {
  readonly #known = new SvelteMap<string, Degree>();
  #wanted: string[] = [];
  #running = false;

  of(id: string): Degree | null {
    return this.#known.get(id) ?? null;
  }

  /** Asks for those not known yet. What fails stays unknown and is asked again with the next call. */
  want(ids: readonly string[]): void {
    this.#wanted = ids.filter((id) => !this.#known.has(id));
    if (!this.#running) void this.#askAll();
  }

  async #askAll(): Promise<void> {
    this.#running = true;
    while (this.#wanted.length > 0) {
      const answer = await api.degrees(this.#wanted.splice(0, AT_ONCE)).catch(() => null);
      if (answer === null) break;
      for (const { id, degree } of answer.items) this.#known.set(id, degree);
    }
    this.#running = false;
  }
}
