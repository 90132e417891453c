import { toApiError } from '../api-error.ts';
import type { ApiError } from '../api-error.ts';

/** After so many milliseconds a running question is called slow, and the reader may cancel it. */
const SLOW_MS = 3_000;

type Fetcher<T> = (signal: AbortSignal) => Promise<T>;

/**
 * One answer of the server and the state of asking for it. A new `load` cancels the one before;
 * while it runs, and when it fails, the last good answer stays in `data`.
 */
export class Resource<T> {
  data = $state.raw<T | null>(null);
  error = $state.raw<ApiError | null>(null);
  loading = $state(false);
  slow = $state(false);
  private controller: AbortController | null = null;
  private fetcher: Fetcher<T> | null = null;

  async load(fetcher: Fetcher<T>): Promise<void> {
    this.controller?.abort();
    const controller = new AbortController();
    this.controller = controller;
    this.fetcher = fetcher;
    this.loading = true;
    this.slow = false;
    const timer = window.setTimeout(() => {
      if (this.controller === controller) this.slow = true;
    }, SLOW_MS);
    try {
      const data = await fetcher(controller.signal);
      if (this.controller === controller) Object.assign(this, { data, error: null });
    } catch (error) {
      if (this.controller === controller) this.error = toApiError(error);
    } finally {
      window.clearTimeout(timer);
      if (this.controller === controller) Object.assign(this, { loading: false, slow: false });
    }
  }

  /** Asks the last question again. */
  reload(): void {
    if (this.fetcher !== null) void this.load(this.fetcher);
  }

  /** Stops waiting; the error says that the reader cancelled. */
  cancel(): void {
    this.controller?.abort();
  }
}
