import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Where Linux distributions put Javas that are not on the PATH. */
const JVM_FOLDER = '/usr/lib/jvm';

/** The first Java of at least this version: JAVA_HOME, the PATH, then the machine's other ones; null where there is none. */
export function findJava(oldest: number): string | null {
  const homes = existsSync(JVM_FOLDER) ? readdirSync(JVM_FOLDER).sort() : [];
  const candidates = [
    ...(process.env.JAVA_HOME ? [join(process.env.JAVA_HOME, 'bin', 'java')] : []),
    'java',
    ...homes.map((name) => join(JVM_FOLDER, name, 'bin', 'java')),
  ];
  return candidates.find((java) => versionOf(java) >= oldest) ?? null;
}

/** 0 where it is not a Java that runs. */
function versionOf(java: string): number {
  const { stderr } = spawnSync(java, ['-version'], { encoding: 'utf8' });
  return Number(stderr?.match(/version "(\d+)/)?.[1] ?? 0);
}
