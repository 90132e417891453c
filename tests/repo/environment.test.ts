import { describe, expect, it } from 'vitest';
import { listSources, readText } from './source-files.ts';

const READ = /process\.env(?:\.|\[['"])([A-Z][A-Z0-9_]+)/g;
const QUOTED = /'((?:LIANZHU|NEO4J)_[A-Z_]+)'/g;
const OWN = /\b(?:LIANZHU|NEO4J)_[A-Z][A-Z_]*[A-Z]\b/g;
/** Set by others (shells, continuous integration, npm), not settings of ours. */
const FOREIGN = ['NODE_ENV', 'PATH'];

function namesIn(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? match[0]))].sort();
}

/** The names that the text does not hold as whole words. */
function missingFrom(text: string, names: string[]): string[] {
  return names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
}

const settings = namesIn(readText('api/src/config.ts'), QUOTED);
const readme = readText('README.md');
const contributing = readText('CONTRIBUTING.md');
const example = readText('.env.example');

describe('environment variables', () => {
  it('of the server are in .env.example and in the README', () => {
    expect(settings).toEqual(expect.arrayContaining(['LIANZHU_PORT', 'NEO4J_URI', 'NEO4J_PASSWORD_FILE']));
    expect(missingFrom(example, settings)).toEqual([]);
    expect(missingFrom(readme, settings)).toEqual([]);
  });

  it('of scripts, tests and the UI build are in the README or CONTRIBUTING', () => {
    const sources = listSources('scripts', 'tests', 'ui');
    const read = sources.flatMap(({ text }) => namesIn(text, READ)).filter((name) => !FOREIGN.includes(name));
    expect(read).toContain('CHROMIUM_PATH');
    expect(missingFrom(readme + contributing, [...new Set(read)])).toEqual([]);
  });

  it('in .env.example and the README are read by something', () => {
    const everything = listSources('api', 'scripts', 'tests')
      .filter(({ path }) => !path.startsWith('tests/repo/'))
      .map(({ text }) => text)
      .join('\n');
    expect(missingFrom(everything, [...namesIn(example, OWN), ...namesIn(readme, OWN)])).toEqual([]);
  });

  it('would be missed: a name inside a longer one does not count', () => {
    expect(missingFrom('NEO4J_PASSWORD_FILE', ['NEO4J_PASSWORD'])).toEqual(['NEO4J_PASSWORD']);
  });
});
