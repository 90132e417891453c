import type { NodeLabel } from '@lianzhu/graph-seed/model';
import type { Query, SubgraphQuestion } from '../../api-client.ts';
import { MAX_PAGE } from './page-size.ts';

/** Formats in which the server renders a subgraph. */
export const EXPORT_FORMATS = ['csv', 'graphml', 'json'] as const;

const CHAIN_DEPTH = 2;
const WHOLE_DEPTH = 4;
const WHOLE_LABELS: NodeLabel[] = ['Chain', 'Segment', 'Firm', 'Factor', 'Need', 'Measure', 'Body'];

/** One chain and what stands within two steps of it. */
export function chainQuestion(id: string): SubgraphQuestion {
  return { roots: [id], depth: CHAIN_DEPTH, limit: MAX_PAGE };
}

/** Everything within four steps of all chains but evidence and source nodes; evidence ids stay on what rests on them. */
export function wholeQuestion(chains: string[]): SubgraphQuestion {
  return { roots: chains, depth: WHOLE_DEPTH, labels: WHOLE_LABELS, limit: MAX_PAGE };
}

/** The question as parameters of a download link. */
export function exportQuery(question: SubgraphQuestion): Query {
  return { ...question };
}
