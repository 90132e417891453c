import type { List, SearchHit } from '@lianzhu/api/contract';
import { api } from '../../api-client.ts';
import { Resource } from '../../state/resource.svelte.ts';
import { cutQuery, groupHits, moveCursor } from './results.ts';

/** Rest between two keys after which a question is sent, in milliseconds. */
const PAUSE_MS = 180;
const LIMIT = 30;

/** An answer and the question it belongs to, so that an older answer is never shown for a newer text. */
interface Answer {
  query: string;
  list: List<SearchHit>;
}

/** The palette's text, its answer, and the place of the cursor in the results. */
export class SearchState {
  text = $state('');
  cursor = $state(-1);
  private readonly answer = new Resource<Answer>();
  private timer = 0;

  asked = $derived(cutQuery(this.text));
  answered = $derived(this.answer.data?.query === this.asked.query ? this.answer.data.list : null);
  groups = $derived(groupHits(this.answered?.items ?? []));
  /** Hits in the order in which they are drawn. */
  hits = $derived(this.groups.flatMap((group) => group.hits));
  selected = $derived(this.hits[this.cursor] ?? null);

  get error() {
    return this.answer.loading ? null : this.answer.error;
  }

  /** Takes what the reader typed; asks after a short rest, and drops the question before. */
  type(text: string): void {
    this.text = text;
    this.cursor = -1;
    window.clearTimeout(this.timer);
    this.answer.cancel();
    if (this.asked.query !== '') this.timer = window.setTimeout(() => this.ask(), PAUSE_MS);
  }

  ask(): void {
    const { query } = this.asked;
    void this.answer.load(async (signal) => ({
      query,
      list: await api.search({ q: query, limit: LIMIT }, signal),
    }));
  }

  move(step: number): void {
    this.cursor = moveCursor(this.cursor, step, this.hits.length);
  }

  stop(): void {
    window.clearTimeout(this.timer);
    this.answer.cancel();
  }
}
