import { spawnSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';
import { findJava } from './find-java.ts';
import { chosenLine } from './neo4j-lines.ts';
import { startNeo4j } from './start-neo4j.ts';

/** Where the tests find Neo4j, or why there is none. */
export type TestNeo4j = { uri: string; user: string; password: string } | { missing: string };

declare module 'vitest' {
  interface ProvidedContext {
    neo4j: TestNeo4j;
  }
}

/**
 * Once per run: the server that `NEO4J_TEST_URI` names, else one of our own. Without Java or Maven the Neo4j half of the
 * tests is skipped by name; with CI=true that is a failure.
 */
export default async function setUp({ provide }: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.NEO4J_TEST_URI;
  if (given) {
    const user = process.env.NEO4J_TEST_USER ?? 'neo4j';
    provide('neo4j', { uri: given, user, password: process.env.NEO4J_TEST_PASSWORD ?? '' });
    return undefined;
  }
  const line = chosenLine();
  const java = findJava(line.oldestJava);
  const missing = whatIsMissing(java, line.oldestJava);
  if (java === null || missing !== null) {
    if (process.env.CI === 'true') throw new Error(`Neo4j cannot be started: ${missing}`);
    provide('neo4j', { missing: missing ?? '' });
    return undefined;
  }
  const { uri, user, password, stop } = await startNeo4j(line, java);
  provide('neo4j', { uri, user, password });
  return stop;
}

function whatIsMissing(java: string | null, oldestJava: number): string | null {
  if (java === null) return `no Java of version ${oldestJava} or newer`;
  return spawnSync('mvn', ['-v']).status === 0 ? null : 'no Maven';
}
