import { describe, expect, it } from 'vitest';
import { SCREENS } from '../e2e/screens.ts';
import { readText } from './source-files.ts';

const SHOWN = {
  chain: 'C',
  candidate: 'C',
  firm: 'F',
  topCell: 'C/f',
  unknownCell: 'C/f',
  source: 'S',
};

/** Patterns of addresses that none of the paths belongs to. */
function unseen(patterns: string[], paths: string[]): string[] {
  const seen = (pattern: string) =>
    paths.some((path) => new RegExp(`^${pattern.replace(/:\w+/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''));
  return patterns.filter((pattern) => !seen(pattern));
}

describe('screens in the browser tests', () => {
  it('are all that the interface has', () => {
    const patterns = [...readText('ui/src/routes.ts').matchAll(/\broute\(\s*'([^']+)'/g)].map(
      (match) => match[1] ?? '',
    );
    expect(patterns.length).toBeGreaterThan(10);
    const paths = SCREENS.map(({ path }) => path(SHOWN));
    expect(unseen(patterns, paths)).toEqual([]);
    expect(unseen([...patterns, '/new/:id'], paths)).toEqual(['/new/:id']);
  });
});
