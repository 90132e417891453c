import { tick } from 'svelte';
import { evidence } from './evidence.svelte.ts';
import { media } from './media.svelte.ts';
import { panels } from './panels.svelte.ts';

/** Whether the what-if panel is shown: beside a wide page unless closed, elsewhere when opened. */
class ScenarioPanel {
  #chosen = $state<boolean | null>(null);
  private opener: HTMLElement | null = null;

  /** Evidence and the questions of the page take the same place while they are read. */
  isOpen = $derived((this.#chosen ?? media.wide) && !evidence.isOpen && !panels.questions);

  /** Opens the panel and gives its first control the focus. */
  async focus(): Promise<void> {
    this.opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    evidence.close();
    panels.questions = false;
    this.#chosen = true;
    await tick();
    document.querySelector<HTMLElement>('[data-what-if-first]')?.focus();
  }

  close(): void {
    this.#chosen = false;
    this.leave();
  }

  /** Gives the focus back to where it was; the panel and its values stay. */
  leave(): void {
    if (this.opener?.isConnected) this.opener.focus();
    this.opener = null;
  }
}

export const scenarioPanel = new ScenarioPanel();
