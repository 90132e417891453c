import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortestSimplePaths } from '../../../api/src/analysis/shortest-paths.ts';
import { toAdjacency } from '../../../api/src/queries/paths.ts';

type Pair = [string, string];

function adjacencyOf(pairs: Pair[]) {
  return toAdjacency(pairs.map(([source, target], index) => ({ id: `e${index}`, source, target })));
}

/** Every simple path up to a length by plain recursion, shortest first, then by ids. */
function allSimplePaths(pairs: Pair[], from: string, to: string, maxLength: number): string[][] {
  const adjacency = adjacencyOf(pairs);
  const found: string[][] = [];
  const extend = (path: string[]): void => {
    const last = path.at(-1)!;
    if (last === to) found.push(path);
    else if (path.length <= maxLength) {
      for (const next of adjacency.get(last) ?? []) if (!path.includes(next)) extend([...path, next]);
    }
  };
  extend([from]);
  return found.sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}

describe('shortest simple paths', () => {
  it('takes the shorter first, then the first by ids, and ignores direction and parallels', () => {
    const adjacency = adjacencyOf([
      ['A', 'B'],
      ['C', 'B'],
      ['B', 'C'],
      ['A', 'D'],
      ['D', 'C'],
      ['D', 'B'],
    ]);
    expect(shortestSimplePaths(adjacency, { from: 'A', to: 'C', maxLength: 3, k: 10 })).toEqual([
      ['A', 'B', 'C'],
      ['A', 'D', 'C'],
      ['A', 'B', 'D', 'C'],
      ['A', 'D', 'B', 'C'],
    ]);
    expect(shortestSimplePaths(adjacency, { from: 'A', to: 'C', maxLength: 2, k: 10 })).toHaveLength(2);
    expect(shortestSimplePaths(adjacency, { from: 'A', to: 'X', maxLength: 8, k: 1 })).toEqual([]);
  });

  it('equals plain enumeration on any small graph', () => {
    const node = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F', 'G');
    const pairs = fc.array(fc.tuple(node, node), { maxLength: 16 });
    fc.assert(
      fc.property(
        pairs,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 30 }),
        (drawn, maxLength, k) => {
          const expected = allSimplePaths(drawn, 'A', 'G', maxLength).slice(0, k);
          expect(shortestSimplePaths(adjacencyOf(drawn), { from: 'A', to: 'G', maxLength, k })).toEqual(
            expected,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
