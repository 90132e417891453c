import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { checkTables } from '../../graph-seed/load/index.ts';
import type { Seed } from '../../graph-seed/load/index.ts';
import { SEED_TABLES } from '../../graph-seed/load/seed-tables.ts';

/** Rows of each table by its name, as the cells of a CSV file; columns that are left out are empty. */
export type Cells = Record<string, string>;
export type Tables = Record<string, Cells[]>;

/** The tables as a data folder; the caller removes it. */
export function writeSeedFolder(tables: Tables): string {
  const folder = mkdtempSync(join(tmpdir(), 'lianzhu-seed-'));
  for (const { name, schema } of SEED_TABLES) {
    const columns = Object.keys(schema.properties);
    const rows = (tables[name] ?? []).map((cells) => columns.map((column) => cells[column] ?? ''));
    writeFileSync(join(folder, `${name}.csv`), stringify([columns, ...rows]));
  }
  return folder;
}

/** The tables as a seed, through the same checks as a data folder. Throws where one of them finds something. */
export function seedOf(tables: Tables): Seed {
  const raw = SEED_TABLES.map((table) => ({
    table,
    file: `${table.name}.csv`,
    rows: (tables[table.name] ?? []).map((cells, index) => ({ line: index + 2, cells })),
  }));
  const { seed, problems } = checkTables(raw);
  if (!seed) throw new Error(problems.map((problem) => JSON.stringify(problem)).join('\n'));
  return seed;
}
