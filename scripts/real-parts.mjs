import { existsSync } from 'node:fs';
import { findJava } from '../tests/neo4j/find-java.ts';
import { chosenLine } from '../tests/neo4j/neo4j-lines.ts';
import { findChromium } from './find-chromium.mjs';
import { outputOf, runCommand } from './run-command.mjs';

const { oldestJava } = chosenLine();

/**
 * What the tests need besides the npm packages. `find` answers { path, version } or null; `package` is Debian's
 * package that brings it; `accepts` refuses one that is too old; `without` says what its absence costs.
 */
const PARTS = [
  { name: 'Chromium', package: 'chromium', find: findChromium, without: 'the browser tests do not run' },
  {
    name: 'CJK font',
    package: 'fonts-noto-cjk',
    find: findCjkFont,
    without: 'screenshots show boxes for Chinese',
  },
  {
    name: `Java ${oldestJava} or newer`,
    package: 'default-jre-headless',
    // One that is too old is found as well, so that it can be named.
    find: () => javaAt(findJava(oldestJava) ?? findJava(1)),
    accepts: ({ version }) => Number.parseInt(version, 10) >= oldestJava,
    forNeo4j: true,
    without: 'no Neo4j can be started',
  },
  {
    name: 'Maven',
    package: 'maven',
    find: () => findProgram('mvn', '-v', /Maven ([\d.]+)/),
    forNeo4j: true,
    without: 'no Neo4j can be fetched',
  },
];

/** Finds every part, gets the missing ones where that needs no rights we lack, and reports all of them. */
export function provideParts() {
  console.log('== real parts');
  console.log(`Node: ${process.version.slice(1)} ${process.execPath}`);
  const first = locateAll();
  const absent = absentParts(first);
  if (absent.length > 0) getParts(absent);
  const parts = absent.length > 0 ? locateAll() : first;
  for (const part of parts) console.log(describe(part));
  return parts;
}

/** The parts that are needed and not there. */
export function missingParts(parts) {
  return parts.filter((part) => part.found === null && !part.notNeeded);
}

/** The missing parts that are not there at all. One that is too old stays: installing beside it is for its owner. */
export function absentParts(parts) {
  return missingParts(parts).filter((part) => part.present === null);
}

function locateAll() {
  return PARTS.map((part) => {
    const present = part.find();
    const isGood = present !== null && (part.accepts?.(present) ?? true);
    const notNeeded = part.forNeo4j === true && Boolean(process.env.NEO4J_TEST_URI);
    return { ...part, present, found: isGood ? present : null, notNeeded };
  });
}

function getParts(absent) {
  console.log(`Missing: ${absent.map((part) => part.name).join(', ')}.`);
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const packages = absent.map((part) => part.package);
    console.log(`Getting them as root: apt-get install ${packages.join(' ')}`);
    const apt = { DEBIAN_FRONTEND: 'noninteractive' };
    runCommand('apt-get', ['update', '-qq'], apt);
    runCommand('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], apt);
  }
  if (absent.some((part) => part.name === 'Chromium') && findChromium() === null) {
    console.log('Getting a Chromium for this user: playwright install chromium');
    runCommand('npx', ['--no-install', 'playwright', 'install', 'chromium']);
  }
}

function describe({ name, present, found, notNeeded }) {
  if (present && !found) return `${name}: TOO OLD: ${present.version} ${present.path}`;
  if (found) return `${name}: ${found.version} ${found.path}`;
  return notNeeded ? `${name}: not found, and not needed: NEO4J_TEST_URI is set` : `${name}: NOT FOUND`;
}

function findProgram(program, versionFlag, versionPattern) {
  const path = outputOf('which', [program]);
  const version = path && outputOf(path, [versionFlag])?.match(versionPattern)?.[1];
  return version ? { path, version } : null;
}

function javaAt(program) {
  return program === null ? null : findProgram(program, '-version', /version "([^"]+)"/);
}

function findCjkFont() {
  const line = outputOf('fc-list', [':lang=zh-cn', 'file', 'family'])?.split('\n')[0];
  if (line) {
    const [path, family = ''] = line.split(': ');
    return { path, version: family.split(',')[0] };
  }
  const onMac = '/System/Library/Fonts/PingFang.ttc';
  return existsSync(onMac) ? { path: onMac, version: 'PingFang' } : null;
}
