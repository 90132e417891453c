import Type from 'typebox';
import type { Static } from 'typebox';
import { SubgraphQuery } from './queries.ts';

/** Relationships that one file may be limited to. */
const MAX_EDGES = 5000;
const EdgeId = Type.String({ minLength: 1, maxLength: 500 });

/**
 * A subgraph as a file. `edges` keeps only these relationships of those among the file's nodes; `leftOut` says in words
 * what the reader had filtered, and is kept in what the file says of itself.
 */
export const ExportQuery = Type.Object(
  {
    ...SubgraphQuery.properties,
    edges: Type.Optional(Type.Array(EdgeId, { maxItems: MAX_EDGES, uniqueItems: true })),
    leftOut: Type.Optional(Type.String({ minLength: 1, maxLength: 4000 })),
  },
  { additionalProperties: false },
);
export type ExportQuery = Static<typeof ExportQuery>;
