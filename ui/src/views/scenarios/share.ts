import { MAX_ADDRESS } from '../../state/explorer-url.ts';
import { router } from '../../state/router.svelte.ts';
import { encodeScenario } from '../../state/scenario-url.ts';
import type { Scenario } from '../../state/scenario.ts';
import { SCENARIO_PARAMETER } from '../../state/scenarios.svelte.ts';

/** The present address with these scenarios in it; null where it is longer than mail and chat pass on whole. */
export function shareHref(shared: readonly Scenario[]): string | null {
  const href = window.location.origin + router.hrefWith({ [SCENARIO_PARAMETER]: shared.map(encodeScenario) });
  return href.length > MAX_ADDRESS ? null : href;
}
