import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { SEED_TABLES } from './seed-tables.ts';
import type { SeedTable } from './seed-tables.ts';
import type { SeedProblem } from './seed.ts';

/** One row as text, before any meaning is given to it. */
export interface RawRow {
  line: number;
  cells: Record<string, string>;
}

export interface RawTable {
  table: SeedTable;
  file: string;
  rows: RawRow[];
}

interface Folder {
  tables: RawTable[];
  problems: SeedProblem[];
}

/** Reads every table of a data folder. Files of the model that are missing and files that it does not know are problems. */
export async function readCsvFolder(folder: string): Promise<Folder> {
  const found = await listCsvFiles(folder);
  if (found === null) {
    return { tables: [], problems: [{ file: folder, line: 1, reason: 'the data folder cannot be read' }] };
  }
  const expected = SEED_TABLES.map((table) => fileOf(table));
  const unknown = found
    .filter((file) => !expected.includes(file))
    .map((file) => ({ file, line: 1, reason: 'no label or relationship type has this name' }));
  const read = await Promise.all(SEED_TABLES.map((table) => readTable(folder, table)));
  return {
    tables: read.flatMap(({ tables }) => tables),
    problems: [...unknown, ...read.flatMap(({ problems }) => problems)],
  };
}

function fileOf(table: SeedTable): string {
  return `${table.name}.csv`;
}

async function listCsvFiles(folder: string): Promise<string[] | null> {
  try {
    return (await readdir(folder)).filter((file) => file.endsWith('.csv')).sort();
  } catch {
    return null;
  }
}

async function readTable(folder: string, table: SeedTable): Promise<Folder> {
  const file = fileOf(table);
  try {
    return parseTable(table, file, decodeText(await readFile(join(folder, file))));
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const reason = missing ? 'the file is missing' : `the file cannot be read: ${(error as Error).message}`;
    return { tables: [], problems: [{ file, line: 1, reason }] };
  }
}

/** UTF-8, else GB18030: what a Chinese spreadsheet program writes when it is asked for CSV. */
function decodeText(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}

function parseTable(table: SeedTable, file: string, text: string): Folder {
  const [header, ...records] = readRecords(text);
  if (!header) return { tables: [], problems: [{ file, line: 1, reason: 'the file is empty' }] };
  const problems = headerProblems(table, header.cells).map((reason) => ({ file, line: header.line, reason }));
  if (problems.length > 0) return { tables: [], problems };
  const rows: RawRow[] = [];
  for (const { line, cells } of records) {
    if (cells.length === header.cells.length) {
      rows.push({
        line,
        cells: Object.fromEntries(header.cells.map((name, index) => [name, cells[index]!])),
      });
    } else {
      const reason = `has ${cells.length} cells where the header has ${header.cells.length}`;
      problems.push({ file, line, reason });
    }
  }
  return { tables: [{ table, file, rows }], problems };
}

/** Records with the line on which each begins; rows without any text are left out. */
function readRecords(text: string): { line: number; cells: string[] }[] {
  const options = {
    bom: true,
    info: true,
    trim: true,
    relax_column_count: true,
    record_delimiter: ['\r\n', '\n', '\r'],
  };
  const parsed = parse(text, options) as unknown as { info: { lines: number }; record: string[] }[];
  let lastLine = 0;
  const records = parsed.map(({ info, record }) => {
    const line = lastLine + 1;
    lastLine = info.lines;
    return { line, cells: record };
  });
  return records.filter(({ cells }) => cells.some((cell) => cell !== ''));
}

function headerProblems(table: SeedTable, header: readonly string[]): string[] {
  const columns = Object.keys(table.schema.properties);
  return [
    ...columns.filter((name) => !header.includes(name)).map((name) => `column ${name} is missing`),
    ...header.filter((name) => !columns.includes(name)).map((name) => `column ${name} is not known`),
    ...header
      .filter((name, index) => header.indexOf(name) !== index)
      .map((name) => `column ${name} is there twice`),
  ];
}
