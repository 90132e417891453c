import type { Subgraph } from '../../contract/index.ts';
import { renderCsv } from './csv.ts';
import { renderGraphml } from './graphml.ts';
import { renderJson } from './json.ts';

/** What a file says of itself beside its nodes and relationships. No time of asking: equal answers are equal bytes. */
export interface FileMeta {
  readonly product: string;
  readonly title: string;
  readonly district: string;
  readonly version: number;
  readonly asOf: string | null;
  /** What the reader had filtered out, in words; null where nothing was. */
  readonly leftOut: string | null;
}

/** A pure function from a subgraph to one file format. */
export interface Renderer {
  readonly extension: string;
  readonly mime: string;
  readonly title: string;
  render(subgraph: Subgraph, meta: FileMeta): string | Uint8Array;
}

/** Every format a subgraph can be taken away in; the extension is the format's name in the address. */
export const RENDERERS: readonly Renderer[] = [
  { extension: 'json', mime: 'application/json; charset=utf-8', title: 'JSON', render: renderJson },
  { extension: 'csv', mime: 'application/zip', title: 'CSV (zip: nodes.csv, edges.csv)', render: renderCsv },
  {
    extension: 'graphml',
    mime: 'application/graphml+xml; charset=utf-8',
    title: 'GraphML',
    render: renderGraphml,
  },
];
