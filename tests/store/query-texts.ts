import { readdirSync } from 'node:fs';
import type { CypherQuery } from '../../api/src/store/graph-store.ts';

const FOLDER = new URL('../../api/src/queries/', import.meta.url);

/** Every Cypher text of the product, by what the query files export. */
export async function exportedQueries(): Promise<CypherQuery[]> {
  const modules = await Promise.all(
    readdirSync(FOLDER).map((file) => import(new URL(file, FOLDER).href) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.values(module).flat()).filter(isQuery);
}

function isQuery(value: unknown): value is CypherQuery {
  return typeof value === 'object' && value !== null && 'cypher' in value && 'name' in value;
}
