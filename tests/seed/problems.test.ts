import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { readSeed } from '../../graph-seed/load/index.ts';
import { writeSeedFolder } from '../helpers/seed-tables.ts';
import type { Cells, Tables } from '../helpers/seed-tables.ts';
import { smallTables } from '../helpers/small-tables.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

async function problemsOf(change: (tables: Tables) => void): Promise<string[]> {
  const tables = smallTables();
  change(tables);
  const folder = writeSeedFolder(tables);
  folders.push(folder);
  return readProblems(folder);
}

async function readProblems(folder: string): Promise<string[]> {
  const { problems } = await readSeed(folder);
  return (problems ?? []).map(({ file, line, reason }) => `${file}:${line}: ${reason}`);
}

/** Changes cells of one row; the first row of a table is on line 2. */
function set(table: string, line: number, cells: Cells): (tables: Tables) => void {
  return (tables) => Object.assign(tables[table]![line - 2]!, cells);
}

function add(table: string, row: Cells): (tables: Tables) => void {
  return (tables) => void tables[table]!.push(row);
}

function remove(table: string, line: number): (tables: Tables) => void {
  return (tables) => void tables[table]!.splice(line - 2, 1);
}

const link = { basis: 'documented', evidence: 'EV1' };

it('finds nothing wrong with the small data', async () => {
  expect(await problemsOf(() => undefined)).toEqual([]);
});

describe('a bad cell', () => {
  it.each<[string, (tables: Tables) => void, string]>([
    [
      'closed list',
      set('Need', 2, { status: 'closed' }),
      'Need.csv:2: status: "closed" is not one of open, easing, met',
    ],
    ['number list', set('Need', 2, { severity: '4' }), 'Need.csv:2: severity: "4" is not one of 1, 2, 3'],
    [
      'number',
      set('Chain', 2, { order: '1.5' }),
      'Chain.csv:2: order: "1.5" is not a whole number from 1 to 10000',
    ],
    [
      'range',
      set('Chain', 2, { order: '0' }),
      'Chain.csv:2: order: "0" is not a whole number from 1 to 10000',
    ],
    ['boolean', set('Source', 2, { undated: 'no' }), 'Source.csv:2: undated: "no" is not true or false'],
    [
      'id',
      set('Body', 2, { id: '机构' }),
      'Body.csv:2: id: "机构" is not an id (a letter, then at most 63 letters, digits, _ or -)',
    ],
    [
      'date',
      set('Need', 2, { asOf: '2022/10' }),
      'Need.csv:2: asOf: "2022/10" is not a date such as 2022, 2022-10, 2022-10-08 or 2022-01/2022-10',
    ],
    [
      'calendar',
      set('Need', 2, { asOf: '2022-02-30' }),
      'Need.csv:2: asOf: "2022-02-30" is not in the calendar',
    ],
    [
      'span',
      set('Need', 2, { asOf: '2023-05/2022-10' }),
      'Need.csv:2: asOf: "2023-05/2022-10" is not in the calendar',
    ],
    ['empty', set('Firm', 3, { nameEn: '' }), 'Firm.csv:3: nameEn: is empty'],
    [
      'length',
      set('Firm', 3, { name: 'x'.repeat(2001) }),
      `Firm.csv:3: name: "${'x'.repeat(2001)}" is not a text of at most 2000 characters`,
    ],
    [
      'list of ids',
      set('Firm', 3, { evidence: 'EV1; 依据' }),
      'Firm.csv:3: evidence: "EV1;依据" is not a list of which each item is an id (a letter, then at most 63 letters, digits, _ or -)',
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await problemsOf(change)).toContain(expected);
  });

  it('is told once, not again by every row that names the id', async () => {
    expect(await problemsOf(set('Evidence', 2, { certainty: 'Z' }))).toEqual([
      'Evidence.csv:2: certainty: "Z" is not one of S, A, B, C, I',
    ]);
  });
});

