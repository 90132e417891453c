import type { CellWithTerms } from '@lianzhu/api/contract';
import { api } from '../../api-client.ts';

/** A pointer must rest so long on a cell before it is told more of; focus tells at once. In milliseconds. */
const REST_MS = 300;
/** Width of the note in pixels, to keep it inside the box. */
const WIDTH = 232;
const GAP = 6;

/** Which cell of a matrix is peeked at, its answer, and where the note stands in the box. */
export class CellPeekState {
  cell = $state.raw<CellWithTerms | null>(null);
  left = $state(0);
  top = $state(0);
  private timer = 0;
  private controller: AbortController | null = null;

  /** Follows pointer and focus in the box until the returned function is called. */
  listen(box: HTMLElement, addDistrictNeeds: boolean): () => void {
    const events = new AbortController();
    const options = { signal: events.signal };
    const show = (event: Event, wait: number) => {
      const target = (event.target as Element).closest<HTMLElement>('[data-cell]');
      this.hide();
      if (target === null) return;
      this.timer = window.setTimeout(() => void this.show(target, box, addDistrictNeeds), wait);
    };
    box.addEventListener(
      'pointerover',
      (event) => event.pointerType === 'mouse' && show(event, REST_MS),
      options,
    );
    box.addEventListener('pointerleave', () => this.hide(), options);
    box.addEventListener('focusin', (event) => show(event, 0), options);
    // A cell that is taken from the page loses the focus while the page is being drawn; state may change only after.
    box.addEventListener('focusout', () => queueMicrotask(() => this.hide()), options);
    box.addEventListener('keydown', (event) => event.key === 'Escape' && this.hide(), options);
    return () => {
      events.abort();
      this.hide();
    };
  }

  private hide(): void {
    window.clearTimeout(this.timer);
    this.controller?.abort();
    this.cell = null;
  }

  private async show(target: HTMLElement, box: HTMLElement, addDistrictNeeds: boolean): Promise<void> {
    const controller = new AbortController();
    this.controller = controller;
    const [chain = '', factor = ''] = (target.dataset.cell ?? '').split('/');
    const query = { addDistrictNeeds: addDistrictNeeds || undefined };
    // The peek is an extra: without an answer there is none, and the cell still opens.
    const cell = await api.cell(chain, factor, query, controller.signal).catch(() => null);
    if (cell === null || controller.signal.aborted || !target.isConnected) return;
    const at = target.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    this.left = Math.max(0, Math.min(at.left - frame.left, frame.width - WIDTH));
    this.top = at.bottom - frame.top + GAP;
    this.cell = cell;
  }
}
