import type { TObject, TSchema } from 'typebox';
import { Value } from 'typebox/value';
import { DistrictRow, ID_PATTERN } from '../model/index.ts';
import type { PropertyValue } from '../model/index.ts';
import { isRealDate } from './partial-date.ts';

/** What the readers of cells look at in a schema of the model. */
interface CellSchema {
  type?: string;
  enum?: readonly (string | number)[];
  anyOf?: readonly CellSchema[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  items?: CellSchema;
}

const DATE_PATTERN = (DistrictRow.properties.asOf as CellSchema).pattern;

/** Gives each cell of a row its meaning by the table's schema; `reasons` holds everything that is wrong with the row. */
export function readCells(
  schema: TObject,
  cells: Readonly<Record<string, string>>,
): { values: Record<string, PropertyValue>; reasons: string[] } {
  const values: Record<string, PropertyValue> = {};
  const reasons: string[] = [];
  for (const [column, columnSchema] of Object.entries(schema.properties)) {
    const value = readCell(columnSchema as CellSchema, cells[column] ?? '');
    const reason = whyWrong(columnSchema, value);
    if (reason === null) values[column] = value;
    else reasons.push(`${column}: ${reason}`);
  }
  return { values, reasons };
}

/** Lists are split at `;`; an empty cell is null, or a list without items. */
function readCell(schema: CellSchema, cell: string): PropertyValue {
  const inner = withoutNull(schema);
  if (inner.type === 'array') {
    return cell
      .split(';')
      .map((item) => item.trim())
      .filter(Boolean);
  }
  if (cell === '') return null;
  const isNumber = inner.type === 'integer' || typeof inner.enum?.[0] === 'number';
  if (isNumber) return /^-?\d+$/.test(cell) ? Number(cell) : cell;
  if (inner.type === 'boolean') return cell === 'true' ? true : cell === 'false' ? false : cell;
  return cell;
}

function whyWrong(schema: TSchema, value: PropertyValue): string | null {
  const cellSchema = schema as CellSchema;
  if (!Value.Check(schema, value)) {
    if (value === null) return 'is empty';
    return `"${textOf(value)}" is not ${expectation(withoutNull(cellSchema))}`;
  }
  const isDate = withoutNull(cellSchema).pattern === DATE_PATTERN;
  return isDate && typeof value === 'string' && !isRealDate(value)
    ? `"${value}" is not in the calendar`
    : null;
}

function textOf(value: PropertyValue): string {
  return Array.isArray(value) ? value.join(';') : String(value);
}

function withoutNull(schema: CellSchema): CellSchema {
  return schema.anyOf?.find(({ type }) => type !== 'null') ?? schema;
}

/** In words, what a cell may hold. */
function expectation(schema: CellSchema): string {
  if (schema.enum) return `one of ${schema.enum.join(', ')}`;
  if (schema.type === 'boolean') return 'true or false';
  if (schema.type === 'integer') return `a whole number from ${schema.minimum} to ${schema.maximum}`;
  if (schema.type === 'array') return `a list of which each item is ${expectation(schema.items ?? {})}`;
  if (schema.pattern === ID_PATTERN) return 'an id (a letter, then at most 63 letters, digits, _ or -)';
  if (schema.pattern === DATE_PATTERN) return 'a date such as 2022, 2022-10, 2022-10-08 or 2022-01/2022-10';
  return `a text of at most ${schema.maxLength} characters`;
}
