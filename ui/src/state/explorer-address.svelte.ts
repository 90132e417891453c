import { untrack } from 'svelte';
import { decodeView, encodeView, ownPart } from './explorer-url.ts';
import type { Explorer } from './explorer.svelte.ts';
import { router } from './router.svelte.ts';

/** The address follows the view after the reader has rested for so long. In milliseconds. */
const REST_MS = 250;

/** Keeps the address and the view equal: an address that comes from elsewhere opens, an act of the reader is written. */
export class AddressSync {
  /** The explorer's part of the address as last read or written here. */
  #settled: string | null = null;

  constructor(private readonly explorer: Explorer) {}

  /** Opens what the address asks for, unless it was written here. Call it from an effect. */
  readWhenChanged(): void {
    const own = ownPart(router.hrefWith({}));
    if (own === this.#settled) return;
    this.#settled = own;
    const asked = decodeView(router.query);
    untrack(() => void this.explorer.open(asked));
  }

  /** Writes the view into the address. Call it from an effect; gives back what stops it. */
  writeWhenChanged(): (() => void) | void {
    const view = this.explorer.viewState;
    if (this.explorer.asking.busy || view.nodes.length === 0) return;
    const timer = window.setTimeout(() => {
      const patch = { ...encodeView(view), root: null, roots: null };
      const href = router.hrefWith(patch);
      if (!this.explorer.accepts(window.location.origin + href)) return;
      this.#settled = ownPart(href);
      router.setQuery(patch);
    }, REST_MS);
    return () => window.clearTimeout(timer);
  }
}
