import type { Certainty } from '@lianzhu/graph-seed/model';
import type { WhatIf, WhatIfAddition } from '../../contract/index.ts';
import { sortedById } from './facts.ts';
import type { EdgeFact, Facts, ItemFact, MeasureFact, NeedFact } from './facts.ts';

/** One change that cannot be applied: where it stands in the body (JSON pointer) and why. */
export interface WhatIfProblem {
  readonly pointer: string;
  readonly reason:
    | 'unknown-id'
    | 'wrong-label'
    | 'contradiction'
    | 'unknown-chain'
    | 'no-reach'
    | 'empty-change'
    | 'not-of-measure';
}

/**
 * Everything in a what-if that the facts refuse: ids that do not exist or have another label, the same item touched
 * twice, a chain that does not exist, a measure with neither or both of chains and scope. Empty where it applies.
 */
export function whatIfProblems(facts: Facts, whatIf: WhatIf): WhatIfProblem[] {
  const problems: WhatIfProblem[] = [];
  const touched = new Set<string>();
  const checkItem = (pointer: string, label: string, id: string) => {
    const item = facts.items.get(id);
    if (!item) problems.push({ pointer, reason: 'unknown-id' });
    else if (item.label !== label) problems.push({ pointer, reason: 'wrong-label' });
    if (touched.has(id)) problems.push({ pointer, reason: 'contradiction' });
    touched.add(id);
  };
  for (const [index, removal] of (whatIf.remove ?? []).entries()) {
    checkItem(`/remove/${index}/id`, removal.label, removal.id);
  }
  for (const [index, change] of (whatIf.change ?? []).entries()) {
    const pointer = `/change/${index}`;
    checkItem(`${pointer}/id`, change.label, change.id);
    const ofNeed = change.severity !== undefined || change.status !== undefined;
    if (change.certainty === undefined && !ofNeed) problems.push({ pointer, reason: 'empty-change' });
    if (change.label === 'Measure' && ofNeed) problems.push({ pointer, reason: 'not-of-measure' });
  }
  const chains = new Set(facts.chains.map((chain) => chain.id));
  for (const [index, addition] of (whatIf.add ?? []).entries()) {
    problems.push(...additionProblems(chains, addition, `/add/${index}`));
  }
  return problems;
}

function additionProblems(
  chains: ReadonlySet<string>,
  addition: WhatIfAddition,
  pointer: string,
): WhatIfProblem[] {
  const named = addition.label === 'Need' ? [addition.chain] : (addition.chains ?? []);
  const problems: WhatIfProblem[] = named.flatMap((chain, index) => {
    if (chains.has(chain)) return [];
    const at = addition.label === 'Need' ? `${pointer}/chain` : `${pointer}/chains/${index}`;
    return [{ pointer: at, reason: 'unknown-chain' as const }];
  });
  const reaches =
    addition.label === 'Need' || (addition.chains === undefined) !== (addition.scope === undefined);
  return reaches ? problems : [...problems, { pointer, reason: 'no-reach' }];
}

/**
 * The facts as they would be: the given facts are left as they are. Added items are `assumed` and carry the certainty
 * that the what-if names; their ids are `what-if-1`, `what-if-2`, ... in the order of the body.
 * Expects a what-if without problems.
 */
export function applyWhatIf(facts: Facts, whatIf: WhatIf): Facts {
  const removed = new Set((whatIf.remove ?? []).map((removal) => removal.id));
  const changes = new Map((whatIf.change ?? []).map((change) => [change.id, change]));
  const additions = (whatIf.add ?? []).map((addition, index) => addedFacts(addition, `what-if-${index + 1}`));
  const needs = facts.needs
    .filter((need) => !removed.has(need.id))
    .map((need): NeedFact => {
      const change = changes.get(need.id);
      if (!change) return need;
      const severity = change.severity === undefined ? need.severity : change.severity;
      return { ...need, severity, status: change.status ?? need.status };
    });
  // Items are looked up by id alone: sorting all of them anew would cost more than the rest of a what-if.
  const items = new Map(facts.items);
  for (const id of removed) items.delete(id);
  for (const { item } of additions) items.set(item.id, item);
  const certainties = new Map<string, Certainty>(facts.certainties);
  for (const change of changes.values()) if (change.certainty) certainties.set(change.id, change.certainty);
  for (const added of additions) certainties.set(added.item.id, added.certainty);
  return {
    ...facts,
    needs: sortedById([...needs, ...additions.flatMap((added) => added.needs)]),
    measures: sortedById([
      ...facts.measures.filter((measure) => !removed.has(measure.id)),
      ...additions.flatMap((added) => added.measures),
    ]),
    items,
    edges: keptEdges(facts, removed).concat(additions.flatMap((added) => added.edges)),
    certainties,
  };
}

function keptEdges({ edges }: Facts, removed: ReadonlySet<string>): readonly EdgeFact[] {
  if (removed.size === 0) return edges;
  return edges.filter((edge) => !removed.has(edge.source) && !removed.has(edge.target));
}

interface AddedFacts {
  readonly item: ItemFact;
  readonly certainty: Certainty;
  readonly needs: readonly NeedFact[];
  readonly measures: readonly MeasureFact[];
  readonly edges: readonly EdgeFact[];
}

function addedFacts(addition: WhatIfAddition, id: string): AddedFacts {
  const item: ItemFact = { id, label: addition.label, basis: 'assumed', evidence: [] };
  const { certainty } = addition;
  if (addition.label === 'Need') {
    const { factor, severity, status, topic, chain } = addition;
    const need: NeedFact = { id, factors: [factor], severity, status, topic, scope: 'chain' };
    return { item, certainty, needs: [need], measures: [], edges: [assumedEdge('HAS_NEED', chain, id)] };
  }
  const scope = addition.scope ?? 'chain';
  const measure: MeasureFact = { id, factors: [addition.factor], scope, kind: 'policy' };
  const served = [...new Set(addition.chains ?? [])];
  const edges = served.map((chain) => assumedEdge('SERVES', id, chain));
  return { item, certainty, needs: [], measures: [measure], edges };
}

function assumedEdge(type: 'HAS_NEED' | 'SERVES', source: string, target: string): EdgeFact {
  const id = `${type}:${source}>${target}`;
  return { id, type, source, target, basis: 'assumed', evidence: [], designation: null };
}
