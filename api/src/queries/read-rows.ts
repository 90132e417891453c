import { ApiError } from '../errors.ts';
import type { CypherQuery, GraphStore, Parameters, Row } from '../store/graph-store.ts';

/** No question reads more rows than this: beyond it the answer is an error, never a silent cut. */
export const ROW_LIMIT = 200_000;

/** Runs a query whose text ends in `LIMIT $rowLimit`; rejects with QUESTION_TOO_WIDE where that would cut it. */
export async function readRows(
  store: GraphStore,
  query: CypherQuery,
  parameters: Parameters = {},
): Promise<Row[]> {
  const rows = await store.read(query, { ...parameters, rowLimit: ROW_LIMIT + 1 });
  if (rows.length > ROW_LIMIT)
    throw new ApiError('QUESTION_TOO_WIDE', { fill: { limit: String(ROW_LIMIT) } });
  return rows;
}

/** The text in a column; throws where the engine answered anything else. */
export function text(row: Row, column: string): string {
  const value = row[column];
  if (typeof value !== 'string') throw unexpected(column, 'a text', value);
  return value;
}

export function textOrNull(row: Row, column: string): string | null {
  return row[column] === null || row[column] === undefined ? null : text(row, column);
}

export function integer(row: Row, column: string): number {
  const value = row[column];
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw unexpected(column, 'an integer', value);
  return value;
}

/** A list of texts; a property that was never set is the empty list. */
export function textList(row: Row, column: string): string[] {
  const value = row[column] ?? [];
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) {
    throw unexpected(column, 'a list of texts', value);
  }
  return value;
}

export function map(row: Row, column: string): Row {
  const value = row[column];
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw unexpected(column, 'a map', value);
  return value as Row;
}

/** One of a closed list. */
export function member<Value extends string | number>(
  row: Row,
  column: string,
  allowed: readonly Value[],
): Value {
  const value = row[column] as Value;
  if (!allowed.includes(value)) throw unexpected(column, `one of ${allowed.join(', ')}`, value);
  return value;
}

function unexpected(column: string, expected: string, value: unknown): Error {
  return new Error(`column ${column} should be ${expected}, not ${JSON.stringify(value)}`);
}
