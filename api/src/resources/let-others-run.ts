/** Gives way to requests that wait, between two steps of a long computation. */
export function letOthersRun(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
