import { stringify } from 'csv-stringify/sync';
import { strToU8, zipSync } from 'fflate';
import type { Subgraph } from '../../contract/index.ts';
import { EDGE_COLUMNS, filledColumns, NODE_COLUMNS } from './columns.ts';
import type { Column } from './columns.ts';
import type { FileMeta } from './renderer.ts';

/** Fixed, so that equal answers are equal bytes; the earliest date that a zip can hold in any time zone. */
const ZIP_DATE = '1980-01-02T00:00:00Z';

/** A zip of nodes.csv, edges.csv and about.csv: UTF-8 with BOM for spreadsheets, formula-like cells kept as text. */
export function renderCsv(subgraph: Subgraph, meta: FileMeta): Uint8Array {
  const about = [
    ['product', meta.product],
    ['title', meta.title],
    ['district', meta.district],
    ['version', meta.version],
    ['asOf', meta.asOf],
    ['nodes', subgraph.nodes.length],
    ['nodesInAll', subgraph.total.nodes],
    ['edges', subgraph.edges.length],
    ['edgesInAll', subgraph.total.edges],
    ['truncated', subgraph.truncated],
    ['leftOut', meta.leftOut],
  ];
  const files = {
    'nodes.csv': strToU8(table(NODE_COLUMNS, subgraph.nodes)),
    'edges.csv': strToU8(table(EDGE_COLUMNS, subgraph.edges)),
    'about.csv': strToU8(toCsv([['name', 'value'], ...about.map(([name, value]) => [name, toCell(value)])])),
  };
  return zipSync(files, { mtime: ZIP_DATE, level: 6 });
}

function table<T extends Subgraph['nodes'][number] | Subgraph['edges'][number]>(
  columns: readonly Column<T>[],
  items: readonly T[],
): string {
  const filled = filledColumns(columns, items);
  const rows = items.map((item) => filled.map((column) => toCell(column.read(item))));
  return toCsv([filled.map((column) => column.name), ...rows]);
}

function toCsv(rows: readonly unknown[][]): string {
  return stringify(rows as unknown[][], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}

/** Lists of texts are joined by `;`, lists of maps are JSON text; what is not recorded is an empty cell. */
function toCell(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (!Array.isArray(value)) return String(value);
  return value.every((item) => typeof item === 'string') ? value.join(';') : JSON.stringify(value);
}
