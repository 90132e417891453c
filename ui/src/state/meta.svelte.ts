import type { Meta } from '@lianzhu/api/contract';
import { api } from '../api-client.ts';
import { toApiError } from '../api-error.ts';
import type { ApiError } from '../api-error.ts';

/** How often the server is asked for its version, and how often while it does not answer. In milliseconds. */
const POLL_MS = 15_000;
const RETRY_MS = 4_000;

/**
 * What the server holds, asked again and again. A new graph version is offered, never put under the reader;
 * while the database is away the last answer stays.
 */
class MetaState {
  current = $state.raw<Meta | null>(null);
  /** Why the last question failed; null while the server answers. */
  failure = $state.raw<ApiError | null>(null);
  /** The version that the open view shows; `refresh` moves it. */
  shownVersion = $state<number | null>(null);
  /** Counts refreshes: the view is built anew when it changes. */
  generation = $state(0);

  stale = $derived(
    this.current !== null && this.shownVersion !== null && this.current.version !== this.shownVersion,
  );

  start(): void {
    void this.poll();
  }

  /** Shows the newest version. */
  refresh(): void {
    this.shownVersion = this.current?.version ?? null;
    this.generation += 1;
  }

  private async poll(): Promise<void> {
    try {
      this.current = await api.meta();
      this.failure = null;
      this.shownVersion ??= this.current.version;
    } catch (error) {
      this.failure = toApiError(error);
    }
    window.setTimeout(() => void this.poll(), this.failure === null ? POLL_MS : RETRY_MS);
  }
}

export const meta = new MetaState();
