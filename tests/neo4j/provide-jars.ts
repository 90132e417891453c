import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Neo4jLine } from './neo4j-lines.ts';

const CACHE = fileURLToPath(new URL('../../.cache', import.meta.url));

/** Folder with the server's jars: fetched by Maven once, and again when an earlier fetch did not end well. */
export function provideJars(line: Neo4jLine): string {
  const folder = join(CACHE, `neo4j-${line.version}`);
  const jars = join(folder, 'jars');
  const complete = join(folder, 'complete');
  if (existsSync(complete)) return jars;
  rmSync(jars, { recursive: true, force: true });
  mkdirSync(jars, { recursive: true });
  console.log(`Fetching Neo4j ${line.version} with Maven into ${jars} (about 120 MB, once)`);
  const pom = fileURLToPath(new URL(`${line.folder}/pom.xml`, import.meta.url));
  const copy = ['dependency:copy-dependencies', `-DoutputDirectory=${jars}`, '-DincludeScope=runtime'];
  const { status, error, stdout } = spawnSync('mvn', ['-B', '-q', '-f', pom, ...copy], { encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`Maven could not fetch Neo4j ${line.version}: ${error?.message ?? stdout}`);
  writeFileSync(complete, '');
  return jars;
}
