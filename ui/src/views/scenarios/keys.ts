import { panels } from '../../state/panels.svelte.ts';
import { scenarioPanel } from '../../state/scenario-panel.svelte.ts';
import { scenarios } from '../../state/scenarios.svelte.ts';

const TYPING = 'input:not([type="radio"], [type="checkbox"]), textarea, select';

/** `W` goes to the what-if panel, Ctrl+Z (Command+Z) undoes its last step. Not while text is typed or a dialog is open. */
export function followWhatIfKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.altKey || event.shiftKey) return;
  if (panels.help || panels.search || (event.target as Element).closest?.(TYPING)) return;
  const key = event.key.toLowerCase();
  const isCommand = event.ctrlKey || event.metaKey;
  if (key === 'z' && isCommand && scenarios.canUndo) scenarios.undo();
  else if (key === 'w' && !isCommand) void scenarioPanel.focus();
  else return;
  event.preventDefault();
}
