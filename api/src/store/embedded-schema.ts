import { NODE_LABELS } from '@lianzhu/graph-seed/model';

/**
 * Schema of the embedded engine. The index on `id` comes first: without it each uniqueness check scans all nodes.
 * The engine keeps one index per property, so this one also serves `id` on every other label. It has no text index
 * in Cypher; CONTAINS scans.
 */
export const EMBEDDED_SCHEMA: readonly string[] = [
  'CREATE INDEX entity_id_index IF NOT EXISTS FOR (n:Entity) ON (n.id)',
  ...['Entity', 'Meta', ...NODE_LABELS].map(
    (label) =>
      `CREATE CONSTRAINT ${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
];
