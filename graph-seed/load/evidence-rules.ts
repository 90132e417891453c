import { EVIDENCE_LABELS, EVIDENCE_TYPES } from '../model/index.ts';
import type { Basis } from '../model/index.ts';
import type { SeedRows } from './read-seed.ts';
import type { Place, SeedProblem } from './seed.ts';

interface Claim {
  basis: Basis;
  evidence: readonly string[];
  place: Place;
}

/**
 * Rules of evidence: what is documented or inferred rests on some, all of it there, and what is documented on some
 * that is better than inferred. Evidence, Source and FROM are evidence themselves and need none.
 */
export function evidenceProblems(seed: SeedRows): SeedProblem[] {
  const claims: Claim[] = [
    ...seed.nodes.filter(({ label }) => !EVIDENCE_LABELS.includes(label)),
    ...seed.relationships.filter(({ type }) => !EVIDENCE_TYPES.includes(type)),
    ...seed.figures,
  ];
  const certainties = new Map(
    seed.nodes
      .filter(({ label }) => label === 'Evidence')
      .map(({ id, properties }) => [id, properties['certainty']]),
  );
  return claims.flatMap((claim) =>
    reasonsOf(claim, certainties, seed.unreadIds).map((reason) => ({ ...claim.place, reason })),
  );
}

function reasonsOf(
  { basis, evidence }: Claim,
  certainties: ReadonlyMap<string, unknown>,
  unreadIds: ReadonlySet<string>,
): string[] {
  const unknown = evidence.filter((id) => !certainties.has(id) && !unreadIds.has(id));
  const repeated = evidence.filter((id, index) => evidence.indexOf(id) !== index);
  const reasons = [
    ...unknown.map((id) => `evidence: there is no Evidence with id ${id}`),
    ...repeated.map((id) => `evidence: ${id} is there twice`),
  ];
  if (evidence.length === 0 && basis !== 'assumed') reasons.push(`${basis}, but evidence is missing`);
  const couldBeBetter = evidence.some((id) => certainties.get(id) !== 'I');
  if (basis === 'documented' && evidence.length > 0 && !couldBeBetter) {
    reasons.push('documented, but all its evidence has certainty I');
  }
  return reasons;
}
