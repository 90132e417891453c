import type { Subgraph } from '../../contract/index.ts';
import type { FileMeta } from './renderer.ts';

/** The subgraph as the API answers it, with what the file says of itself; indented for reading and comparing. */
export function renderJson(subgraph: Subgraph, meta: FileMeta): string {
  return `${JSON.stringify({ meta, ...subgraph }, null, 2)}\n`;
}
