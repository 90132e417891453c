import { cutPairs } from '../analysis/firm-exit.ts';
import type { FirmExitFacts } from '../analysis/firm-exit.ts';
import { MAX_LIST_LIMIT } from '../../contract/index.ts';
import type { FirmExit, FirmExitRank, List, PageQuery } from '../../contract/index.ts';
import { pageOf } from '../answers/cursor.ts';
import { unknownIds } from '../errors.ts';
import { askNodeMap } from '../queries/nodes.ts';
import type { Services } from '../services.ts';
import { refsTo } from './known-ids.ts';

/**
 * Every firm by what its exit would take: segments left empty, then chains without a leader, then supply paths cut,
 * then needs orphaned, the most first, then id.
 */
export async function rankFirmExits(
  services: Services,
  { limit, cursor }: PageQuery,
): Promise<Omit<List<FirmExitRank>, 'version'>> {
  const { exits } = await services.analysis();
  const page = pageOf(exits, { question: 'firm-exits', limit, cursor, placeOf });
  const nodes = await askNodeMap(
    services.store,
    page.items.map((exit) => exit.firm),
  );
  const items = page.items.flatMap((exit): FirmExitRank[] =>
    refsTo(nodes, [exit.firm]).map((firm) => ({
      id: exit.firm,
      firm,
      segmentsEmptied: exit.segmentsEmptied.length,
      chainsWithoutLeader: exit.chainsWithoutLeader.length,
      pathsCut: exit.pathsCut,
      needsOrphaned: exit.needsOrphaned.length,
      componentsBefore: exit.componentsBefore,
      componentsAfter: exit.componentsAfter,
    })),
  );
  return { ...page, items };
}

function placeOf(exit: FirmExitFacts): (string | number)[] {
  const { segmentsEmptied, chainsWithoutLeader, pathsCut, needsOrphaned } = exit;
  return [-segmentsEmptied.length, -chainsWithoutLeader.length, -pathsCut, -needsOrphaned.length, exit.firm];
}

/** What the graph loses when one firm leaves. Rejects with NOT_FOUND. */
export async function firmExit(services: Services, id: string): Promise<Omit<FirmExit, 'version'>> {
  const { facts, exits } = await services.analysis();
  const exit = exits.find((candidate) => candidate.firm === id);
  if (!exit) throw unknownIds([id]);
  const pathsCut = cutPairs(facts, id, MAX_LIST_LIMIT);
  const { segmentsEmptied, chainsWithoutLeader, needsOrphaned, componentsBefore, componentsAfter } = exit;
  const named = [...segmentsEmptied, ...chainsWithoutLeader, ...needsOrphaned, ...pathsCut.flat()];
  const nodes = await askNodeMap(services.store, [id, ...named]);
  const [firm] = refsTo(nodes, [id]);
  if (!firm) throw unknownIds([id]);
  return {
    firm,
    segmentsEmptied: [...segmentsEmptied],
    chainsWithoutLeader: [...chainsWithoutLeader],
    needsOrphaned: [...needsOrphaned],
    pathsCut,
    pathsCutTotal: exit.pathsCut,
    truncated: pathsCut.length < exit.pathsCut,
    componentsBefore,
    componentsAfter,
    names: refsTo(nodes, [...new Set(named)]),
  };
}
