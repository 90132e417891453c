import type { DistrictRow, FigureRow, NodeLabel, PropertyValue, RelationshipType } from '../model/index.ts';
import { readCsvFolder } from './csv-folder.ts';
import type { RawTable } from './csv-folder.ts';
import { evidenceProblems } from './evidence-rules.ts';
import { idProblems } from './id-rules.ts';
import { linkProblems } from './link-rules.ts';
import { readCells } from './read-cells.ts';
import { rowProblems } from './row-rules.ts';
import { SEED_TABLES } from './seed-tables.ts';
import type { Place, Seed, SeedProblem } from './seed.ts';

/** Either a seed that may be loaded, or everything that is wrong with the data. */
export type SeedReading = { seed: Seed; problems: null } | { seed: null; problems: SeedProblem[] };

/** Reads and checks a data folder (graph-seed/README.md). All problems are told at once, in the order of the files. */
export async function readSeed(folder: string): Promise<SeedReading> {
  const { tables, problems } = await readCsvFolder(folder);
  return checkTables(tables, problems);
}

/** Checks tables wherever they were read; `found` are the problems that the reading itself met. */
export function checkTables(tables: readonly RawTable[], found: readonly SeedProblem[] = []): SeedReading {
  const problems = [...found];
  const seed = collectRows(tables, problems);
  problems.push(...rowProblems(seed), ...idProblems(seed), ...evidenceProblems(seed), ...linkProblems(seed));
  const [district, second] = seed.districts;
  if (second) problems.push({ ...second.place, reason: 'there must be one district only' });
  if (!district) problems.push({ file: 'District.csv', line: 1, reason: 'there is no district' });
  if (!district || problems.length > 0) return { seed: null, problems: inOrder(problems) };
  const { nodes, relationships, figures } = seed;
  return { seed: { district, nodes, relationships, figures }, problems: null };
}

/** The rows that could be read, as the rules look at them: a row with a bad cell is told about once and left out. */
export interface SeedRows extends Omit<Seed, 'district'> {
  districts: Seed['district'][];
  /** Ids of the rows that were left out, so that the rows that name them are not called wrong. */
  unreadIds: Set<string>;
}

function collectRows(tables: readonly RawTable[], problems: SeedProblem[]): SeedRows {
  const seed: SeedRows = { districts: [], nodes: [], relationships: [], figures: [], unreadIds: new Set() };
  for (const { table, file, rows } of tables) {
    for (const { line, cells } of rows) {
      const { values, reasons } = readCells(table.schema, cells);
      problems.push(...reasons.map((reason) => ({ file, line, reason })));
      if (reasons.length === 0) addRow(seed, table.content, values, { file, line });
      else if (cells['id']) seed.unreadIds.add(cells['id']);
    }
  }
  return seed;
}

/** The schema of the table has checked the values, so the casts below only name what is there. */
function addRow(
  seed: SeedRows,
  content: RawTable['table']['content'],
  values: Record<string, PropertyValue>,
  place: Place,
): void {
  switch (content.kind) {
    case 'district':
      seed.districts.push({ ...(values as unknown as DistrictRow), place });
      return;
    case 'figure':
      seed.figures.push({ ...(values as unknown as FigureRow), place });
      return;
    case 'node':
      seed.nodes.push(toNode(content.label, values, place));
      return;
    case 'relationship':
      seed.relationships.push(toRelationship(content.type, values, place));
  }
}

function toNode(
  label: NodeLabel,
  values: Record<string, PropertyValue>,
  place: Place,
): Seed['nodes'][number] {
  const { id, name, nameEn, basis, evidence, rationale, rationaleEn, ...properties } = values;
  const base = { id, name, nameEn, basis, evidence, rationale, rationaleEn };
  return {
    ...(base as Omit<Seed['nodes'][number], 'label' | 'properties' | 'place'>),
    label,
    properties,
    place,
  };
}

function toRelationship(
  type: RelationshipType,
  values: Record<string, PropertyValue>,
  place: Place,
): Seed['relationships'][number] {
  const { source, target, basis, evidence, rationale, rationaleEn, ...properties } = values;
  const base = { source, target, basis, evidence, rationale, rationaleEn };
  return {
    ...(base as Omit<Seed['relationships'][number], 'type' | 'properties' | 'place'>),
    type,
    properties,
    place,
  };
}

function inOrder(problems: readonly SeedProblem[]): SeedProblem[] {
  const order = new Map(SEED_TABLES.map(({ name }, index) => [`${name}.csv`, index]));
  const rank = (file: string) => order.get(file) ?? -1;
  return [...problems].sort((a, b) => rank(a.file) - rank(b.file) || a.line - b.line);
}
