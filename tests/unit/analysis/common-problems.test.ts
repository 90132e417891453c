import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyse, DEFAULT_OPTIONS } from '../../../api/src/analysis/bottlenecks.ts';
import { certaintyOf } from '../../../api/src/analysis/certainty.ts';
import { commonProblems } from '../../../api/src/analysis/common-problems.ts';
import type { Facts } from '../../../api/src/analysis/facts.ts';
import { rankStability } from '../../../api/src/analysis/rank-stability.ts';
import { randomFacts } from './random-facts.ts';

const { weights } = DEFAULT_OPTIONS;

/** The definition of DESIGN §5 again, need by need and chain by chain. */
function byHand(facts: Facts, minimum: number) {
  const found = new Map<string, { sum: number; chains: Set<string>; needs: string[] }>();
  for (const need of facts.needs) {
    if (need.status !== 'open') continue;
    const chains = facts.chains
      .map((chain) => chain.id)
      .filter((chain) => {
        const mine = facts.edges
          .filter((edge) => ['PART_OF', 'LEADS'].includes(edge.type) && edge.target === chain)
          .map((edge) => edge.source);
        return facts.edges.some(
          (e) => e.type === 'HAS_NEED' && e.target === need.id && [chain, ...mine].includes(e.source),
        );
      });
    if (need.scope !== 'district' && chains.length === 0) continue;
    const severity = { 3: 1, 2: 2 / 3, 1: 1 / 3 }[need.severity ?? 1];
    const certainty = { S: 1, A: 1, B: 0.8, C: 0.5, I: 0.2 }[certaintyOf(facts, need.id)];
    for (const factor of need.factors) {
      const key = `${factor}/${need.topic}`;
      const topic = found.get(key) ?? { sum: 0, chains: new Set<string>(), needs: [] };
      topic.sum += severity * certainty;
      topic.needs.push(need.id);
      if (need.scope !== 'district') for (const chain of chains) topic.chains.add(chain);
      found.set(key, topic);
    }
  }
  return new Map([...found].filter(([, topic]) => topic.chains.size >= minimum));
}

describe('common problems', () => {
  test('equal the definition counted by hand', () => {
    fc.assert(
      fc.property(randomFacts, fc.integer({ min: 1, max: 3 }), (facts, minimum) => {
        const problems = commonProblems(analyse(facts), weights, minimum);
        const expected = byHand(facts, minimum);
        expect(problems.map((problem) => `${problem.factor}/${problem.topic}`).sort()).toEqual(
          [...expected.keys()].sort(),
        );
        for (const problem of problems) {
          const topic = expected.get(`${problem.factor}/${problem.topic}`);
          expect(problem.chains).toEqual([...(topic?.chains ?? [])].sort());
          expect(problem.needs).toEqual(topic?.needs.sort());
          expect(problem.score).toBeCloseTo((topic?.sum ?? 0) * problem.chains.length, 9);
        }
        const scores = problems.map((problem) => problem.score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
    );
  });

  test('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        const turned: Facts = { ...facts, edges: facts.edges.toReversed() };
        expect(commonProblems(analyse(turned), weights, 1)).toEqual(
          commonProblems(analyse(facts), weights, 1),
        );
      }),
    );
  });
});

describe('stability of the ranks', () => {
  test('is stable exactly when no move changes the three largest gaps', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        const { top, stable, moves } = rankStability(analyse(facts), DEFAULT_OPTIONS);
        expect(stable).toBe(moves.length === 0);
        for (const move of moves) expect(move.top).not.toEqual(top);
        expect(top.length).toBeLessThanOrEqual(3);
      }),
    );
  });
});
