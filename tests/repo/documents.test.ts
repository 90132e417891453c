import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readText, ROOT } from './source-files.ts';
import type { SourceFile } from './source-files.ts';

const documents = listFiles(['.'], /\.md$/);
const scripts = Object.keys((JSON.parse(readText('package.json')) as { scripts: object }).scripts);

/** Scripts of package.json that a document names and that do not exist. */
function unknownScripts({ path, text }: SourceFile, known: string[]): string[] {
  const named = [...text.matchAll(/\bnpm (?:run )?(start|test|(?<=run )[\w:.-]+)/g)].map(
    (match) => match[1] ?? '',
  );
  return named.filter((name) => !known.includes(name)).map((name) => `${path}: npm run ${name}`);
}

/** Relative links and pictures of a document whose file is not there. */
function brokenLinks({ path, text }: SourceFile, exists: (path: string) => boolean): string[] {
  const targets = [...text.matchAll(/\]\(([^)\s]+)\)|(?:src|href)="([^"]+)"/g)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return targets
    .filter((target) => !/^([a-z]+:|#)/.test(target))
    .filter((target) => !exists(posix.join(posix.dirname(path), target.replace(/#.*/, ''))))
    .map((target) => `${path}: ${target}`);
}

const isThere = (path: string): boolean => existsSync(join(ROOT, path));

describe('documents', () => {
  it('name only commands that exist', () => {
    expect(documents.map(({ path }) => path)).toEqual(
      expect.arrayContaining(['README.md', 'CONTRIBUTING.md']),
    );
    expect(documents.flatMap((document) => unknownScripts(document, scripts))).toEqual([]);
    expect(unknownScripts({ path: 'a.md', text: 'Type `npm run nothing`.' }, scripts)).toHaveLength(1);
  });

  it('link only to files that exist', () => {
    expect(documents.flatMap((document) => brokenLinks(document, isThere))).toEqual([]);
    expect(brokenLinks({ path: 'docs/a.md', text: '[b](b.md) <img src="../c.png">' }, isThere)).toHaveLength(
      2,
    );
  });

  it('and sources name no path of one machine', () => {
    const files = [...documents, ...listFiles(['graph-seed', 'api', 'ui', 'scripts', '.ci'], /\.\w+$|run$/)];
    const ofOneMachine = /(?<![\w.*:/-])\/(home|root|Users|work)\/\w/;
    expect(files.filter(({ text }) => ofOneMachine.test(text)).map(({ path }) => path)).toEqual([]);
    expect(ofOneMachine.test(['see ', 'home', 'li'].join('/'))).toBe(true);
  });
});
