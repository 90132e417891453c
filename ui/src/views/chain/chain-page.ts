import { MAX_PAGE } from '../lists/page-size.ts';
import { api } from '../../api-client.ts';
import { mergeMeasures } from './factor-columns.ts';
import { strangersOf } from './lanes.ts';
import type { ChainDetail, MeasureListItem, NeedListItem, Node } from '@lianzhu/api/contract';

/** All that the page of one chain shows. `cut`: a list was longer than what is shown. */
export interface ChainPage {
  chain: ChainDetail;
  /** Firms outside the chain that supply it or are supplied by it. */
  others: Node[];
  needs: NeedListItem[];
  measures: MeasureListItem[];
  cut: boolean;
}

/** Asks for a chain, its needs, its own measures and those of the whole district, side by side. */
export async function loadChainPage(id: string, signal: AbortSignal): Promise<ChainPage> {
  const [chain, needs, own, district] = await Promise.all([
    api.chain(id, signal),
    api.needs({ chain: id, limit: MAX_PAGE }, signal),
    api.measures({ chain: id, limit: MAX_PAGE }, signal),
    api.measures({ scope: 'district', limit: MAX_PAGE }, signal),
  ]);
  const strangers = strangersOf(chain);
  const outside = strangers.length === 0 ? null : await api.subgraph({ ids: strangers }, signal);
  return {
    chain,
    others: outside?.nodes ?? [],
    needs: needs.items,
    measures: mergeMeasures(own.items, district.items),
    cut: needs.truncated || own.truncated || district.truncated,
  };
}
