import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { GraphStore } from '../../api/src/store/graph-store.ts';
import { toGraph } from '../../graph-seed/load/graph-rows.ts';
import { countForeignNodes, LoadError, loadGraph } from '../../graph-seed/load/index.ts';
import type { Seed } from '../../graph-seed/load/index.ts';
import { generateSeed } from '../helpers/generate-graph.ts';
import { seedOf } from '../helpers/seed-tables.ts';
import type { Tables } from '../helpers/seed-tables.ts';
import { smallTables } from '../helpers/small-tables.ts';
import { ask, countForeign, dump, ENGINES, givenNeo4j, openEmptyStore } from '../helpers/test-stores.ts';

const neo4j = inject('neo4j');

function small(change: (tables: Tables) => void = () => undefined): Seed {
  const tables = smallTables();
  change(tables);
  return seedOf(tables);
}

/** The dump of a graph that holds a seed and nothing else. */
function expectedDump(seed: Seed, version: number) {
  const { nodes, relationships, meta } = toGraph(seed);
  const own = nodes.map(({ id, label, properties }) => ({
    id,
    labels: ['Entity', label].sort(),
    properties,
  }));
  const metaNode = { id: 'meta', labels: ['Meta'], properties: { ...meta.properties, version } };
  const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
  return {
    nodes: [...own, metaNode].sort(byId),
    relationships: relationships
      .map(({ id, type, source, target, properties }) => ({ id, type, source, target, properties }))
      .sort(byId),
  };
}

function write(store: GraphStore, cypher: string): Promise<void> {
  return store.write([{ cypher, parameters: {} }]);
}

describe.each(ENGINES)('loading into %s', (engine) => {
  describe.skipIf(engine === 'neo4j' && givenNeo4j(neo4j) === null)('a graph', () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await openEmptyStore(engine, neo4j);
    });
    beforeEach(() => write(store, 'MATCH (n) DETACH DELETE n'));
    afterAll(() => store.close());

    it('leaves exactly the seed, whatever was loaded before', async () => {
      const seeds = [generateSeed(1), generateSeed(2), small(), generateSeed(3)];
      for (const [index, seed] of seeds.entries()) {
        const { version } = await loadGraph(store, seed);
        expect(version).toBe(index + 1);
        expect(await dump(store)).toEqual(expectedDump(seed, index + 1));
      }
    });

    it('writes nothing the second time', async () => {
      const seed = generateSeed(4);
      const first = await loadGraph(store, seed);
      let writes = 0;
      const counting = {
        read: store.read.bind(store),
        write: (statements: Parameters<GraphStore['write']>[0]) => {
          writes += 1;
          return store.write(statements);
        },
      };
      const before = await dump(store);
      const second = await loadGraph(counting, generateSeed(4));
      expect(second).toEqual({ ...first, created: 0, updated: 0, deleted: 0, unchanged: first.created });
      expect(writes).toBe(0);
      expect(await dump(store)).toEqual(before);
    });

    it('touches only what changed, came or left', async () => {
      await loadGraph(store, small());
      const changed = small((tables) => {
        Object.assign(tables['Firm']![0]!, { name: '新名' });
        Object.assign(tables['OWNS']![0]!, { share: '60%' });
        tables['Body'] = [];
        tables['RUNS'] = [];
        tables['FEEDS']!.push({ source: 'S2', target: 'S1', basis: 'documented', evidence: 'EV1' });
      });
      expect(await loadGraph(store, changed)).toMatchObject({
        created: 1,
        updated: 2,
        deleted: 2,
        version: 2,
      });
      expect(await dump(store)).toEqual(expectedDump(changed, 2));
    });

    it('gives an id that moves to another label a new node', async () => {
      await loadGraph(store, small());
      const moved = small((tables) => {
        const [firm] = tables['Firm']!.splice(1, 1);
        tables['SUPPLIES'] = [];
        tables['OWNS'] = [];
        tables['Body']!.push({ ...firm!, kind: 'other' });
        tables['RUNS']!.push({ source: 'F2', target: 'M1', basis: 'documented', evidence: 'EV1' });
      });
      await loadGraph(store, moved);
      expect(await dump(store)).toEqual(expectedDump(moved, 2));
    });

    it('never changes or deletes what others wrote', async () => {
      await write(store, "CREATE (:Person {id: 'P1'})-[:KNOWS]->(:Firm {id: 'X9', name: 'theirs'})");
      expect(await countForeignNodes(store)).toBe(2);
      await loadGraph(store, small());
      await write(
        store,
        "MATCH (a:Firm {id: 'X9'}) MATCH (b:Firm {id: 'F1'}) CREATE (a)-[:SUPPLIES {id: 'SUPPLIES:X9>F1'}]->(b)",
      );
      await write(
        store,
        "MATCH (a:Firm {id: 'F1'}) MATCH (b:Firm {id: 'F2'}) CREATE (a)-[:SUPPLIES {id: 'theirs'}]->(b)",
      );
      const foreign = await countForeign(store);
      expect(foreign).toEqual({ nodes: 2, relationships: 3 });
      await loadGraph(store, seedBesideTheirs());
      await loadGraph(store, small());
      expect(await countForeign(store)).toEqual(foreign);
      expect(await ask(store, "MATCH (n:Firm {id: 'X9'}) RETURN properties(n) AS p")).toEqual([
        { p: { id: 'X9', name: 'theirs' } },
      ]);
    });

    it('refuses when a relationship of others holds a node that left, and changes nothing', async () => {
      await loadGraph(store, small());
      await write(store, "MATCH (b:Body {id: 'B1'}) CREATE (:Person {id: 'P1'})-[:KNOWS]->(b)");
      const before = await dump(store);
      const without = small((tables) => {
        tables['Body'] = [];
        tables['RUNS'] = [];
      });
      await expect(loadGraph(store, without)).rejects.toThrow(
        new LoadError("These nodes left the data, but others' relationships still hold them: B1."),
      );
      expect(await dump(store)).toEqual(before);
    });

    it('refuses when others have a node with a label and id of ours, and changes nothing', async () => {
      await write(store, "CREATE (:Firm {id: 'F1', name: 'theirs'})");
      const before = await dump(store);
      await expect(loadGraph(store, small())).rejects.toThrow(
        new LoadError('The database holds nodes of others with the same label and id: Firm F1.'),
      );
      expect(await dump(store)).toEqual(before);
    });
  });
});

/** Keeps the firms of the small data, which others' relationships hold, and changes everything else. */
function seedBesideTheirs(): Seed {
  return small((tables) => {
    Object.assign(tables['Chain']![0]!, { name: '别的链' });
    tables['SUPPLIES'] = [];
    tables['OWNS'] = [];
  });
}

describe('a load', () => {
  it('fails when the graph does not hold what the files hold', async () => {
    const forgetful = { read: async () => [], write: async () => undefined };
    await expect(loadGraph(forgetful, small())).rejects.toThrow(
      /^After the load the graph differs from the files: Chain 0 instead of 1, /,
    );
  });
});
