import { FACTORS, RELATIONSHIP_ENDS } from '../model/index.ts';
import type { NodeLabel } from '../model/index.ts';
import type { SeedRows } from './read-seed.ts';
import type { Place, SeedProblem, SeedRelationship } from './seed.ts';

/** Rules of ids: each there once in the whole graph, each named one there, with the label that is asked for. */
export function idProblems(seed: SeedRows): SeedProblem[] {
  // Of two nodes with one id the first counts, so that the second is the one told about.
  const labels = new Map(seed.nodes.toReversed().map(({ id, label }) => [id, label]));
  const isUnread = (id: string) => seed.unreadIds.has(id);
  const ends = seed.relationships.flatMap((relationship) => endProblems(relationship, labels, isUnread));
  return [...duplicateIds(seed), ...factorProblems(seed), ...ends, ...figureProblems(seed, labels)];
}

function duplicateIds(seed: SeedRows): SeedProblem[] {
  const first = new Map<string, Place>();
  const problems: SeedProblem[] = [];
  for (const { id, place } of [...seed.districts, ...seed.nodes, ...seed.figures]) {
    const before = first.get(id);
    if (!before) first.set(id, place);
    else problems.push({ ...place, reason: `id ${id} is already at ${before.file}:${before.line}` });
  }
  return problems;
}

/** Exactly the factors of the model, no other and none left out. */
function factorProblems(seed: SeedRows): SeedProblem[] {
  const factors = seed.nodes.filter(({ label }) => label === 'Factor');
  const known: readonly string[] = FACTORS;
  const there = new Set([...factors.map(({ id }) => id), ...seed.unreadIds]);
  return [
    ...factors
      .filter(({ id }) => !known.includes(id))
      .map(({ id, place }) => ({
        ...place,
        reason: `${id} is not one of the factors ${FACTORS.join(', ')}`,
      })),
    ...FACTORS.filter((id) => !there.has(id)).map((id) => ({
      file: 'Factor.csv',
      line: 1,
      reason: `factor ${id} is missing`,
    })),
  ];
}

function endProblems(
  { type, source, target, place }: SeedRelationship,
  labels: ReadonlyMap<string, NodeLabel>,
  isUnread: (id: string) => boolean,
): SeedProblem[] {
  const { from, to } = RELATIONSHIP_ENDS[type];
  const ends: [column: string, id: string, allowed: readonly NodeLabel[]][] = [
    ['source', source, from],
    ['target', target, to],
  ];
  const reasons = ends.flatMap(([column, id, allowed]) => {
    if (isUnread(id)) return [];
    const label = labels.get(id);
    if (label === undefined) return [`${column}: there is no ${allowed.join(' or ')} with id ${id}`];
    if (allowed.includes(label)) return [];
    return [`${column}: ${id} is a ${label}, and ${type} needs a ${allowed.join(' or ')} there`];
  });
  if (source === target) reasons.push(`source and target are the same, ${source}`);
  return reasons.map((reason) => ({ ...place, reason }));
}

function figureProblems(seed: SeedRows, labels: ReadonlyMap<string, NodeLabel>): SeedProblem[] {
  const districts = new Set(seed.districts.map(({ id }) => id));
  return seed.figures
    .filter(({ of }) => {
      const label = labels.get(of);
      return label !== 'Chain' && label !== 'Firm' && !districts.has(of) && !seed.unreadIds.has(of);
    })
    .map(({ of, place }) => ({ ...place, reason: `of: there is no Chain, Firm or district with id ${of}` }));
}
