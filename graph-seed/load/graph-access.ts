/** One statement with its parameters. */
export interface Statement {
  cypher: string;
  parameters: Record<string, unknown>;
}

/** What the load needs of a graph database; the stores of the API have this shape. */
export interface GraphAccess {
  read(
    query: { name: string; cypher: string },
    parameters: Record<string, unknown>,
  ): Promise<Record<string, unknown>[]>;
  /** All statements in one transaction, or none of them. */
  write(statements: readonly Statement[]): Promise<void>;
}