describe('ids', () => {
  it.each<[string, (tables: Tables) => void, string[]]>([
    [
      'twice in the graph',
      add('Body', { ...smallTables()['Body']![0]!, id: 'F2' }),
      ['Body.csv:3: id F2 is already at Firm.csv:3'],
    ],
    [
      'a figure with the id of a node',
      set('Figure', 2, { id: 'F2' }),
      ['Figure.csv:2: id F2 is already at Firm.csv:3'],
    ],
    [
      'an end that is not there',
      set('FEEDS', 2, { target: 'S9' }),
      ['FEEDS.csv:2: target: there is no Segment with id S9'],
    ],
    [
      'an end with the wrong label',
      set('HAS_NEED', 2, { source: 'M1' }),
      ['HAS_NEED.csv:2: source: M1 is a Measure, and HAS_NEED needs a Chain or Segment or Firm there'],
    ],
    ['a loop', set('OWNS', 2, { target: 'F1' }), ['OWNS.csv:2: source and target are the same, F1']],
    [
      'a figure of nothing',
      set('Figure', 3, { of: 'S1' }),
      ['Figure.csv:3: of: there is no Chain, Firm or district with id S1'],
    ],
    ['a missing factor', remove('Factor', 3), ['Factor.csv:1: factor land is missing']],
    [
      'two districts',
      add('District', { ...smallTables()['District']![0]!, id: 'D2' }),
      ['District.csv:3: there must be one district only'],
    ],
    [
      'no district',
      remove('District', 2),
      [
        'District.csv:1: there is no district',
        'Figure.csv:3: of: there is no Chain, Firm or district with id D1',
      ],
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await problemsOf(change)).toEqual(expected);
  });

  it('a sixth factor', async () => {
    const sixth = { ...smallTables()['Factor']![0]!, id: 'energy', order: '6' };
    expect(await problemsOf(add('Factor', sixth))).toEqual([
      'Factor.csv:7: energy is not one of the factors talent, land, capital, technology, data',
    ]);
  });
});

describe('evidence', () => {
  it.each<[string, (tables: Tables) => void, string]>([
    ['missing', set('Firm', 2, { evidence: '' }), 'Firm.csv:2: documented, but evidence is missing'],
    [
      'missing at a relationship',
      set('SUPPLIES', 2, { evidence: '' }),
      'SUPPLIES.csv:2: documented, but evidence is missing',
    ],
    [
      'missing at a figure',
      set('Figure', 2, { evidence: '' }),
      'Figure.csv:2: documented, but evidence is missing',
    ],
    [
      'missing though inferred',
      set('Firm', 2, { basis: 'inferred', evidence: '', rationale: '因', rationaleEn: 'So' }),
      'Firm.csv:2: inferred, but evidence is missing',
    ],
    [
      'unknown',
      set('Firm', 2, { evidence: 'EV1;EV9' }),
      'Firm.csv:2: evidence: there is no Evidence with id EV9',
    ],
    [
      'of another label',
      set('Firm', 2, { evidence: 'SRC1' }),
      'Firm.csv:2: evidence: there is no Evidence with id SRC1',
    ],
    ['twice', set('Firm', 2, { evidence: 'EV1;EV1' }), 'Firm.csv:2: evidence: EV1 is there twice'],
    [
      'not good enough',
      set('Firm', 2, { evidence: 'EV2' }),
      'Firm.csv:2: documented, but all its evidence has certainty I',
    ],
    [
      'without a rationale',
      set('LEADS', 2, { basis: 'inferred' }),
      'LEADS.csv:2: an inferred item needs a rationale',
    ],
    [
      'assumed without a rationale',
      set('Firm', 2, { basis: 'assumed' }),
      'Firm.csv:2: an assumed item needs a rationale',
    ],
    [
      'a figure without a note',
      set('Figure', 2, { basis: 'inferred' }),
      'Figure.csv:2: an inferred figure needs a note',
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await problemsOf(change)).toEqual([expected]);
  });

  it('is not asked of what is assumed with a rationale', async () => {
    const assumed = { basis: 'assumed', evidence: '', rationale: '因', rationaleEn: 'So' };
    expect(await problemsOf(set('Firm', 2, assumed))).toEqual([]);
  });
});

describe('rows', () => {
  it.each<[string, (tables: Tables) => void, string]>([
    [
      'one language only',
      set('Firm', 2, { note: '注' }),
      'Firm.csv:2: note and noteEn do not match: one has what the other lacks',
    ],
    [
      'lists of two lengths',
      set('Firm', 2, { products: 'a;b', productsEn: 'a' }),
      'Firm.csv:2: products and productsEn do not match: one has what the other lacks',
    ],
    [
      'a date though undated',
      set('Source', 2, { undated: 'true' }),
      'Source.csv:2: date must be empty where undated is true, and only there',
    ],
    [
      'no date, not undated',
      set('Source', 2, { date: '' }),
      'Source.csv:2: date must be empty where undated is true, and only there',
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await problemsOf(change)).toEqual([expected]);
  });
});

