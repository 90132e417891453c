import { DESIGNATIONS } from '@lianzhu/graph-seed/model';
import type { Designation } from '@lianzhu/graph-seed/model';
import { groupBy, listAt } from './facts.ts';
import type { EdgeFact, Facts } from './facts.ts';

/** What a firm does on one chain; `designations` are those it leads the chain by, the strongest first. */
export interface FirmRole {
  readonly chain: string;
  readonly designations: readonly Designation[];
  readonly segments: readonly string[];
}

/** The roles of every firm, found once. */
export class FirmRoles {
  readonly #facts: Facts;
  readonly #edgesOf: ReadonlyMap<string, EdgeFact[]>;
  readonly #stages: ReadonlyMap<string, string>;

  constructor(facts: Facts) {
    this.#facts = facts;
    this.#edgesOf = groupBy(facts.edges, (edge) => edge.source);
    this.#stages = new Map(facts.segments.map((segment) => [segment.id, segment.stage]));
  }

  /** The chains that a firm works on or leads, in the chains' order. */
  rolesOf(firm: string): FirmRole[] {
    const segments = this.#targets(firm, 'OPERATES_IN');
    const leads = this.#edges(firm, 'LEADS');
    const chainsOf = new Map(segments.map((segment) => [segment, this.chainsOf(segment)]));
    return this.#facts.chains.flatMap(({ id }) => {
      const mine = segments.filter((segment) => chainsOf.get(segment)?.includes(id));
      const held = leads.filter((edge) => edge.target === id).map((edge) => edge.designation);
      const designations = DESIGNATIONS.filter((designation) => held.includes(designation));
      return mine.length + designations.length > 0 ? [{ chain: id, designations, segments: mine }] : [];
    });
  }

  /** Number of needs that the firm itself has. */
  needsOf(firm: string): number {
    return this.#targets(firm, 'HAS_NEED').length;
  }

  chainsOf(segment: string): string[] {
    const targets = new Set(this.#targets(segment, 'PART_OF'));
    return this.#facts.chains.map((chain) => chain.id).filter((id) => targets.has(id));
  }

  stageOf(segment: string): string {
    return this.#stages.get(segment) ?? '';
  }

  #edges(source: string, type: EdgeFact['type']): EdgeFact[] {
    return listAt(this.#edgesOf, source).filter((edge) => edge.type === type);
  }

  #targets(source: string, type: EdgeFact['type']): string[] {
    return [...new Set(this.#edges(source, type).map((edge) => edge.target))];
  }
}
