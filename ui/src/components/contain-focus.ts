const FOCUSABLE = 'a[href], button:not([disabled]), input, select, textarea, [tabindex="0"]';

/** Keeps Tab inside an element while it covers the page. The parameter switches it. */
export function containFocus(element: HTMLElement, enabled: boolean) {
  let active = enabled;
  function onkeydown(event: KeyboardEvent): void {
    if (!active || event.key !== 'Tab') return;
    const stops = [...element.querySelectorAll<HTMLElement>(FOCUSABLE)].filter((stop) => stop.tabIndex >= 0);
    const first = stops[0];
    const last = stops.at(-1);
    const leavesStart =
      event.shiftKey &&
      (document.activeElement === first || !stops.includes(document.activeElement as HTMLElement));
    const leavesEnd = !event.shiftKey && document.activeElement === last;
    if (!leavesStart && !leavesEnd) return;
    event.preventDefault();
    (leavesStart ? last : first)?.focus();
  }
  element.addEventListener('keydown', onkeydown);
  return {
    update: (next: boolean) => (active = next),
    destroy: () => element.removeEventListener('keydown', onkeydown),
  };
}
