import type { List } from '@lianzhu/api/contract';
import { Resource } from '../../state/resource.svelte.ts';
import { MAX_PAGE, PAGE } from './page-size.ts';

/** Asks for the page of `limit` items that a cursor names; undefined is the first. */
export type PageFetcher<T, Answer extends List<T> = List<T>> = (
  cursor: string | undefined,
  signal: AbortSignal,
  limit: number,
) => Promise<Answer>;

/** A list read page by page; `items` holds all pages read so far, in the API's order. */
export class PagedList<T, Answer extends List<T> = List<T>> {
  private readonly resource = new Resource<Answer>();
  private fetcher: PageFetcher<T, Answer> | null = null;

  get items(): T[] {
    return this.resource.data?.items ?? [];
  }
  get answer(): Answer | null {
    return this.resource.data;
  }
  get loading(): boolean {
    return this.resource.loading;
  }
  get slow(): boolean {
    return this.resource.slow;
  }
  get error() {
    return this.resource.loading ? null : this.resource.error;
  }

  /** Starts over with another question, and reads at least `wanted` items where there are so many. */
  load(fetcher: PageFetcher<T, Answer>, wanted = PAGE): void {
    this.fetcher = fetcher;
    void this.resource.load(async (signal) => {
      let answer = await fetcher(undefined, signal, Math.min(wanted, MAX_PAGE));
      while (answer.next !== null && answer.items.length < wanted) {
        const limit = Math.min(wanted - answer.items.length, MAX_PAGE);
        answer = joined(answer, await fetcher(answer.next, signal, limit));
      }
      return answer;
    });
  }

  /** Reads the next page and puts it after what is shown; `onread` is told how many items that makes. */
  more(onread: (shown: number) => void = () => undefined): void {
    const { fetcher } = this;
    const shown = this.resource.data;
    if (fetcher === null || shown === null || shown.next === null) return;
    const cursor = shown.next;
    void this.resource.load(async (signal) => {
      const answer = joined(shown, await fetcher(cursor, signal, PAGE));
      onread(answer.items.length);
      return answer;
    });
  }

  reload(): void {
    this.resource.reload();
  }
  cancel(): void {
    this.resource.cancel();
  }
}

function joined<T, Answer extends List<T>>(shown: Answer, page: Answer): Answer {
  return { ...page, items: [...shown.items, ...page.items] };
}
