import { SEARCH_TEXT } from '@lianzhu/graph-seed/load';
import { NODE_LABELS } from '@lianzhu/graph-seed/model';

/** Schema of Neo4j: a uniqueness constraint brings its own index; the text index serves CONTAINS. */
export const NEO4J_SCHEMA: readonly string[] = [
  ...['Entity', 'Meta', ...NODE_LABELS].map(
    (label) =>
      `CREATE CONSTRAINT lianzhu_${label.toLowerCase()}_id IF NOT EXISTS FOR (n:${label}) REQUIRE n.id IS UNIQUE`,
  ),
  `CREATE TEXT INDEX lianzhu_search_text IF NOT EXISTS FOR (n:Entity) ON (n.${SEARCH_TEXT})`,
];
