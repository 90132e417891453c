import type { PropertyValue } from '../model/index.ts';
import type { SeedRows } from './read-seed.ts';
import type { SeedProblem } from './seed.ts';

/** Rules that look at one row alone: both languages told, a source dated or marked undated, a reason for what is not documented. */
export function rowProblems(seed: SeedRows): SeedProblem[] {
  return [
    ...seed.nodes.flatMap((node) => {
      const { basis, rationale, rationaleEn, properties, place } = node;
      const dated = node.label === 'Source' ? datingReasons(properties) : [];
      const reasons = [
        ...languageReasons({ rationale, rationaleEn, ...properties }),
        ...rationaleReasons(basis, rationale),
        ...dated,
      ];
      return reasons.map((reason) => ({ ...place, reason }));
    }),
    ...seed.relationships.flatMap(({ basis, rationale, rationaleEn, properties, place }) => {
      const languages = languageReasons({ rationale, rationaleEn, ...properties });
      return [...languages, ...rationaleReasons(basis, rationale)].map((reason) => ({ ...place, reason }));
    }),
    ...seed.figures.flatMap(({ basis, note, noteEn, place }) => {
      const noted = basis !== 'documented' && note === null ? [`an ${basis} figure needs a note`] : [];
      return [...languageReasons({ note, noteEn }), ...noted].map((reason) => ({ ...place, reason }));
    }),
  ];
}

/** Whatever is written in one language is written in the other, and lists have equal lengths. */
function languageReasons(properties: Record<string, PropertyValue>): string[] {
  const pairs = Object.keys(properties).filter((name) => `${name}En` in properties);
  return pairs
    .filter((name) => amountOf(properties[name]) !== amountOf(properties[`${name}En`]))
    .map((name) => `${name} and ${name}En do not match: one has what the other lacks`);
}

function amountOf(value: PropertyValue | undefined): number {
  if (value === null || value === undefined) return 0;
  return Array.isArray(value) ? value.length : 1;
}

function rationaleReasons(basis: string, rationale: string | null): string[] {
  return basis !== 'documented' && rationale === null ? [`an ${basis} item needs a rationale`] : [];
}

function datingReasons(source: Record<string, PropertyValue>): string[] {
  const isUndated = source['date'] === null;
  return isUndated === source['undated'] ? [] : ['date must be empty where undated is true, and only there'];
}