describe('links', () => {
  it.each<[string, (tables: Tables) => void, string]>([
    ['evidence from nowhere', remove('FROM', 3), 'Evidence.csv:3: EV2 must have exactly one FROM, and has 0'],
    [
      'a segment of no chain',
      remove('PART_OF', 2),
      'Segment.csv:2: S1 must have exactly one PART_OF, and has 0',
    ],
    [
      'a need of no factor',
      remove('OF_FACTOR', 2),
      'Need.csv:2: N1 must have exactly one OF_FACTOR, and has 0',
    ],
    [
      'a need of two factors',
      add('OF_FACTOR', { source: 'N1', target: 'land', ...link }),
      'Need.csv:2: N1 must have exactly one OF_FACTOR, and has 2',
    ],
    [
      'a need that nobody has',
      remove('HAS_NEED', 2),
      'Need.csv:2: scope is chain, but no HAS_NEED leads to N1',
    ],
    [
      'a district need with a holder',
      add('HAS_NEED', { source: 'C1', target: 'N2', ...link }),
      'Need.csv:3: scope is district, but N2 has 1 HAS_NEED',
    ],
    ['a measure of no factor', remove('SUPPLIES_FACTOR', 2), 'Measure.csv:2: M1 must have a SUPPLIES_FACTOR'],
    [
      'a chain measure of no chain',
      remove('SERVES', 2),
      'Measure.csv:2: scope is chain, but M1 has no SERVES',
    ],
    [
      'the same again',
      add('SUPPLIES', smallTables()['SUPPLIES']![0]!),
      'SUPPLIES.csv:3: says the same as SUPPLIES.csv:2',
    ],
  ])('%s', async (_name, change, expected) => {
    expect(await problemsOf(change)).toEqual([expected]);
  });

  it('may be parallel where they tell different things', async () => {
    const other = { ...smallTables()['SUPPLIES']![0]!, goods: '黄金', goodsEn: 'Gold' };
    expect(await problemsOf(add('SUPPLIES', other))).toEqual([]);
  });
});

describe('files', () => {
  async function withFile(name: string, text: string | Buffer): Promise<string[]> {
    const folder = writeSeedFolder(smallTables());
    folders.push(folder);
    writeFileSync(join(folder, name), text);
    return readProblems(folder);
  }

  it('of an unknown name, missing columns, unknown columns and short rows', async () => {
    expect(await withFile('Frim.csv', 'id\n')).toEqual([
      'Frim.csv:1: no label or relationship type has this name',
    ]);
    expect(await withFile('RUNS.csv', 'source,target,basis,evidence,rationale,note\n')).toEqual([
      'RUNS.csv:1: column rationaleEn is missing',
      'RUNS.csv:1: column note is not known',
    ]);
    const header = 'source,target,basis,evidence,rationale,rationaleEn';
    expect(await withFile('RUNS.csv', `${header}\nB1,M1,documented\n`)).toEqual([
      'RUNS.csv:2: has 3 cells where the header has 6',
    ]);
    expect(await withFile('RUNS.csv', '')).toEqual(['RUNS.csv:1: the file is empty']);
  });

  it('with blank rows and cells of several lines keep their line numbers', async () => {
    const header = 'source,target,basis,evidence,rationale,rationaleEn';
    const rows = ['B1,M1,documented,EV1,"two\nlines","two\nlines"', '', ',,,,,', 'B9,M1,documented,EV1,,'];
    expect(await withFile('RUNS.csv', `${header}\r\n${rows.join('\n')}\n`)).toEqual([
      'RUNS.csv:7: source: there is no Body with id B9',
    ]);
  });

  it('are read in UTF-8 with a byte order mark, and in GB18030', async () => {
    const row = 'source,target,basis,evidence,rationale,rationaleEn\nB1,M1,documented,EV1,,\n';
    expect(await withFile('RUNS.csv', `\uFEFF${row}`)).toEqual([]);
    const inGb18030 = Buffer.from('cdb6d7ca', 'hex');
    const bad = Buffer.concat([
      Buffer.from('source,target,basis,evidence,rationale,rationaleEn\n'),
      inGb18030,
      Buffer.from(',M1,documented,EV1,,\n'),
    ]);
    expect(await withFile('RUNS.csv', bad)).toEqual([
      'RUNS.csv:2: source: "投资" is not an id (a letter, then at most 63 letters, digits, _ or -)',
    ]);
  });

  it('are told when the folder is not there', async () => {
    expect(await readProblems('/nonexistent')).toContain('/nonexistent:1: the data folder cannot be read');
  });
});

it('tells every problem at once, in the order of the files', async () => {
  const problems = await problemsOf((tables) => {
    set('Firm', 2, { presence: 'somewhere' })(tables);
    set('Chain', 2, { status: 'maybe' })(tables);
    set('Need', 3, { evidence: '' })(tables);
    set('LEADS', 2, { designation: 'self' })(tables);
  });
  expect(problems).toEqual([
    'Chain.csv:2: status: "maybe" is not one of named, candidate',
    'Firm.csv:2: presence: "somewhere" is not one of district, past, inferred, unstated, outside',
    'Need.csv:3: documented, but evidence is missing',
    'LEADS.csv:2: designation: "self" is not one of official, press, key',
  ]);
});
