/** Copies a text; false where the browser refuses or, without a secure context (plain http), has no clipboard. */
export async function copyText(text: string): Promise<boolean> {
  const done = navigator.clipboard?.writeText(text).then(
    () => true,
    () => false,
  );
  return (await done) ?? false;
}
