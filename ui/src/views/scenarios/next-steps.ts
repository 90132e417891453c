import type { CellWithTerms, Node } from '@lianzhu/api/contract';
import type { Changes } from '../../state/scenario.ts';

/** What could be tried for one cell: a new measure for its chain or the district, or better evidence for one there is. */
export type CellStep = { removed: number } & (
  { kind: 'chain' | 'district' } | { kind: 'strengthen'; measure: Node; from: string }
);

/** Certainty that a new measure, or one with better evidence, is given. */
export const FIRM = 'A';
/** Needs on these certainties are as sure as they can be. */
const CHECKED: readonly string[] = ['S', 'A'];
const MOST_STRENGTHENED = 2;

/**
 * Steps by how much of this cell's gap each removes alone, most first. A measure multiplies what is open by
 * 1 − reliefPerMeasure × reach × certainty (DESIGN §5), so one more removes that share of the gap, and a stronger one
 * changes its own factor. Empty where there is no gap to remove.
 */
export function cellSteps(cell: CellWithTerms, isDistrict: boolean): CellStep[] {
  const { gap, weights } = cell;
  if (gap === null || gap <= 0) return [];
  const { reliefPerMeasure = 0, [`certainty.${FIRM}`]: certainty = 0 } = weights;
  const removedAt = (reach = 0) => gap * reliefPerMeasure * reach * certainty;
  const added: CellStep[] = isDistrict
    ? [{ kind: 'district', removed: removedAt(weights['reach.chain']) }]
    : [
        { kind: 'chain', removed: removedAt(weights['reach.chain']) },
        { kind: 'district', removed: removedAt(weights['reach.district']) },
      ];
  const stronger = cell.terms.measures
    .filter((term) => term.certainty < certainty && term.factor > 0)
    .map((term): CellStep => {
      const factor = 1 - reliefPerMeasure * term.reach * certainty;
      const removed = gap * (1 - factor / term.factor);
      return { kind: 'strengthen', measure: term.measure, from: term.certaintyCode, removed };
    })
    .sort(byRemoved)
    .slice(0, MOST_STRENGTHENED);
  return [...added, ...stronger].filter((step) => step.removed > 0).sort(byRemoved);
}

const byRemoved = (a: CellStep, b: CellStep): number => b.removed - a.removed;

/** Counted needs that rest on certainty below A: to check them comes before any measure. */
export function weakNeeds(cell: CellWithTerms): number {
  return cell.terms.needs.filter(
    (term) => term.counted && term.product > 0 && !CHECKED.includes(term.certaintyCode),
  ).length;
}

/** Whether a scenario holds a measure of this factor with exactly this reach already. */
export function hasMeasure(
  changes: Changes,
  factor: string,
  chains: readonly string[] | 'district',
): boolean {
  return changes.add.some((addition) => {
    if (addition.label !== 'Measure' || addition.factor !== factor) return false;
    if (chains === 'district') return addition.scope === 'district';
    const served = addition.chains ?? [];
    return served.length === chains.length && chains.every((chain) => served.includes(chain));
  });
}
