/** Linear history of immutable states. The first entry is the opening state and cannot be undone. */
export type HistoryEntry<State, Step> = { state: State; step: Step };
export type History<State, Step> = { entries: readonly HistoryEntry<State, Step>[]; index: number };

export const MAX_ENTRIES = 101;

export function startHistory<State, Step>(state: State, step: Step): History<State, Step> {
  return { entries: [{ state, step }], index: 0 };
}

/** Adds a state after the current one; what had been undone is forgotten, and so is the oldest beyond 100 acts. */
export function record<State, Step>(
  history: History<State, Step>,
  state: State,
  step: Step,
): History<State, Step> {
  const kept = history.entries.slice(0, history.index + 1);
  const entries = [...kept, { state, step }].slice(-MAX_ENTRIES);
  return { entries, index: entries.length - 1 };
}

/** Goes to the entry at `index`, held within what exists. */
export function goTo<State, Step>(history: History<State, Step>, index: number): History<State, Step> {
  const within = Math.max(0, Math.min(history.entries.length - 1, index));
  return { entries: history.entries, index: within };
}

export const canUndo = (history: History<unknown, unknown>) => history.index > 0;
export const canRedo = (history: History<unknown, unknown>) => history.index < history.entries.length - 1;

export function currentEntry<State, Step>(history: History<State, Step>): HistoryEntry<State, Step> {
  const entry = history.entries[history.index];
  if (entry === undefined) throw new Error('history without entries');
  return entry;
}
