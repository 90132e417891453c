import { untrack } from 'svelte';
import {
  MAX_ADDRESS,
  PACKED,
  PARAMETERS,
  decodeView,
  encodeView,
  ownPart,
  queryText,
} from './explorer-url.ts';
import type { DecodedView, ViewQuery } from './explorer-url.ts';
import type { Explorer } from './explorer.svelte.ts';
import { pack, unpack } from './packed-text.ts';
import { router } from './router.svelte.ts';

/** The address follows the view after the reader has rested for so long. In milliseconds. */
const REST_MS = 250;
/** From this length on the view is compressed: below it a reader can still see what an address holds. */
const PACK_FROM = 1500;

/** Keeps the address and the view equal: an address that comes from elsewhere opens, an act of the reader is written. */
export class AddressSync {
  /** The explorer's part of the address as last read or written here. */
  #settled: string | null = null;
  /** The view does not fit into an address; the address stays as it was. */
  isTooLong = $state(false);

  constructor(private readonly explorer: Explorer) {}

  /** Opens what the address asks for, unless it was written here. Call it from an effect. */
  readWhenChanged(): void {
    const own = ownPart(router.hrefWith({}));
    if (own === this.#settled) return;
    this.#settled = own;
    const asked = readQuery(router.query);
    untrack(() => void this.explorer.open(asked));
  }

  /** Writes the view into the address. Call it from an effect; gives back what stops it. */
  writeWhenChanged(): (() => void) | void {
    const view = this.explorer.viewState;
    if (this.explorer.asking.busy || view.nodes.length === 0) return;
    let stopped = false;
    const timer = window.setTimeout(async () => {
      const patch = { ...(await patchOf(encodeView(view))), root: null, roots: null };
      if (stopped) return;
      const href = router.hrefWith(patch);
      this.isTooLong = (window.location.origin + href).length > MAX_ADDRESS;
      if (this.isTooLong) return;
      this.#settled = ownPart(href);
      router.setQuery(patch);
    }, REST_MS);
    return () => {
      stopped = true;
      window.clearTimeout(timer);
    };
  }
}

/** The view of an address, plain or compressed. A compressed one that cannot be read is told as unread. */
async function readQuery(query: URLSearchParams): Promise<DecodedView> {
  const packed = query.get(PACKED);
  if (packed === null) return decodeView(query);
  const text = await unpack(packed);
  if (text !== null) return decodeView(new URLSearchParams(text));
  const plain = decodeView(query);
  return { ...plain, unread: [...plain.unread, `${PACKED}=${packed.slice(0, 12)}…`] };
}

/** The parameters to write: the view's own, or all of them in one compressed parameter. */
async function patchOf(view: ViewQuery): Promise<Record<string, string | null>> {
  const text = queryText(view);
  if (text.length < PACK_FROM) return { ...view, [PACKED]: null };
  const none = Object.fromEntries(PARAMETERS.map((name) => [name, null]));
  return { ...none, [PACKED]: await pack(text) };
}
