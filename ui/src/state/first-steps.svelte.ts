import { keep, recall } from './browser-storage.ts';

const STORAGE_KEY = 'lianzhu.first-steps';

/** The three steps that show a newcomer where to begin: offered by themselves once, and again when asked for. */
class FirstSteps {
  shown = $state(false);
  // Where the browser keeps nothing, they are still offered only once until the page is loaded anew.
  #offered = false;

  /** Shows the steps on the first visit of this browser. */
  offer(): void {
    if (this.#offered || recall(STORAGE_KEY) !== null) return;
    this.#offered = true;
    keep(STORAGE_KEY, 'offered');
    this.shown = true;
  }

  show(): void {
    this.shown = true;
  }

  dismiss(): void {
    this.shown = false;
  }
}

export const firstSteps = new FirstSteps();
