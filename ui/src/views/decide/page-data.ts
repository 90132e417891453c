import type { BottleneckRow, List } from '@lianzhu/api/contract';
import { api } from '../../api-client.ts';
import type { Query } from '../../api-client.ts';
import { MAX_PAGE } from '../lists/page-size.ts';
import { checksOf } from './checks.ts';
import type { ChecksPage } from './checks.ts';
import { everyPage } from './every-page.ts';
import { chainsOfFirms } from './firm-exits.ts';
import type { ExitEntry } from './firm-exits.ts';
import { gapsByChain } from './gap-segments.ts';
import type { GapsPage } from './gap-segments.ts';
import { stepsOf, totalGap } from './next-measures.ts';
import type { NextPage } from './next-measures.ts';
import { joinProblems } from './problems.ts';
import type { ProblemsPage } from './problems.ts';
import type { UnmatchedPage } from './unmatched.ts';

/* What each page asks the server, side by side; every function rejects with an `ApiError`. */

/** Asks for the common problems and for what they are made of, side by side. @param question weights of the reader */
export async function loadProblems(
  asked: { chains: number; factor: string | null },
  question: Query,
  signal: AbortSignal,
): Promise<ProblemsPage> {
  const [answer, bottlenecks, needs] = await Promise.all([
    api.commonProblems({ ...question, ...asked, limit: MAX_PAGE }, signal),
    api.bottlenecks(question, signal),
    everyPage(api.needs, { factor: asked.factor }, signal),
  ]);
  return joinProblems(answer, bottlenecks, needs);
}

/** @param question weights of the reader, and whether district-wide needs count */
export async function loadChecks(question: Query, signal: AbortSignal): Promise<ChecksPage> {
  const [bottlenecks, needs, measures] = await Promise.all([
    api.bottlenecks(question, signal),
    everyPage(api.needs, {}, signal),
    everyPage(api.measures, {}, signal),
  ]);
  const cut = needs.cut ? needs.items.length : measures.cut ? measures.items.length : null;
  return {
    cells: checksOf(bottlenecks, needs.items, measures.items),
    version: bottlenecks.version,
    cut,
  };
}

/** @param question weights of the reader, and whether district-wide needs count */
export async function loadNext(
  asked: { count: number; factor: string | null },
  question: Query,
  signal: AbortSignal,
): Promise<NextPage> {
  const [answer, bottlenecks] = await Promise.all([
    api.bestMeasures({ ...question, ...asked }, signal),
    api.bottlenecks(question, signal),
  ]);
  const steps = stepsOf(answer.items, bottlenecks.rows);
  return { steps, total: totalGap(bottlenecks.rows, asked.factor), weights: bottlenecks.weights };
}

/** One page of the ranked firms, each with its chains, whose evidence is shown beside the rank. */
export async function askExits(
  query: { limit: number; cursor: string | undefined },
  rows: readonly BottleneckRow[],
  signal: AbortSignal,
): Promise<List<ExitEntry>> {
  const answer = await api.firmExits(query, signal);
  const roots = answer.items.map((rank) => rank.id);
  const types = ['OPERATES_IN', 'PART_OF', 'LEADS'];
  const around =
    roots.length === 0 ? null : await api.subgraph({ roots, depth: 2, types, limit: MAX_PAGE }, signal);
  const chains = around === null ? new Map<string, Set<string>>() : chainsOfFirms(around);
  const items = answer.items.map((rank) => ({
    id: rank.id,
    rank,
    rows: rows.filter((row) => chains.get(rank.id)?.has(row.chain)),
  }));
  return { ...answer, items };
}

export async function loadUnmatched(signal: AbortSignal): Promise<UnmatchedPage> {
  const [measures, needs] = await Promise.all([
    everyPage(api.measures, { matched: false }, signal),
    everyPage(api.needs, { matched: false }, signal),
  ]);
  const cut = measures.cut ? measures.items.length : needs.cut ? needs.items.length : null;
  return { measures: measures.items, needs: needs.items, cut };
}

export async function loadGaps(signal: AbortSignal): Promise<GapsPage> {
  const [segments, needs, bottlenecks] = await Promise.all([
    everyPage(api.segments, { gap: true }, signal),
    everyPage(api.needs, {}, signal),
    api.bottlenecks({}, signal),
  ]);
  const cut = segments.cut ? segments.items.length : needs.cut ? needs.items.length : null;
  return {
    chains: gapsByChain(segments.items, needs.items, bottlenecks.rows),
    count: segments.items.length,
    cut,
  };
}
