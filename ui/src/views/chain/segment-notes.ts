/** Notes of segments: those that several segments share, told once, and what each segment has of its own. */
export interface SegmentNotes {
  shared: string[];
  own: Map<string, string>;
}

/**
 * Splits notes so that a sentence which stands at many segments is read once.
 * @param notes note of each segment by its id, null where none is recorded
 */
export function splitNotes(notes: Map<string, string | null>): SegmentNotes {
  const counts = new Map<string, number>();
  for (const note of notes.values()) if (note !== null) counts.set(note, (counts.get(note) ?? 0) + 1);
  const shared = [...counts].filter(([, count]) => count > 1).map(([note]) => note);
  const own = new Map<string, string>();
  for (const [id, note] of notes) {
    const rest = withoutShared(note ?? '', shared);
    if (rest !== '') own.set(id, rest);
  }
  return { shared, own };
}

function withoutShared(note: string, shared: string[]): string {
  const ending = shared.find((sentence) => note.endsWith(sentence));
  return ending === undefined ? note : note.slice(0, note.length - ending.length).trim();
}
