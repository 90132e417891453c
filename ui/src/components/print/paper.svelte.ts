import { flushSync } from 'svelte';

/** What the page shows at the moment it goes to paper. */
class Paper {
  /** Evidence whose tags are on the page, in reading order. */
  evidence = $state.raw<readonly string[]>([]);
  address = $state('');
  /** What is told as a number on screen is drawn whole meanwhile. */
  isPrinting = $state(false);

  /** Makes the page ready: light, folded parts open, its evidence known. Gives back what undoes it. */
  prepare(): () => void {
    const root = document.documentElement;
    const { theme } = root.dataset;
    root.dataset.theme = 'light';
    const folded = [...document.querySelectorAll<HTMLDetailsElement>('main details:not([open], .menu)')];
    for (const details of folded) details.open = true;
    flushSync(() => (this.isPrinting = true));
    const tags = [...document.querySelectorAll<HTMLElement>('main [data-evidence]')];
    const ids = tags.flatMap((tag) => (tag.dataset.evidence ?? '').split(' ')).filter((id) => id !== '');
    flushSync(() => {
      this.evidence = [...new Set(ids)];
      this.address = window.location.href;
    });
    return () => {
      if (theme !== undefined) root.dataset.theme = theme;
      for (const details of folded) details.open = false;
      this.isPrinting = false;
    };
  }
}

export const paper = new Paper();

/** Prepares the page whenever it is printed, by the button or by the browser. Gives back what stops it. */
export function followPrinting(): () => void {
  let restore: (() => void) | null = null;
  const before = () => (restore ??= paper.prepare());
  const after = () => {
    restore?.();
    restore = null;
  };
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
  };
}
