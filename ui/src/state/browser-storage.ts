/** What this browser kept under a key; null where it kept nothing, or keeps nothing as in some private windows. */
export function recall(key: string): string | null {
  try {
    return window.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps a text in this browser; false where the browser refuses, and then nothing is kept. */
export function keep(key: string, text: string): boolean {
  try {
    window.localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
