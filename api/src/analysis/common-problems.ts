import type { Factor } from '@lianzhu/graph-seed/model';
import type { Weights } from '../../contract/index.ts';
import { needProduct } from './cell.ts';
import type { CellInput, CellNeed } from './cell-inputs.ts';
import type { Analysis } from './bottlenecks.ts';
import { compareIds } from './facts.ts';

/** A topic of one factor that several chains share; ids in id order. */
export interface SharedTopic {
  readonly topic: string;
  readonly factor: Factor;
  readonly needs: readonly string[];
  readonly chains: readonly string[];
  readonly documentedChains: readonly string[];
  readonly sum: number;
  readonly score: number;
  readonly sharedMeasures: readonly string[];
}

/**
 * Topics of one factor whose needs with status "open" lie on at least `minimumChains` chains (DESIGN §5).
 * score = Σ severity × status × certainty × number of chains; district-wide needs add to the sum and touch no chain.
 * Highest score first, then factor and topic.
 */
export function commonProblems(analysis: Analysis, weights: Weights, minimumChains: number): SharedTopic[] {
  const topicOf = new Map(analysis.facts.needs.map((need) => [need.id, need.topic]));
  const gathered = new Map<string, TopicGathering>();
  const chainInputs = [...analysis.inputs.byChain.values()].flat();
  for (const input of [...chainInputs, ...analysis.inputs.district]) {
    for (const need of input.needs) {
      if (need.status === 'open') gather(gathered, input, need, topicOf.get(need.id) ?? need.id);
    }
  }
  return [...gathered.values()]
    .filter((topic) => topic.chains.size >= minimumChains)
    .map((topic) => sharedTopic(topic, weights))
    .sort((a, b) => b.score - a.score || compareIds(a.factor, b.factor) || compareIds(a.topic, b.topic));
}

interface TopicGathering {
  readonly topic: string;
  readonly factor: Factor;
  readonly needs: Map<string, CellNeed>;
  readonly chains: Map<string, CellInput>;
  readonly documentedChains: Set<string>;
}

function gather(
  gathered: Map<string, TopicGathering>,
  input: CellInput,
  need: CellNeed,
  topic: string,
): void {
  const key = JSON.stringify([input.factor, topic]);
  const found = gathered.get(key) ?? {
    topic,
    factor: input.factor,
    needs: new Map(),
    chains: new Map(),
    documentedChains: new Set<string>(),
  };
  gathered.set(key, found);
  found.needs.set(need.id, need);
  if (input.chain === null) return;
  found.chains.set(input.chain, input);
  if (need.documented) found.documentedChains.add(input.chain);
}

function sharedTopic(topic: TopicGathering, weights: Weights): SharedTopic {
  const needs = [...topic.needs.values()].sort((a, b) => compareIds(a.id, b.id));
  const sum = needs.reduce((total, need) => total + needProduct(need, weights).product, 0);
  return {
    topic: topic.topic,
    factor: topic.factor,
    needs: needs.map((need) => need.id),
    chains: [...topic.chains.keys()].sort(compareIds),
    documentedChains: [...topic.documentedChains].sort(compareIds),
    sum,
    score: sum * topic.chains.size,
    sharedMeasures: sharedMeasures([...topic.chains.values()]),
  };
}

/** Measures that reach at least two of the cells. */
function sharedMeasures(cells: readonly CellInput[]): string[] {
  const reached = new Map<string, number>();
  for (const cell of cells) {
    for (const measure of cell.measures) reached.set(measure.id, (reached.get(measure.id) ?? 0) + 1);
  }
  return [...reached].flatMap(([id, count]) => (count >= 2 ? [id] : [])).sort(compareIds);
}
