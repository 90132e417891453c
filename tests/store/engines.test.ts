import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import type { GraphStore, Row } from '../../api/src/store/graph-store.ts';
import { NODE_LABELS } from '../../graph-seed/model/index.ts';
import { ask, ENGINES, givenNeo4j, openEmptyStore } from '../helpers/test-stores.ts';

const neo4j = inject('neo4j');

/** Where the engines differ in silence, the forms that our queries use, and the one answer that both must give. */
const PORTABLE_FORMS: [what: string, cypher: string, parameters: Row, answer: Row[]][] = [
  ['a sum of nothing', 'MATCH (n:Missing) RETURN coalesce(sum(n.x), 0) AS v', {}, [{ v: 0 }]],
  ['a count of nothing', 'MATCH (n:Missing) RETURN count(n) AS v', {}, [{ v: 0 }]],
  ['a list and one more', 'RETURN [1] + [2] AS v', {}, [{ v: [1, 2] }]],
  ['a number in a text', "RETURN toString(1) + 'a' AS v", {}, [{ v: '1a' }]],
  ['a number in LIMIT', 'UNWIND [1, 2, 3] AS v RETURN v LIMIT $limit', { limit: 2 }, [{ v: 1 }, { v: 2 }]],
  ['whole numbers', 'RETURN $n AS v, $n * 2 AS twice', { n: 7 }, [{ v: 7, twice: 14 }]],
  ['fractions', 'RETURN $n AS v', { n: 0.25 }, [{ v: 0.25 }]],
  [
    'null, lists and maps',
    'RETURN $m AS v',
    { m: { a: null, b: [1, [2]], c: {} } },
    [{ v: { a: null, b: [1, [2]], c: {} } }],
  ],
  ['an empty list', 'UNWIND $rows AS row RETURN row AS v', { rows: [] }, []],
  [
    'Chinese in CONTAINS',
    'UNWIND $names AS v WITH v WHERE v CONTAINS $asked RETURN v',
    { names: ['广州珠宝', '音响'], asked: '珠宝' },
    [{ v: '广州珠宝' }],
  ],
  [
    'a text that looks like a query',
    'RETURN $text AS v',
    { text: "'}) DETACH DELETE n //" },
    [{ v: "'}) DETACH DELETE n //" }],
  ],
  [
    'order by code point',
    'UNWIND $ids AS v RETURN v ORDER BY v',
    { ids: ['b', 'a', 'B', '𠮷', '中'] },
    [{ v: 'B' }, { v: 'a' }, { v: 'b' }, { v: '中' }, { v: '𠮷' }],
  ],
  ['null comes last', 'UNWIND [2, null, 1] AS v RETURN v ORDER BY v', {}, [{ v: 1 }, { v: 2 }, { v: null }]],
  ['a count of a pattern', 'MATCH (n:Missing) RETURN COUNT { (n)-->() } AS v', {}, []],
];

