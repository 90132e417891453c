import { countChanges } from '../../state/scenario.ts';
import type { Scenario } from '../../state/scenario.ts';
import { scenarioPanel } from '../../state/scenario-panel.svelte.ts';
import { scenarios } from '../../state/scenarios.svelte.ts';

/** Scenarios with changes that the page of this route pattern shows: all side by side, or the one of a cell's panel. */
export function shownScenarios(pattern: string | null): Scenario[] {
  const isPanelShown = pattern === '/bottlenecks/:chain/:factor' && scenarioPanel.isOpen;
  const inPanel = isPanelShown && scenarios.current !== null ? [scenarios.current] : [];
  const shown = pattern === '/what-if' ? scenarios.all : inPanel;
  return shown.filter(({ changes }) => countChanges(changes) > 0);
}
