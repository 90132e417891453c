import type { GrafeoDB, QueryResult, Transaction } from '@grafeo-db/js';
import { openEmbeddedDatabase } from './embedded-file.ts';
import { EMBEDDED_SCHEMA } from './embedded-schema.ts';
import { StoreError } from './graph-store.ts';
import type { CypherQuery, GraphStore, Parameters, Row, Statement } from './graph-store.ts';
import { checkParameters, toPlainRow } from './plain-values.ts';

/** Reads that passed their time limit and still run: the engine cannot cancel them, so no more than these are let go. */
const MAX_RUNAWAY_READS = 4;

export interface EmbeddedOptions {
  /** Where the graph is kept; null keeps it in memory only. */
  folder: string | null;
  readTimeoutMs: number;
}

export async function openEmbeddedStore(options: EmbeddedOptions): Promise<GraphStore> {
  return new EmbeddedStore(await openEmbeddedDatabase(options.folder), options.readTimeoutMs);
}

/** The graph engine inside this process. Writes wait for each other, so they cannot conflict. */
class EmbeddedStore implements GraphStore {
  readonly kind = 'embedded';
  readonly #database: GrafeoDB;
  readonly #readTimeoutMs: number;
  #runawayReads = 0;
  #lastWrite: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(database: GrafeoDB, readTimeoutMs: number) {
    this.#database = database;
    this.#readTimeoutMs = readTimeoutMs;
  }

  /** Runs in a transaction that is always rolled back: a write in a read question is refused and has no effect. */
  async read(query: CypherQuery, parameters: Parameters): Promise<Row[]> {
    this.#checkOpen();
    checkParameters(query.name, parameters);
    if (this.#runawayReads >= MAX_RUNAWAY_READS) throw tooSlow(query.name);
    const transaction = this.#database.beginTransaction();
    const answer = transaction
      .executeCypher(query.cypher, parameters)
      .finally(() => transaction.rollback())
      .catch((error: unknown) => {
        throw toStoreError(query.name, error);
      });
    const result = await this.#withinLimit(query.name, answer);
    if (hasWritten(result)) {
      throw new StoreError('STORE_REFUSED', `Question ${query.name} tried to write.`);
    }
    return result.toArray().map((row) => toPlainRow(query.name, row));
  }

  async write(statements: readonly Statement[]): Promise<void> {
    this.#checkOpen();
    const done = this.#lastWrite.then(() => this.#writeAll(statements));
    this.#lastWrite = done.catch(() => undefined);
    return done;
  }

  async prepareSchema(): Promise<void> {
    this.#checkOpen();
    for (const statement of EMBEDDED_SCHEMA) {
      await this.#database.executeCypher(statement).catch((error: unknown) => {
        throw toStoreError('schema', error);
      });
    }
  }

  async ping(): Promise<void> {
    this.#checkOpen();
    await this.#database.executeCypher('RETURN 1 AS one').catch((error: unknown) => {
      throw new StoreError('STORE_UNAVAILABLE', 'The embedded graph engine does not answer.', error);
    });
  }

  async close(): Promise<void> {
    if (this.#closed) return;
    this.#closed = true;
    await this.#lastWrite;
    this.#database.close();
  }

  /** The engine goes on answering after its own close, hence this flag. */
  #checkOpen(): void {
    if (this.#closed) throw new StoreError('STORE_UNAVAILABLE', 'The embedded graph store is closed.');
  }

  async #writeAll(statements: readonly Statement[]): Promise<void> {
    statements.forEach(({ parameters }) => checkParameters('write', parameters));
    const transaction = this.#database.beginTransaction();
    try {
      for (const { cypher, parameters } of statements) await transaction.executeCypher(cypher, parameters);
      transaction.commit();
    } catch (error) {
      rollBackIfActive(transaction);
      throw toStoreError('write', error);
    }
  }

  #withinLimit(questionName: string, answer: Promise<QueryResult>): Promise<QueryResult> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#runawayReads += 1;
        const settled = () => void (this.#runawayReads -= 1);
        answer.then(settled, settled);
        reject(tooSlow(questionName));
      }, this.#readTimeoutMs);
      answer.then(resolve, reject).finally(() => clearTimeout(timer));
    });
  }
}

function rollBackIfActive(transaction: Transaction): void {
  if (transaction.isActive) transaction.rollback();
}

function hasWritten({ counters }: QueryResult): boolean {
  return Object.values(counters).some((count) => count !== 0);
}

function tooSlow(questionName: string): StoreError {
  return new StoreError('STORE_TIMEOUT', `Question ${questionName} took too long.`);
}

/** GRAFEO-Q003 is the engine's own time limit of 30 s. */
function toStoreError(questionName: string, error: unknown): StoreError {
  if (error instanceof Error && error.message.includes('GRAFEO-Q003')) return tooSlow(questionName);
  return new StoreError('STORE_REFUSED', `The graph engine refused ${questionName}.`, error);
}
