import { SvelteMap } from 'svelte/reactivity';
import type { NodeWithDegree } from '@lianzhu/api/contract';
import { api } from '../api-client.ts';

/** Number of relationships of a node by `TYPE:in` and `TYPE:out`. */
export type Degree = NodeWithDegree['degree'];

/** Questions that run at once; their answers reach the canvas together. */
const AT_ONCE = 12;

/** How many relationships nodes have in the whole graph, asked once each. Unknown until the answer is there. */
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
      const ids = this.#wanted.splice(0, AT_ONCE);
      const answers = await Promise.allSettled(ids.map((id) => api.node(id)));
      const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? [answer.value] : []));
      if (found.length === 0) break;
      for (const { id, degree } of found) this.#known.set(id, degree);
    }
    this.#running = false;
  }
}
