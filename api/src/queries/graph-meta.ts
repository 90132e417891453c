import { OWN_HASH } from '@lianzhu/graph-seed/load';
import { ApiError } from '../errors.ts';
import type { Figure } from '../../contract/index.ts';
import type { CypherQuery, GraphStore, Row } from '../store/graph-store.ts';
import { toFigures } from './map-graph.ts';
import { integer, readRows, text, textList, textOrNull } from './read-rows.ts';

export const GRAPH_META: CypherQuery = {
  name: 'graph-meta',
  cypher: `MATCH (m:Meta)
RETURN m.version AS version, m.asOf AS asOf, m.districtId AS districtId, m.districtName AS districtName,
  m.districtNameEn AS districtNameEn, m.title AS title, m.titleEn AS titleEn, m.figures AS figures,
  m.${OWN_HASH} AS contentHash
LIMIT $rowLimit`,
};

/** What the graph says of itself. `version` grows with every write; `asOf` is the date of the newest fact. */
export interface GraphMeta {
  readonly version: number;
  /** Tells graphs of equal version apart: each fresh in-memory graph begins at version 1. Null where others wrote the graph. */
  readonly contentHash: string | null;
  readonly asOf: string | null;
  readonly district: { id: string; name: string; nameEn: string };
  readonly title: string;
  readonly titleEn: string;
  readonly figures: Figure[];
}

/** Rejects with GRAPH_EMPTY where nothing was loaded. */
export async function askGraphMeta(store: GraphStore): Promise<GraphMeta> {
  const [row] = await readRows(store, GRAPH_META);
  if (!row) throw new ApiError('GRAPH_EMPTY', { retryAfterSeconds: 5 });
  return toGraphMeta(row);
}

function toGraphMeta(row: Row): GraphMeta {
  return {
    version: integer(row, 'version'),
    contentHash: textOrNull(row, 'contentHash'),
    asOf: textOrNull(row, 'asOf'),
    district: {
      id: text(row, 'districtId'),
      name: text(row, 'districtName'),
      nameEn: text(row, 'districtNameEn'),
    },
    title: text(row, 'title'),
    titleEn: text(row, 'titleEn'),
    figures: toFigures(textList(row, 'figures')),
  };
}
