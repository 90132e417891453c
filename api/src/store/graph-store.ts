/** Parameters of one question: JSON values only, checked by a schema before they get here. */
export type Parameters = Record<string, unknown>;

/** One row of an answer: scalars, lists and maps, never a driver's own class. */
export type Row = Record<string, unknown>;

/** A named Cypher text. The text is constant; every value travels in the parameters. */
export interface CypherQuery {
  /** Shown in transaction metadata, errors and the questions panel. */
  readonly name: string;
  readonly cypher: string;
}

/** One statement of a write batch. */
export interface Statement {
  readonly cypher: string;
  readonly parameters: Parameters;
}

/**
 * The only door to a graph database. Both engines answer the same Cypher text with the same rows.
 * Every method rejects with a `StoreError` and nothing else.
 */
export interface GraphStore {
  readonly kind: 'embedded' | 'neo4j';
  /** Runs one read question under the engine's time limit. */
  read(query: CypherQuery, parameters: Parameters): Promise<Row[]>;
  /** Runs all statements in one transaction, or none of them. */
  write(statements: readonly Statement[]): Promise<void>;
  /** Creates the constraints and indexes that the engine can hold; safe to repeat. */
  prepareSchema(): Promise<void>;
  /** Resolves when the engine answers; rejects with `STORE_UNAVAILABLE` and a reason without secrets. */
  ping(): Promise<void>;
  close(): Promise<void>;
}

export type StoreErrorCode = 'STORE_UNAVAILABLE' | 'STORE_TIMEOUT' | 'STORE_REFUSED';

/** A failure of the store, told without addresses' secrets or engine internals. `cause` keeps the original for the log. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.code = code;
  }
}
