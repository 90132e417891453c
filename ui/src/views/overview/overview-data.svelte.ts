import type { Bottlenecks, CellWithTerms, ChainListItem, CommonProblem, List } from '@lianzhu/api/contract';
import { api } from '../../api-client.ts';
import type { Query } from '../../api-client.ts';
import { loadLeadership } from '../../components/matrix/leadership.ts';
import type { ChainLeader } from '../../components/matrix/leadership.ts';
import { Resource } from '../../state/resource.svelte.ts';
import { findingOf } from './headline.ts';
import type { Finding } from './headline.ts';

/** The API's cap of one list. */
const LIMIT = 500;

/** The answers that the overview is drawn from; the matrix comes first, the others fill in. */
export class OverviewData {
  readonly bottlenecks = new Resource<Bottlenecks>();
  readonly chains = new Resource<List<ChainListItem>>();
  readonly leaders = new Resource<ChainLeader[]>();
  readonly topCell = new Resource<CellWithTerms>();
  readonly problems = new Resource<List<CommonProblem>>();
  /** How many needs are documented. */
  readonly documentedNeeds = new Resource<number>();

  /** @param query weights, and whether district-wide needs count to each chain */
  async load(query: Query): Promise<void> {
    void this.chains.load((signal) => api.chains({ limit: LIMIT }, signal));
    void this.problems.load((signal) => api.commonProblems({ ...query, limit: LIMIT }, signal));
    void this.documentedNeeds.load(
      async (signal) => (await api.needs({ basis: 'documented', limit: 1 }, signal)).total,
    );
    await this.bottlenecks.load((signal) => api.bottlenecks(query, signal));
    const rows = this.bottlenecks.data?.rows ?? [];
    await this.leaders.load((signal) =>
      loadLeadership(
        rows.map((row) => row.chain),
        signal,
      ),
    );
  }

  /** Asks for the sum behind the finding, so that the headline can say what it rests on. */
  loadTop(finding: Finding, query: Query): void {
    if (finding.kind !== 'top') return;
    const { row, cell } = finding.top;
    void this.topCell.load((signal) => api.cell(row.chain, cell.factor, query, signal));
  }

  /** The finding of the present answer; null until there is one. */
  finding(includeInferred: boolean): Finding | null {
    return this.bottlenecks.data === null ? null : findingOf(this.bottlenecks.data, includeInferred);
  }
}
