import type {
  AskedQuestion,
  BestMeasure,
  BodyListItem,
  Bottlenecks,
  CellWithTerms,
  ChainDetail,
  ChainListItem,
  CommonProblem,
  EvidenceDetail,
  FacetedList,
  FirmDetail,
  FirmExit,
  FirmExitRank,
  FirmListItem,
  Links,
  List,
  MeasureListItem,
  Meta,
  NeedListItem,
  Neighbours,
  NodeDegree,
  NodeWithDegree,
  Paths,
  Problem,
  RankStability,
  SearchHit,
  SegmentListItem,
  SourceDetail,
  SourceListItem,
  Subgraph,
  WhatIf,
  WhatIfAnswer,
} from '@lianzhu/api/contract';
import { ApiError } from './api-error.ts';
import { askedAnswers } from './state/asked-answers.svelte.ts';
import type { AskedAnswer } from './state/asked-answers.svelte.ts';
import { language } from './state/language.svelte.ts';

const BASE = '/api/v1';

/** Query parameters: `undefined` and `null` are left out, a list repeats its key. */
export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

/** Bodies of the graph questions; see the API's own documentation for each field. */
export interface NeighboursQuestion {
  id: string;
  types?: string[];
  direction?: 'in' | 'out' | 'both';
  labels?: string[];
  exclude?: string[];
  limit?: number;
}
export interface SubgraphQuestion {
  roots?: string[];
  ids?: string[];
  depth?: number;
  labels?: string[];
  types?: string[];
  factors?: string[];
  stages?: string[];
  basis?: string[];
  limit?: number;
}
/** `edges`: only these relationships. `leftOut`: what is not in the file, in words, for its own description. */
export interface FileQuestion {
  ids: string[];
  edges: string[];
  leftOut?: string;
}

/** Address of a path of the API, for downloads and links. */
export function apiHref(path: string, query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || value === null) continue;
    if (Array.isArray(value)) value.forEach((one: string) => parameters.append(name, one));
    else parameters.set(name, String(value));
  }
  const text = parameters.toString();
  return BASE + path + (text === '' ? '' : `?${text}`);
}

/** @throws {ApiError} with the server's code, `NETWORK` or `CANCELLED` */
async function ask<T>(href: string, init: RequestInit): Promise<T> {
  const { asker } = askedAnswers;
  const response = await answerTo(href, init);
  const answer = response.headers.get('etag');
  if (answer !== null) askedAnswers.remember(asker, href, answer);
  return (await response.json()) as T;
}

/** @throws {ApiError} as `ask` does */
async function answerTo(href: string, init: RequestInit): Promise<Response> {
  const headers = { accept: 'application/json', 'accept-language': language.current, ...init.headers };
  const response = await fetch(href, { ...init, headers });
  if (response.ok) return response;
  const problem = (await response.json().catch(() => null)) as Problem | null;
  const retryAfter = Number(response.headers.get('retry-after')) || null;
  throw new ApiError(problem?.code ?? `HTTP_${response.status}`, response.status, problem, retryAfter);
}

const get = <T>(path: string, query?: Query, signal?: AbortSignal) =>
  ask<T>(apiHref(path, query), { signal });

const posted = (body: unknown, signal?: AbortSignal): RequestInit => ({
  method: 'POST',
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
  signal,
});
const post = <T>(path: string, body: unknown, signal?: AbortSignal, query: Query = {}) =>
  ask<T>(apiHref(path, query), posted(body, signal));

/**
 * The questions to the database behind an answer. Where the server no longer keeps the answer, because the browser had
 * it from earlier, it is asked anew by its address first. Rejects with ANSWER_FORGOTTEN where that does not help.
 */
async function askQuestions(
  { path, answer }: AskedAnswer,
  signal?: AbortSignal,
): Promise<List<AskedQuestion>> {
  const questions = () => get<List<AskedQuestion>>('/questions', { answer }, signal);
  return questions().catch(async (error: unknown) => {
    if (!(error instanceof ApiError) || error.code !== 'ANSWER_FORGOTTEN') throw error;
    await fetch(path, { cache: 'reload', signal });
    return questions();
  });
}

