import type { Basis } from '@lianzhu/graph-seed/model';

/** The thing whose evidence is read: its own standing, where there is one to tell. */
export interface EvidenceSubject {
  basis?: Basis;
  /** Why an inferred item is believed, in the reader's language. */
  rationale?: string | null;
}

/** Which evidence the drawer shows, and where the focus goes back to. */
class EvidenceDrawerState {
  ids = $state.raw<string[]>([]);
  title = $state('');
  subject = $state.raw<EvidenceSubject>({});
  index = $state(0);
  isOpen = $state(false);
  private opener: HTMLElement | null = null;

  current = $derived<string | null>(this.ids[this.index] ?? null);

  /**
   * @param ids evidence ids, in reading order; empty where an item has none of its own
   * @param title what the evidence is about, in the reader's language
   * @param opener gets the focus back when the drawer closes
   */
  open(
    ids: string[],
    title: string,
    opener: HTMLElement | null,
    subject: EvidenceSubject = {},
    first = ids[0],
  ): void {
    this.ids = ids;
    this.title = title;
    this.subject = subject;
    this.opener = opener;
    this.index = Math.max(0, ids.indexOf(first ?? ''));
    this.isOpen = true;
  }

  /** Moves to the previous (-1) or next (+1) evidence; stays at the ends. */
  step(by: -1 | 1): void {
    this.index = Math.min(this.ids.length - 1, Math.max(0, this.index + by));
  }

  close(): void {
    this.isOpen = false;
    if (this.opener?.isConnected) this.opener.focus();
    this.opener = null;
  }
}

export const evidence = new EvidenceDrawerState();
