import { WEIGHT_DEFAULTS } from '../../contract/index.ts';
import type { WeightName, Weights } from '../../contract/index.ts';

export const WEIGHT_NAMES = Object.keys(WEIGHT_DEFAULTS) as WeightName[];

/** The defaults of DESIGN §5 with the given ones in their place. Values are checked by the route's schema. */
export function weightsFrom(given: Partial<Record<WeightName, number>>): Weights {
  const weights: Weights = { ...WEIGHT_DEFAULTS };
  for (const name of WEIGHT_NAMES) weights[name] = given[name] ?? WEIGHT_DEFAULTS[name];
  return weights;
}
