/** What somebody outside the explorer wants of its canvas: a node added, or one that is drawn found and shown. */
export interface CanvasWish {
  readonly kind: 'add' | 'find';
  readonly id: string;
}

/** Wishes to the explorer, such as from the search, until it takes them. */
class CanvasWishes {
  /** The oldest first. Reactive. */
  pending = $state.raw<readonly CanvasWish[]>([]);

  ask(wish: CanvasWish): void {
    this.pending = [...this.pending, wish];
  }

  /** Gives the wishes to the one who fulfils them; they are asked no more. */
  take(): readonly CanvasWish[] {
    const taken = this.pending;
    if (taken.length > 0) this.pending = [];
    return taken;
  }
}

export const canvasWishes = new CanvasWishes();
