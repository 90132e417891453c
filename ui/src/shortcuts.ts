import { evidence } from './state/evidence.svelte.ts';
import { firstSteps } from './state/first-steps.svelte.ts';
import { panels } from './state/panels.svelte.ts';

const TYPING = 'input, textarea, select, [contenteditable="true"]';

/** Keys that work on every page. Views handle their own keys first and stop those they take. */
export function followShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || panels.search || panels.help) return;
  if (event.ctrlKey || event.metaKey) return followCommand(event);
  if ((event.target as Element).closest?.(TYPING)) return;
  if (event.key === '/') panels.search = true;
  else if (event.key === '?') panels.help = true;
  else if (event.key.toLowerCase() === 'q') panels.toggleQuestions();
  else if (!followEvidenceKey(event.key) && !followEscape(event.key)) return;
  event.preventDefault();
}

/** Ctrl+K, or Command+K on a Mac: search, from a text field as well. */
function followCommand(event: KeyboardEvent): void {
  if (event.shiftKey || event.key.toLowerCase() !== 'k') return;
  panels.search = true;
  event.preventDefault();
}

function followEvidenceKey(key: string): boolean {
  if (!evidence.isOpen) return false;
  if (key === '[') evidence.step(-1);
  else if (key === ']') evidence.step(1);
  else if (key === 'Escape' || key.toLowerCase() === 'e') evidence.close();
  else return false;
  return true;
}

/** What no panel takes first: the questions, then the first steps. */
function followEscape(key: string): boolean {
  if (key !== 'Escape') return false;
  if (panels.questions) panels.questions = false;
  else if (firstSteps.shown) firstSteps.dismiss();
  else return false;
  return true;
}
