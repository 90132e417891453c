import neo4j from 'neo4j-driver';
import type { Driver, ManagedTransaction, Session } from 'neo4j-driver';
import { StoreError } from './graph-store.ts';
import type { CypherQuery, GraphStore, Parameters, Row, Statement } from './graph-store.ts';
import { toStoreError } from './neo4j-errors.ts';
import type { Neo4jPlace } from './neo4j-errors.ts';
import { NEO4J_SCHEMA } from './neo4j-schema.ts';
import { checkParameters, toPlainRow } from './plain-values.ts';

/** Short, so that the server starts and says what is wrong while the database is away. */
const CONNECTION_TIMEOUT_MS = 3_000;
const ACQUISITION_TIMEOUT_MS = 5_000;
/** How long the driver repeats a transaction that failed for a passing reason. */
const RETRY_MS = 5_000;
/** A whole load is one transaction. */
const WRITE_TIMEOUT_MS = 120_000;

export interface Neo4jOptions {
  uri: string;
  user: string;
  password: string;
  database: string;
  readTimeoutMs: number;
  /** Sent as metadata of every transaction, for the server's query log. */
  appVersion: string;
}

/** Makes the store without connecting: a database that is away shows at `ping` and at the first question. */
export function openNeo4jStore(options: Neo4jOptions): GraphStore {
  return new Neo4jStore(options);
}

class Neo4jStore implements GraphStore {
  readonly kind = 'neo4j';
  readonly #driver: Driver;
  readonly #options: Neo4jOptions;
  readonly #place: Neo4jPlace;
  #closed = false;

  constructor(options: Neo4jOptions) {
    this.#options = options;
    this.#place = { uri: options.uri, database: options.database };
    this.#driver = neo4j.driver(options.uri, neo4j.auth.basic(options.user, options.password), {
      disableLosslessIntegers: true,
      telemetryDisabled: true,
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      connectionAcquisitionTimeout: ACQUISITION_TIMEOUT_MS,
      maxTransactionRetryTime: RETRY_MS,
      userAgent: `lianzhu/${options.appVersion}`,
    });
  }

  read(query: CypherQuery, parameters: Parameters): Promise<Row[]> {
    return this.#inSession(query.name, neo4j.session.READ, async (session) => {
      checkParameters(query.name, parameters);
      const run = (transaction: ManagedTransaction) =>
        transaction.run(query.cypher, wrapIntegers(parameters) as Parameters);
      const { records } = await session.executeRead(
        run,
        this.#transaction(query.name, this.#options.readTimeoutMs),
      );
      return records.map((record) => toPlainRow(query.name, record.toObject()));
    });
  }

  write(statements: readonly Statement[]): Promise<void> {
    return this.#inSession('write', neo4j.session.WRITE, async (session) => {
      statements.forEach(({ parameters }) => checkParameters('write', parameters));
      await session.executeWrite(
        (transaction) => runAll(transaction, statements),
        this.#transaction('write', WRITE_TIMEOUT_MS),
      );
    });
  }

  prepareSchema(): Promise<void> {
    return this.#inSession('schema', neo4j.session.WRITE, async (session) => {
      const statements = NEO4J_SCHEMA.map((cypher) => ({ cypher, parameters: {} }));
      await session.executeWrite(
        (transaction) => runAll(transaction, statements),
        this.#transaction('schema', WRITE_TIMEOUT_MS),
      );
      await session.run('CALL db.awaitIndexes(60)');
    });
  }

  async ping(): Promise<void> {
    this.#checkOpen();
    try {
      await this.#driver.verifyConnectivity({ database: this.#options.database });
    } catch (error) {
      const { code, message, cause } = toStoreError('ping', this.#place, error);
      throw code === 'STORE_UNAVAILABLE'
        ? new StoreError(code, message, cause)
        : new StoreError('STORE_UNAVAILABLE', `Neo4j at ${this.#place.uri} does not answer.`, cause);
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#driver.close();
  }

  #checkOpen(): void {
    if (this.#closed) throw new StoreError('STORE_UNAVAILABLE', 'The Neo4j store is closed.');
  }

  #transaction(query: string, timeout: number) {
    return { timeout, metadata: { app: 'lianzhu', version: this.#options.appVersion, query } };
  }

  async #inSession<Result>(
    what: string,
    defaultAccessMode: 'READ' | 'WRITE',
    use: (session: Session) => Promise<Result>,
  ): Promise<Result> {
    this.#checkOpen();
    const session = this.#driver.session({ database: this.#options.database, defaultAccessMode });
    try {
      return await use(session);
    } catch (error) {
      throw toStoreError(what, this.#place, error);
    } finally {
      await session.close();
    }
  }
}

async function runAll(transaction: ManagedTransaction, statements: readonly Statement[]): Promise<void> {
  for (const { cypher, parameters } of statements) {
    await transaction.run(cypher, wrapIntegers(parameters) as Parameters);
  }
}

/** A JS number travels as a float, which LIMIT and integer properties refuse: whole numbers are wrapped. */
function wrapIntegers(value: any): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(wrapIntegers);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, wrapIntegers(item)]));
}
