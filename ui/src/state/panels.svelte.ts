import { evidence } from './evidence.svelte.ts';

/** Panels of the whole app that any view may open. */
class Panels {
  help = $state(false);
  search = $state(false);
  menu = $state(false);
  /** The questions that the page put to the database. It stands where the evidence does, and gives way to it. */
  questions = $state(false);

  toggleQuestions(): void {
    this.questions = evidence.isOpen || !this.questions;
    evidence.close();
  }

  /** What belongs to one page and does not follow the reader to the next. */
  closePagePanels(): void {
    this.menu = false;
    this.questions = false;
  }
}

export const panels = new Panels();
