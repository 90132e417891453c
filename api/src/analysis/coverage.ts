import type { Cell, Coverage } from '../../contract/index.ts';
import type { CellInput } from './cell-inputs.ts';
import { compareIds, groupBy, listAt } from './facts.ts';
import type { EdgeFact, Facts, ItemFact } from './facts.ts';

/** The elements of one chain (DESIGN §5), apart by role, each once. */
export interface ChainElements {
  readonly segments: readonly string[];
  /** Firms that operate in a segment of the chain or lead it. */
  readonly firms: readonly string[];
  readonly leaders: readonly string[];
  /** Needs of its five cells; district-wide ones are not among them. */
  readonly needs: readonly string[];
  /** Measures that serve it. */
  readonly measures: readonly string[];
  readonly items: readonly ItemFact[];
  /** Relationships with both ends among `items`. */
  readonly edges: readonly EdgeFact[];
}

/** Finds the elements of chains; the graph is indexed once. */
export class ElementFinder {
  readonly #facts: Facts;
  readonly #incoming: ReadonlyMap<string, EdgeFact[]>;
  readonly #outgoing: ReadonlyMap<string, EdgeFact[]>;

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#incoming = groupBy(facts.edges, (edge) => edge.target);
    this.#outgoing = groupBy(facts.edges, (edge) => edge.source);
  }

  /** Ids of the nodes that point at `id` by relationships of one type, by id, each once. */
  sources(id: string, type: EdgeFact['type']): string[] {
    const edges = listAt(this.#incoming, id).filter((edge) => edge.type === type);
    return unique(edges.map((edge) => edge.source));
  }

  /** The relationships of one type that point at `id`. */
  edgesTo(id: string, type: EdgeFact['type']): EdgeFact[] {
    return listAt(this.#incoming, id).filter((edge) => edge.type === type);
  }

  elementsOf(chain: string, cells: readonly CellInput[]): ChainElements {
    const segments = this.sources(chain, 'PART_OF');
    const leaders = this.sources(chain, 'LEADS');
    const operators = segments.flatMap((segment) => this.sources(segment, 'OPERATES_IN'));
    const firms = unique([...operators, ...leaders]);
    const needs = unique(cells.flatMap((cell) => cell.needs.map((need) => need.id)));
    const measures = this.sources(chain, 'SERVES');
    const ids = unique([chain, ...segments, ...firms, ...needs, ...measures]);
    const inside = new Set(ids);
    const edges = ids.flatMap((id) => listAt(this.#outgoing, id).filter((edge) => inside.has(edge.target)));
    const items = ids.flatMap((id) => this.#facts.items.get(id) ?? []);
    return { segments, firms, leaders, needs, measures, items, edges };
  }
}

/** Coverage of a chain, shown beside every ranking (DESIGN §5). */
export function coverageOf(facts: Facts, elements: ChainElements, cells: readonly Cell[]): Coverage {
  const all = [...elements.items, ...elements.edges];
  const documented = all.filter((element) => element.basis === 'documented').length;
  return {
    documentedShare: all.length > 0 ? documented / all.length : 0,
    documentedElements: documented,
    elements: all.length,
    factorsAssessed: cells.filter((cell) => cell.state !== 'unknown').length,
    leaderNamed: elements.edges.some(
      (edge) => edge.type === 'LEADS' && (edge.designation === 'official' || edge.designation === 'press'),
    ),
    latestEvidence: latestEvidence(facts, all),
  };
}

/** Distinct sources of the evidence that the elements rest on. */
export function sourcesOf(facts: Facts, elements: ChainElements): string[] {
  const all = [...elements.items, ...elements.edges];
  return unique(
    all.flatMap((element) => element.evidence.flatMap((id) => facts.evidence.get(id)?.source ?? [])),
  );
}

/** The newest date of what the elements rest on; a span counts by its end. Differing exactness compares by what is shared. */
function latestEvidence(facts: Facts, elements: readonly (ItemFact | EdgeFact)[]): string | null {
  let latest: string | null = null;
  for (const { evidence } of elements) {
    for (const id of evidence) {
      const date = facts.evidence.get(id)?.date ?? null;
      if (date === null) continue;
      const end = date.slice(date.lastIndexOf('/') + 1);
      if (latest === null || end > latest) latest = end;
    }
  }
  return latest;
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)].sort(compareIds);
}
