/** Steps of an arrow key over rows and columns. */
const STEPS: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/**
 * One tab stop for a whole table: the stop that was used last keeps it, arrows move it.
 * Stops carry `data-row` and `data-column`; rows and columns are counted from 0.
 */
export class MatrixFocus {
  row = $state(0);
  column = $state(0);

  tabindex(row: number, column: number): 0 | -1 {
    return row === this.row && column === this.column ? 0 : -1;
  }

  /** Takes the key if it moves the focus; the caller then lets the event end. */
  follow(event: KeyboardEvent, table: HTMLElement): boolean {
    const target = this.target(event.key, table);
    if (target === null) return false;
    event.preventDefault();
    target.focus();
    return true;
  }

  /** Call on focus, so that a click moves the tab stop too. */
  take(element: Element): void {
    const stop = element.closest<HTMLElement>('[data-row]');
    if (stop === null) return;
    this.row = Number(stop.dataset.row);
    this.column = Number(stop.dataset.column);
  }

  private target(key: string, table: HTMLElement): HTMLElement | null {
    const step = STEPS[key];
    if (step !== undefined) return stopAt(table, this.row + step[0], this.column + step[1]);
    const inRow = table.querySelectorAll<HTMLElement>(`[data-row="${this.row}"]`);
    if (key === 'Home') return inRow[0] ?? null;
    return key === 'End' ? (inRow[inRow.length - 1] ?? null) : null;
  }
}

function stopAt(table: HTMLElement, row: number, column: number): HTMLElement | null {
  return table.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
}
