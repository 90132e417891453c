import { StoreError } from './graph-store.ts';
import type { Parameters, Row } from './graph-store.ts';

/**
 * A driver's row as plain JSON values: null, booleans, numbers, texts, lists and maps of these.
 * Anything else (a node, a date, an integer past 2^53) is a fault of the question's text and is refused with its name,
 * so that the two engines can never answer in different shapes.
 */
export function toPlainRow(questionName: string, row: Record<string, any>): Row {
  return plainMap(questionName, row);
}

/** Both engines must see the same parameters: undefined, NaN and class instances are refused before they travel. */
export function checkParameters(questionName: string, parameters: Parameters): void {
  plainMap(questionName, parameters);
}

function plainMap(questionName: string, map: Record<string, any>): Row {
  return Object.fromEntries(
    Object.entries(map).map(([key, value]) => [key, plainValue(questionName, value)]),
  );
}

function plainValue(questionName: string, value: any): unknown {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return value.map((item) => plainValue(questionName, item));
  if (typeof value === 'object' && isPlainObject(value)) return plainMap(questionName, value);
  throw new StoreError('STORE_REFUSED', `Question ${questionName} holds a value that is not plain JSON.`);
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