describe.each(ENGINES)('%s', (engine) => {
  describe.skipIf(engine === 'neo4j' && givenNeo4j(neo4j) === null)('as a store', () => {
    let store: GraphStore;
    beforeAll(async () => {
      store = await openEmptyStore(engine, neo4j);
    });
    beforeEach(() => store.write([{ cypher: 'MATCH (n) DETACH DELETE n', parameters: {} }]));
    afterAll(() => store.close());

    it('says its kind and answers', async () => {
      expect(store.kind).toBe(engine);
      await store.ping();
    });

    it.each(PORTABLE_FORMS)('answers %s', async (_what, cypher, parameters, answer) => {
      expect(await ask(store, cypher, parameters)).toEqual(answer);
    });

    it('keeps flat properties and gives them back', async () => {
      const properties = {
        id: 'F1',
        name: '甲',
        count: 2,
        share: 0.5,
        yes: true,
        list: ['a', 'b'],
        empty: [],
      };
      await store.write([{ cypher: 'CREATE (n:Firm) SET n = $properties', parameters: { properties } }]);
      expect(await ask(store, 'MATCH (n:Firm) RETURN labels(n) AS labels, properties(n) AS p')).toEqual([
        { labels: ['Firm'], p: properties },
      ]);
      expect(await ask(store, 'MATCH (n:Firm) RETURN n.count / 4 AS quotient')).toEqual([{ quotient: 0 }]);
    });

    it('refuses a write in a read question, and it has no effect', async () => {
      await expect(ask(store, "CREATE (n:Firm {id: 'F1'}) RETURN n.id AS id")).rejects.toMatchObject({
        code: 'STORE_REFUSED',
        message: 'Question test tried to write.',
      });
      expect(await ask(store, 'MATCH (n) RETURN count(n) AS count')).toEqual([{ count: 0 }]);
    });

    it('writes all statements or none', async () => {
      const create = (id: string) => ({ cypher: 'CREATE (n:Firm {id: $id})', parameters: { id } });
      const broken = [create('F1'), create('F2'), create('F1')];
      await expect(store.write(broken)).rejects.toMatchObject({ code: 'STORE_REFUSED' });
      expect(await ask(store, 'MATCH (n) RETURN count(n) AS count')).toEqual([{ count: 0 }]);
      await store.write([create('F1'), create('F2')]);
      expect(await ask(store, 'MATCH (n) RETURN count(n) AS count')).toEqual([{ count: 2 }]);
    });

    it.each([...NODE_LABELS, 'Entity', 'Meta'])('keeps the ids of %s unique', async (label) => {
      const create = { cypher: `CREATE (n:${label} {id: 'X1'})`, parameters: {} };
      await store.write([create]);
      await expect(store.write([create])).rejects.toMatchObject({ code: 'STORE_REFUSED' });
    });

    it('can prepare its schema again', async () => {
      await store.prepareSchema();
      await store.prepareSchema();
    });

    it('refuses a text that is no query, without showing it', async () => {
      const failure = await ask(store, 'SECRET nonsense').catch((error: unknown) => error);
      expect(failure).toMatchObject({ name: 'StoreError', code: 'STORE_REFUSED' });
      expect((failure as Error).message).not.toContain('SECRET');
    });

    it.each<[string, Row]>([
      ['undefined', { value: undefined }],
      ['NaN', { value: Number.NaN }],
      ['a date', { value: new Date() }],
      ['a bigint', { value: 1n }],
      ['something deep inside', { value: [{ inside: Infinity }] }],
    ])('refuses %s as a parameter', async (_what, parameters) => {
      await expect(ask(store, 'RETURN $value AS v', parameters)).rejects.toMatchObject({
        code: 'STORE_REFUSED',
      });
      const statement = { cypher: 'CREATE (n:Firm {id: $value})', parameters };
      await expect(store.write([statement])).rejects.toMatchObject({ code: 'STORE_REFUSED' });
    });

    it('gives up a question that takes too long', async () => {
      const impatient = await openEmptyStore(engine, neo4j, 150);
      // Neo4j looks at its limits every two seconds; the embedded engine runs on, so its question is shorter.
      const size = engine === 'neo4j' ? 40_000 : 4_000;
      const slow =
        'UNWIND range(1, $size) AS a UNWIND range(1, $size) AS b WITH a * b AS c RETURN sum(c % 7) AS v';
      const start = performance.now();
      await expect(ask(impatient, slow, { size })).rejects.toMatchObject({
        code: 'STORE_TIMEOUT',
        message: 'Question test took too long.',
      });
      expect(performance.now() - start).toBeLessThan(5_000);
      expect(await ask(impatient, 'RETURN 1 AS one')).toEqual([{ one: 1 }]);
      await impatient.close();
    });

    it('says that it is closed, and may be closed twice', async () => {
      const closed = await openEmptyStore(engine, neo4j);
      await closed.close();
      await closed.close();
      const gone = { code: 'STORE_UNAVAILABLE' };
      await expect(ask(closed, 'RETURN 1 AS one')).rejects.toMatchObject(gone);
      await expect(closed.write([])).rejects.toMatchObject(gone);
      await expect(closed.prepareSchema()).rejects.toMatchObject(gone);
      await expect(closed.ping()).rejects.toMatchObject(gone);
    });
  });
});

describe('the embedded engine alone', () => {
  it('refuses values that are not plain JSON', async () => {
    const store = await openEmptyStore('embedded', neo4j);
    await expect(ask(store, 'RETURN 9007199254740993 AS v')).rejects.toMatchObject({ code: 'STORE_REFUSED' });
    await store.close();
  });
});
