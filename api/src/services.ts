import { analyse } from './analysis/bottlenecks.ts';
import type { Analysis } from './analysis/bottlenecks.ts';
import { Answers } from './answers/answers.ts';
import { recordingStore, recordQuestions, use } from './answers/asked-questions.ts';
import type { WithQuestions } from './answers/asked-questions.ts';
import { GraphVersion } from './answers/graph-version.ts';
import { askFacts } from './queries/facts.ts';
import { askGraphMeta } from './queries/graph-meta.ts';
import type { GraphMeta } from './queries/graph-meta.ts';
import type { GraphStore } from './store/graph-store.ts';

/** What every route works with. */
export interface Services {
  readonly store: GraphStore;
  readonly version: GraphVersion;
  readonly answers: Answers;
  /** The analysis of the graph's current version, made once per version. */
  analysis(): Promise<Analysis>;
}

export function openServices(opened: GraphStore, appVersion: string, versionMaxAgeMs: number): Services {
  const store = recordingStore(opened);
  const version = new GraphVersion(() => readMeta(store), versionMaxAgeMs);
  let kept: { version: number; analysis: Promise<WithQuestions<Analysis>> } | null = null;
  async function analysis(): Promise<Analysis> {
    const current = (await version.current()).version;
    if (kept?.version === current) return use(await kept.analysis);
    const made = recordQuestions(async () => analyse(await askFacts(store)));
    kept = { version: current, analysis: made };
    made.catch(() => {
      if (kept?.analysis === made) kept = null;
    });
    return use(await made);
  }
  return { store, version, answers: new Answers(version, appVersion), analysis };
}

/** A driver repeats a question for seconds while its database is away; a ping tells at once. */
async function readMeta(store: GraphStore): Promise<GraphMeta> {
  const [meta] = await Promise.all([askGraphMeta(store), store.ping()]);
  return meta;
}
