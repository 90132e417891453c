import { tick } from 'svelte';
import { isWeightParameter } from './weight-parameters.ts';

/** Parameters that stay with the reader from view to view, so that a copied address shows what its sender saw. */
const KEPT_PARAMETERS = ['lang', 'theme', 'district'];

/** A change of the query: `null` removes the parameter; a list repeats it. */
export type QueryPatch = Record<string, string | string[] | null>;

/**
 * The address as state: the path names the view, the query is the view's state.
 * Links are plain `<a href>`; a click on one inside the app is taken over here.
 */
class Router {
  path = $state(window.location.pathname);
  private search = $state(window.location.search);
  query = $derived(new URLSearchParams(this.search));

  start(): void {
    window.addEventListener('popstate', () => this.read());
    document.addEventListener('click', (event) => this.followLink(event));
  }

  /** Goes to an address of the app. `replace` leaves no step in the history. */
  navigate(href: string, options: { replace?: boolean } = {}): void {
    const target = new URL(href, window.location.href);
    for (const [name, value] of this.query) {
      const kept = KEPT_PARAMETERS.includes(name) || isWeightParameter(name);
      if (kept && !target.searchParams.has(name)) target.searchParams.set(name, value);
    }
    const newView = target.pathname !== this.path;
    this.write(target, options.replace ?? false);
    if (newView) void this.showTop();
  }

  /** Changes parameters of the present view; the other parameters stay. No step in the history unless `push`. */
  setQuery(patch: QueryPatch, options: { push?: boolean } = {}): void {
    this.write(this.hrefWith(patch), !options.push);
  }

  /** The present address with some parameters changed, for links. */
  hrefWith(patch: QueryPatch): string {
    const kept = [...this.query].filter(([name]) => !(name in patch));
    const changed = Object.entries(patch).flatMap(([name, value]) =>
      value === null ? [] : [value].flat().map((one) => [name, one]),
    );
    const text = new URLSearchParams([...kept, ...changed] as string[][]).toString();
    return text === '' ? this.path : `${this.path}?${text}`;
  }

  private write(target: URL | string, replace: boolean): void {
    window.history[replace ? 'replaceState' : 'pushState'](null, '', target);
    this.read();
  }

  private read(): void {
    this.path = window.location.pathname;
    this.search = window.location.search;
  }

  private async showTop(): Promise<void> {
    window.scrollTo(0, 0);
    await tick();
    const main = document.getElementById('main');
    const heading = main?.querySelector('h1') ?? main;
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
  }

  private followLink(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = (event.target as Element).closest?.('a[href]');
    if (!(link instanceof HTMLAnchorElement) || link.target || link.hasAttribute('download')) return;
    if (link.origin !== window.location.origin || link.pathname.startsWith('/api/')) return;
    // A jump within the page is the browser's own.
    if (link.hash !== '' && link.pathname === this.path) return;
    event.preventDefault();
    this.navigate(link.href);
  }
}

export const router = new Router();
