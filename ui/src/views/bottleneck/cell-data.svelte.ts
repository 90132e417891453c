import type { Bottlenecks, CellWithTerms, List, NeedListItem } from '@lianzhu/api/contract';
import { api } from '../../api-client.ts';
import type { Query } from '../../api-client.ts';
import { Resource } from '../../state/resource.svelte.ts';

/** The API's cap of one list. */
const LIMIT = 500;

/** The answers behind one cell: its sum, who holds its needs, and the matrix that it is ranked in. */
export class CellData {
  readonly cell = new Resource<CellWithTerms>();
  readonly needs = new Resource<List<NeedListItem>>();
  readonly matrix = new Resource<Bottlenecks>();

  /** @param query weights, and whether district-wide needs count */
  load(chain: string, factor: string, query: Query): void {
    void this.cell.load((signal) => api.cell(chain, factor, query, signal));
    void this.matrix.load((signal) => api.bottlenecks(query, signal));
    void this.needs.load((signal) => api.needs({ factor, limit: LIMIT }, signal));
  }

  /** Who holds a need: chains, segments or firms. Empty until known. */
  holders(need: string): NeedListItem['holders'] {
    return this.needs.data?.items.find((item) => item.id === need)?.holders ?? [];
  }
}
