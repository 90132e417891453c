/** How long the browser may take to begin reading, in milliseconds. */
const KEPT_MS = 10_000;

/** Gives what was made in the page to the reader as a file. */
export function saveFile(name: string, type: string, content: string | Blob): void {
  const href = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = href;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
}
