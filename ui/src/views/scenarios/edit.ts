import type { Certainty } from '@lianzhu/graph-seed/model';
import { t } from '../../i18n/index.ts';
import type { MessageKey } from '../../i18n/index.ts';
import { countChanges, MAX_CHANGES } from '../../state/scenario.ts';
import type { Changes } from '../../state/scenario.ts';
import { scenarios } from '../../state/scenarios.svelte.ts';

/** Certainties to choose from. S and A are told together, as their meaning for a plan is the same; A stands for both. */
export const CERTAINTY_CHOICES: { value: Certainty; label: string }[] = [
  { value: 'A', label: 'S/A' },
  { value: 'B', label: 'B' },
  { value: 'C', label: 'C' },
  { value: 'I', label: 'I' },
];
export const choiceOf = (certainty: Certainty): Certainty => (certainty === 'S' ? 'A' : certainty);

export const STATUS_KEYS = {
  open: 'common.statusOpen',
  easing: 'common.statusEasing',
  met: 'common.statusMet',
} as const satisfies Record<string, MessageKey>;

/** A name that no scenario has yet. */
export function freeName(): string {
  const taken = new Set(scenarios.all.map((scenario) => scenario.name));
  let number = 1;
  while (taken.has(t('scenario.defaultName', { number }))) number += 1;
  return t('scenario.defaultName', { number });
}

/** Puts changes into the current scenario; the first change makes one. More changes than the API takes are not put. */
export function editScenario(changes: Changes): void {
  if (countChanges(changes) <= MAX_CHANGES) scenarios.edit(changes, freeName());
}
