import { SvelteMap } from 'svelte/reactivity';
import type { Certainty } from '@lianzhu/graph-seed/model';
import { api } from '../api-client.ts';
import { toApiError } from '../api-error.ts';

/** What a tag or a caption says of one evidence without opening it. */
export interface EvidenceBrief {
  id: string;
  sourceId: string;
  sourceTitle: string;
  sourceTitleEn: string;
  issuer: string | null;
  url: string | null;
  /** Date of the evidence, else of its source; null where neither has one. */
  date: string | null;
  certainty: Certainty;
}

/** Evidence asked for in one question; each brings itself and its source. */
const BATCH = 100;
/** Milliseconds until a question is asked again that met no server or no database. */
const RETRY_MS = 4_000;

/**
 * Briefs of evidence by id, asked for as views need them and kept. Ids wanted in one turn go out in one question;
 * a question that fails leaves its ids unknown, and is asked again a while later where the server was away.
 */
class Sources {
  private readonly briefs = new SvelteMap<string, EvidenceBrief>();
  // Not reactive: an effect that read it would ask again at once when a question fails, without end.
  private readonly asked = new Set<string>();
  private wanted: string[] = [];

  /** The brief of one evidence; null until it is known. Reactive. */
  brief(id: string): EvidenceBrief | null {
    return this.briefs.get(id) ?? null;
  }

  /** Asks for those that are not known yet. Call it from an effect. */
  want(ids: readonly string[]): void {
    const missing = [...new Set(ids)].filter((id) => !this.asked.has(id));
    if (missing.length === 0) return;
    missing.forEach((id) => this.asked.add(id));
    if (this.wanted.length === 0) queueMicrotask(() => void this.askAll());
    this.wanted.push(...missing);
  }

  private async askAll(): Promise<void> {
    const ids = this.wanted;
    this.wanted = [];
    for (let start = 0; start < ids.length; start += BATCH) await this.ask(ids.slice(start, start + BATCH));
  }

  private async ask(ids: string[]): Promise<void> {
    try {
      const answer = await api.subgraph({ roots: ids, depth: 1, types: ['FROM'], limit: 2 * BATCH });
      const nodes = new Map(answer.nodes.map((node) => [node.id, node]));
      for (const edge of answer.edges) {
        const evidence = nodes.get(edge.source);
        const source = nodes.get(edge.target);
        if (evidence === undefined || source === undefined) continue;
        this.briefs.set(evidence.id, {
          id: evidence.id,
          sourceId: source.id,
          sourceTitle: source.name,
          sourceTitleEn: source.nameEn,
          issuer: textOf(source.props.issuer),
          url: textOf(source.props.url),
          date: textOf(evidence.props.date) ?? textOf(source.props.date),
          certainty: evidence.props.certainty as Certainty,
        });
      }
    } catch (error) {
      if (toApiError(error).isAway) window.setTimeout(() => void this.ask(ids), RETRY_MS);
    }
  }
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export const sources = new Sources();
