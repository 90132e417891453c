import { SvelteMap } from 'svelte/reactivity';
import type { Node } from '@lianzhu/api/contract';
import { api } from '../api-client.ts';

/** Questions that run at once. */
const AT_ONCE = 12;

/** Stored needs and measures that scenarios touch, asked for once each, to tell their names. */
class ScenarioItems {
  readonly #known = new SvelteMap<string, Node>();
  readonly #asked = new Set<string>();

  /** Null while it is not known, and for an id that the graph does not have. Reactive. */
  of(id: string): Node | null {
    return this.#known.get(id) ?? null;
  }

  /** Asks for those that were not asked for yet. Call it from an effect. */
  want(ids: readonly string[]): void {
    const missing = ids.filter((id) => !this.#asked.has(id));
    missing.forEach((id) => this.#asked.add(id));
    void this.#ask(missing);
  }

  async #ask(ids: string[]): Promise<void> {
    for (let start = 0; start < ids.length; start += AT_ONCE) {
      const answers = await Promise.allSettled(ids.slice(start, start + AT_ONCE).map((id) => api.node(id)));
      for (const answer of answers) {
        if (answer.status === 'fulfilled') this.#known.set(answer.value.id, answer.value);
      }
    }
  }
}

export const scenarioItems = new ScenarioItems();