const id = encodeURIComponent;

/** The questions of the API that the interface asks. Each rejects with an `ApiError`. */
export const api = {
  meta: (signal?: AbortSignal) => get<Meta>('/meta', {}, signal),
  chains: (query: Query = {}, signal?: AbortSignal) => get<List<ChainListItem>>('/chains', query, signal),
  chain: (chain: string, signal?: AbortSignal) => get<ChainDetail>(`/chains/${id(chain)}`, {}, signal),
  firms: (query: Query = {}, signal?: AbortSignal) => get<FacetedList<FirmListItem>>('/firms', query, signal),
  firm: (firm: string, signal?: AbortSignal) => get<FirmDetail>(`/firms/${id(firm)}`, {}, signal),
  needs: (query: Query = {}, signal?: AbortSignal) => get<FacetedList<NeedListItem>>('/needs', query, signal),
  measures: (query: Query = {}, signal?: AbortSignal) =>
    get<FacetedList<MeasureListItem>>('/measures', query, signal),
  firmExit: (firm: string, signal?: AbortSignal) => get<FirmExit>(`/firms/${id(firm)}/exit`, {}, signal),
  firmExits: (query: Query = {}, signal?: AbortSignal) =>
    get<List<FirmExitRank>>('/firm-exits', query, signal),
  bodies: (query: Query = {}, signal?: AbortSignal) =>
    get<FacetedList<BodyListItem>>('/bodies', query, signal),
  sources: (query: Query = {}, signal?: AbortSignal) =>
    get<FacetedList<SourceListItem>>('/sources', query, signal),
  source: (source: string, signal?: AbortSignal) => get<SourceDetail>(`/sources/${id(source)}`, {}, signal),
  segments: (query: Query = {}, signal?: AbortSignal) =>
    get<FacetedList<SegmentListItem>>('/segments', query, signal),
  evidence: (evidence: string, signal?: AbortSignal) =>
    get<EvidenceDetail>(`/evidence/${id(evidence)}`, {}, signal),
  search: (query: Query, signal?: AbortSignal) => get<List<SearchHit>>('/search', query, signal),
  bottlenecks: (query: Query = {}, signal?: AbortSignal) => get<Bottlenecks>('/bottlenecks', query, signal),
  cell: (chain: string, factor: string, query: Query = {}, signal?: AbortSignal) =>
    get<CellWithTerms>(`/bottlenecks/${id(chain)}/${id(factor)}`, query, signal),
  commonProblems: (query: Query = {}, signal?: AbortSignal) =>
    get<List<CommonProblem>>('/common-problems', query, signal),
  bestMeasures: (query: Query = {}, signal?: AbortSignal) =>
    get<List<BestMeasure>>('/best-measures', query, signal),
  stability: (query: Query = {}, signal?: AbortSignal) =>
    get<RankStability>('/bottleneck-stability', query, signal),
  whatIf: (changes: WhatIf, query: Query = {}, signal?: AbortSignal) =>
    post<WhatIfAnswer>('/what-if', changes, signal, query),
  node: (node: string, signal?: AbortSignal) => get<NodeWithDegree>(`/graph/nodes/${id(node)}`, {}, signal),
  neighbours: (question: NeighboursQuestion, signal?: AbortSignal) =>
    post<Neighbours>('/graph/neighbours', question, signal),
  degrees: (ids: string[], signal?: AbortSignal) => post<List<NodeDegree>>('/graph/degrees', { ids }, signal),
  links: (ids: string[], signal?: AbortSignal) => post<Links>('/graph/links', { ids }, signal),
  subgraph: (question: SubgraphQuestion, signal?: AbortSignal) =>
    post<Subgraph>('/graph/subgraph', question, signal),
  /** `format` is the ending of one of the server's files: json, csv, graphml. */
  subgraphFile: async (format: string, question: FileQuestion, signal?: AbortSignal): Promise<Blob> =>
    (await answerTo(apiHref(`/graph/subgraph.${format}`), posted(question, signal))).blob(),
  paths: (query: Query, signal?: AbortSignal) => get<Paths>('/graph/paths', query, signal),
  questions: askQuestions,
};
