import { AsyncLocalStorage } from 'node:async_hooks';
import type { AskedQuestion } from '../../contract/index.ts';
import type { CypherQuery, GraphStore, Parameters, Row } from '../store/graph-store.ts';

/** The questions of the answer that is being made; each once, in the order in which they were answered. */
const asking = new AsyncLocalStorage<Set<AskedQuestion>>();

/** What a piece of work gave, and the questions that it put to the store. */
export interface WithQuestions<Value> {
  readonly value: Value;
  readonly questions: ReadonlySet<AskedQuestion>;
}

/** Runs work and records the questions that it asks through a recording store. Rejects as the work does. */
export async function recordQuestions<Value>(work: () => Promise<Value>): Promise<WithQuestions<Value>> {
  const questions = new Set<AskedQuestion>();
  return { value: await asking.run(questions, work), questions };
}

/** The value of a reading that many answers share: its questions count for the answer that is being made now. */
export function use<Value>({ value, questions }: WithQuestions<Value>): Value {
  const answer = asking.getStore();
  if (answer) for (const question of questions) answer.add(question);
  return value;
}

/** The same store; what is read through it while questions are recorded is told with its rows and its time. */
export function recordingStore(store: GraphStore): GraphStore {
  return {
    kind: store.kind,
    read: (query, parameters) => recordedRead(store, query, parameters),
    write: (statements) => store.write(statements),
    prepareSchema: () => store.prepareSchema(),
    ping: () => store.ping(),
    close: () => store.close(),
  };
}

async function recordedRead(store: GraphStore, query: CypherQuery, parameters: Parameters): Promise<Row[]> {
  const answer = asking.getStore();
  const start = performance.now();
  const rows = await store.read(query, parameters);
  const milliseconds = Math.round((performance.now() - start) * 100) / 100;
  answer?.add({ ...query, parameters, rows: rows.length, milliseconds });
  return rows;
}
