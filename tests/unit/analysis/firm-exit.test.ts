import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../api/src/analysis/facts.ts';
import { cutPairs, firmExits } from '../../../api/src/analysis/firm-exit.ts';
import { randomFacts } from './random-facts.ts';

/** Removes the firm and its relationships for real, and counts again. */
function removedByHand(facts: Facts, firm: string) {
  const edges = facts.edges.filter((edge) => edge.source !== firm && edge.target !== firm);
  const firms = [...facts.items.values()].filter((item) => item.label === 'Firm').map((item) => item.id);
  const rest = firms.filter((id) => id !== firm);
  const hit = (all: Facts['edges'], type: string) =>
    new Set(all.filter((e) => e.type === type).map((e) => e.target));
  const lost = (type: string) => [...hit(facts.edges, type)].filter((id) => !hit(edges, type).has(id)).sort();
  const before = componentOf(firms, facts.edges);
  const after = componentOf(rest, edges);
  const pairs: [string, string][] = [];
  for (const a of rest.toSorted()) {
    for (const b of rest) {
      if (a < b && before.get(a) === before.get(b) && after.get(a) !== after.get(b)) pairs.push([a, b]);
    }
  }
  return {
    segmentsEmptied: lost('OPERATES_IN'),
    chainsWithoutLeader: lost('LEADS'),
    needsOrphaned: lost('HAS_NEED'),
    componentsBefore: new Set(before.values()).size,
    componentsAfter: new Set(after.values()).size,
    pairs: pairs.sort(),
  };
}

/** Component of each firm by repeated relabelling: slow, and nothing like the search under test. */
function componentOf(firms: string[], edges: Facts['edges']): Map<string, string> {
  const component = new Map(firms.map((firm) => [firm, firm]));
  for (let changed = true; changed;) {
    changed = false;
    for (const { type, source, target } of edges) {
      const [a, b] = [component.get(source), component.get(target)];
      if (type !== 'SUPPLIES' || a === undefined || b === undefined || a === b) continue;
      for (const [firm, name] of component) if (name === b) component.set(firm, a);
      changed = true;
    }
  }
  return component;
}

describe('firm exit', () => {
  test('equals removing each firm by hand, on random districts', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        for (const exit of firmExits(facts)) {
          const { pairs, ...counts } = removedByHand(facts, exit.firm);
          const { firm, pathsCut, ...found } = exit;
          expect(found).toEqual(counts);
          expect(pathsCut).toBe(pairs.length);
          expect(cutPairs(facts, firm, 1000)).toEqual(pairs);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the list of cut pairs stops at its limit', () => {
    const centre = star(6);
    expect(firmExits(centre).find((exit) => exit.firm === 'F0')?.pathsCut).toBe(15);
    expect(cutPairs(centre, 'F0', 4)).toHaveLength(4);
  });

  test('a supply path of 50,000 firms does not overflow the stack', () => {
    const exits = firmExits(path(50_000));
    expect(exits).toHaveLength(50_000);
    expect(exits.find((exit) => exit.firm === 'F25000')?.pathsCut).toBe(25_000 * 24_999);
  });
});

function star(points: number): Facts {
  return network(points + 1, (index) => [0, index]);
}

function path(length: number): Facts {
  return network(length, (index) => [index - 1, index]);
}

function network(size: number, edgeAt: (index: number) => [number, number]): Facts {
  const firms = Array.from({ length: size }, (_, index) => `F${index}`);
  const edges = firms.slice(1).map((_, index) => {
    const [a, b] = edgeAt(index + 1);
    const [source, target] = [`F${a}`, `F${b}`];
    const id = `SUPPLIES:${source}>${target}`;
    return {
      id,
      type: 'SUPPLIES' as const,
      source,
      target,
      basis: 'documented' as const,
      evidence: [],
      designation: null,
    };
  });
  const items = new Map(
    firms.map((id) => [id, { id, label: 'Firm', basis: 'documented' as const, evidence: [] }]),
  );
  return { chains: [], segments: [], needs: [], measures: [], items, edges, evidence: new Map() };
}
