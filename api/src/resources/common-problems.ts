import { commonProblems } from '../analysis/common-problems.ts';
import type { SharedTopic } from '../analysis/common-problems.ts';
import { pageOf } from '../answers/cursor.ts';
import { askNodeMap } from '../queries/nodes.ts';
import { MAX_SHARED_MEASURES } from '../../contract/index.ts';
import type { CommonProblem, CommonProblemsQuery, List } from '../../contract/index.ts';
import type { Services } from '../services.ts';
import { optionsOf } from './bottlenecks.ts';
import { refsTo } from './known-ids.ts';

/** Topics that several chains share, the highest score first, then factor and topic. */
export async function listCommonProblems(
  services: Services,
  query: CommonProblemsQuery,
): Promise<Omit<List<CommonProblem>, 'version'>> {
  const { limit, cursor, chains, factor, ...given } = query;
  const found = commonProblems(await services.analysis(), optionsOf(given).weights, chains);
  const page = pageOf(
    found.filter((topic) => factor === undefined || topic.factor === factor),
    {
      question: `common-problems ${JSON.stringify({ chains, factor, given })}`,
      limit,
      cursor,
      placeOf: (topic) => [-topic.score, topic.factor, topic.topic],
    },
  );
  return { ...page, items: await toItems(services, page.items) };
}

async function toItems(services: Services, topics: readonly SharedTopic[]): Promise<CommonProblem[]> {
  const named = (topic: SharedTopic) => topic.sharedMeasures.slice(0, MAX_SHARED_MEASURES);
  const ids = topics.flatMap((topic) => [...topic.needs, ...named(topic)]);
  const nodes = await askNodeMap(services.store, ids);
  return topics.map((shared) => ({
    topic: shared.topic,
    topicEn: String(nodes.get(shared.needs[0] ?? '')?.props['topicEn'] ?? shared.topic),
    factor: shared.factor,
    needs: [...shared.needs],
    chains: [...shared.chains],
    documentedChains: [...shared.documentedChains],
    sum: shared.sum,
    score: shared.score,
    sharedMeasures: refsTo(nodes, named(shared)),
    sharedMeasureCount: shared.sharedMeasures.length,
  }));
}
