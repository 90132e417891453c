export { checkTables, readSeed } from './read-seed.ts';
export type { SeedReading } from './read-seed.ts';
export type { Seed, SeedProblem } from './seed.ts';
export { loadGraph, LoadError } from './load-graph.ts';
export type { GraphCounts, LoadResult } from './load-graph.ts';
export { countForeignNodes } from './stored-graph.ts';
export { OWN_HASH } from './graph-rows.ts';
export { normaliseForSearch, SEARCH_FIELDS, SEARCH_TEXT } from './search-keys.ts';
export type { SearchField } from './search-keys.ts';
