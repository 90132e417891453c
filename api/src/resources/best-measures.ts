import { bestMeasures, gapTable, measureCandidates } from '../analysis/best-measures.ts';
import type { BestMeasure, BestMeasuresQuery, List } from '../../contract/index.ts';
import type { Services } from '../services.ts';
import { optionsOf } from './bottlenecks.ts';

/** The greedy next measures, best first; fewer than `count` where nothing is left to remove. */
export async function listBestMeasures(
  services: Services,
  query: BestMeasuresQuery,
): Promise<Omit<List<BestMeasure>, 'version'>> {
  const { count, factor, ...given } = query;
  const analysis = await services.analysis();
  const options = optionsOf(given);
  const candidates = measureCandidates(analysis, options).filter(
    (candidate) => factor === undefined || candidate.factor === factor,
  );
  const items = bestMeasures(candidates, gapTable(analysis, options), options, count);
  return { items, total: items.length, next: null, truncated: false };
}
