import type { List } from '@lianzhu/api/contract';
import { Resource } from '../../state/resource.svelte.ts';

/** Asks for the page that a cursor names; undefined is the first. */
export type PageFetcher<T> = (cursor: string | undefined, signal: AbortSignal) => Promise<List<T>>;

/** A list read page by page; `items` holds all pages read so far, in the API's order. */
export class PagedList<T> {
  private readonly resource = new Resource<List<T>>();
  private fetcher: PageFetcher<T> | null = null;

  get items(): T[] {
    return this.resource.data?.items ?? [];
  }
  get answer(): List<T> | null {
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

  /** Starts over with another question. */
  load(fetcher: PageFetcher<T>): void {
    this.fetcher = fetcher;
    void this.resource.load((signal) => fetcher(undefined, signal));
  }

  /** Reads the next page and puts it after what is shown. */
  more(): void {
    const { fetcher } = this;
    const shown = this.resource.data;
    if (fetcher === null || shown === null || shown.next === null) return;
    const cursor = shown.next;
    void this.resource.load(async (signal) => {
      const page = await fetcher(cursor, signal);
      return { ...page, items: [...shown.items, ...page.items] };
    });
  }

  reload(): void {
    this.resource.reload();
  }
  cancel(): void {
    this.resource.cancel();
  }
}
