import type { RelationshipType } from '../model/index.ts';
import { canonicalJson } from './content-hash.ts';
import type { SeedRows } from './read-seed.ts';
import type { SeedNode, SeedProblem } from './seed.ts';

/** Rules of how many relationships a node has, and of relationships that are there twice. */
export function linkProblems(seed: SeedRows): SeedProblem[] {
  const links = countLinks(seed);
  const counted = seed.nodes.flatMap((node) =>
    countReasons(node, links).map((reason) => ({ ...node.place, reason })),
  );
  return [...counted, ...repeatedRelationships(seed)];
}

/** Number of relationships at a node by `TYPE:out:id` and `TYPE:in:id`. */
function countLinks(seed: SeedRows): (type: RelationshipType, direction: 'in' | 'out', id: string) => number {
  const counts = new Map<string, number>();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { type, source, target } of seed.relationships) {
    add(`${type}:out:${source}`);
    add(`${type}:in:${target}`);
  }
  return (type, direction, id) => counts.get(`${type}:${direction}:${id}`) ?? 0;
}

function countReasons(node: SeedNode, count: ReturnType<typeof countLinks>): string[] {
  const { label, id, properties } = node;
  switch (label) {
    case 'Evidence':
      return exactlyOne(count('FROM', 'out', id), `${id} must have exactly one FROM`);
    case 'Segment':
      return exactlyOne(count('PART_OF', 'out', id), `${id} must have exactly one PART_OF`);
    case 'Need':
      return [
        ...exactlyOne(count('OF_FACTOR', 'out', id), `${id} must have exactly one OF_FACTOR`),
        ...holderReasons(id, properties['scope'] === 'district', count('HAS_NEED', 'in', id)),
      ];
    case 'Measure':
      return [
        ...atLeastOne(count('SUPPLIES_FACTOR', 'out', id), `${id} must have a SUPPLIES_FACTOR`),
        ...(properties['scope'] === 'chain'
          ? atLeastOne(count('SERVES', 'out', id), `scope is chain, but ${id} has no SERVES`)
          : []),
      ];
    default:
      return [];
  }
}

function exactlyOne(count: number, rule: string): string[] {
  return count === 1 ? [] : [`${rule}, and has ${count}`];
}

function atLeastOne(count: number, reason: string): string[] {
  return count > 0 ? [] : [reason];
}

function holderReasons(id: string, isDistrictWide: boolean, holders: number): string[] {
  if (isDistrictWide && holders > 0) return [`scope is district, but ${id} has ${holders} HAS_NEED`];
  return isDistrictWide || holders > 0 ? [] : [`scope is chain, but no HAS_NEED leads to ${id}`];
}

/** Parallel relationships are allowed where they tell different things. */
function repeatedRelationships(seed: SeedRows): SeedProblem[] {
  const first = new Map<string, number>();
  const problems: SeedProblem[] = [];
  for (const { type, source, target, properties, place } of seed.relationships) {
    const key = canonicalJson([type, source, target, properties]);
    const before = first.get(key);
    if (before === undefined) first.set(key, place.line);
    else problems.push({ ...place, reason: `says the same as ${place.file}:${before}` });
  }
  return problems;
}
