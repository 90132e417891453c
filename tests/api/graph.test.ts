import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Edge, Neighbours, Node, Paths, Subgraph } from '@lianzhu/api/contract';
import { openTestApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

let test: TestApp;
/** The whole graph, read by a plain question of the test's own. */
let nodes: { id: string; label: string; basis: string; stage: string | null }[];
let edges: { id: string; type: string; source: string; target: string }[];

beforeAll(async () => {
  test = await openTestApp();
  const nodeRows = await test.store.read(
    {
      name: 'test-nodes',
      cypher: 'MATCH (n:Entity) RETURN n.id AS id, labels(n) AS labels, n.basis AS basis, n.stage AS stage',
    },
    {},
  );
  nodes = nodeRows.map((row) => ({
    ...(row as (typeof nodes)[number]),
    label: (row['labels'] as string[]).find((label) => label !== 'Entity')!,
  }));
  edges = (await test.store.read(
    {
      name: 'test-edges',
      cypher: 'MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS source, b.id AS target',
    },
    {},
  )) as typeof edges;
});
afterAll(() => test.close());

const ids = (items: readonly { id: string }[]) => items.map((item) => item.id);
const sorted = (values: readonly string[]) => [...values].sort((a, b) => (a < b ? -1 : 1));

/** Distances by plain breadth-first search over all relationships of these types. */
function distances(roots: string[], depth: number, types?: string[]): Map<string, number> {
  const found = new Map(roots.map((root) => [root, 0]));
  for (let step = 1; step <= depth; step += 1) {
    const before = new Set(found.keys());
    for (const { type, source, target } of edges) {
      if (types && !types.includes(type)) continue;
      if (before.has(source) && !found.has(target)) found.set(target, step);
      if (before.has(target) && !found.has(source)) found.set(source, step);
    }
  }
  return found;
}

function induced(inside: ReadonlySet<string>, types?: string[]): string[] {
  return sorted(
    ids(
      edges.filter((e) => inside.has(e.source) && inside.has(e.target) && (!types || types.includes(e.type))),
    ),
  );
}

const repeated = (name: string, values: string[]) => values.map((value) => `&${name}=${value}`).join('');

describe('GET /graph/subgraph', () => {
  it.each([
    [['CH01'], 0, undefined],
    [['CH01'], 1, undefined],
    [['CH03', 'F060'], 2, undefined],
    [['CH05'], 3, ['PART_OF', 'OPERATES_IN', 'LEADS', 'SUPPLIES']],
    [['talent'], 4, ['OF_FACTOR', 'HAS_NEED']],
  ])('from %j, %i steps, by %j equals plain search', async (roots, depth, types) => {
    const query = `depth=${depth}${repeated('roots', roots)}${repeated('types', types ?? [])}`;
    const answer: Subgraph = (await test.get(`/graph/subgraph?${query}`)).json();
    const expected = distances(roots, depth, types);
    const order = [...expected].sort(([a, near], [b, far]) => near - far || (a < b ? -1 : 1));
    expect(answer.total).toEqual({
      nodes: expected.size,
      edges: induced(new Set(expected.keys()), types).length,
    });
    const shown = order.slice(0, 500).map(([id]) => id);
    expect(ids(answer.nodes)).toEqual(shown);
    expect(ids(answer.edges)).toEqual(induced(new Set(shown), types));
    expect(answer.truncated).toBe(expected.size > 500);
  });

  it('keeps of the reached nodes those that every filter allows, and the roots', async () => {
    const reached = distances(['CH01'], 3);
    const withFactor = new Set(
      edges
        .filter((e) => ['OF_FACTOR', 'SUPPLIES_FACTOR'].includes(e.type) && e.target === 'land')
        .map((e) => e.source),
    );
    const expectKept = async (query: string, keep: (node: (typeof nodes)[number]) => boolean) => {
      const kept = nodes.filter((node) => reached.has(node.id) && (node.id === 'CH01' || keep(node)));
      const answer: Subgraph = (await test.get(`/graph/subgraph?roots=CH01&depth=3${query}`)).json();
      expect(sorted(ids(answer.nodes))).toEqual(sorted(ids(kept)));
      expect(ids(answer.edges)).toEqual(induced(new Set(ids(kept))));
      expect(answer.nodes.length).toBeGreaterThan(1);
    };
    await expectKept('&labels=Firm&labels=Need', ({ label }) => ['Firm', 'Need'].includes(label));
    await expectKept('&basis=inferred', ({ basis }) => basis === 'inferred');
    await expectKept('&stages=upstream', ({ label, stage }) => label !== 'Segment' || stage === 'upstream');
    await expectKept('&factors=land', ({ id, label }) => {
      if (label === 'Factor') return id === 'land';
      return !['Need', 'Measure'].includes(label) || withFactor.has(id);
    });
    await expectKept('&labels=Segment&stages=upstream&basis=documented', ({ label, stage, basis }) => {
      return label === 'Segment' && stage === 'upstream' && basis === 'documented';
    });
  });

  it('cut, shows the nearest first and tells the whole', async () => {
    const whole: Subgraph = (await test.get('/graph/subgraph?roots=CH01&depth=2')).json();
    const cut: Subgraph = (await test.get('/graph/subgraph?roots=CH01&depth=2&limit=10')).json();
    expect(ids(cut.nodes)).toEqual(ids(whole.nodes).slice(0, 10));
    expect(cut).toMatchObject({ total: whole.total, truncated: true });
    expect(ids(cut.edges)).toEqual(induced(new Set(ids(cut.nodes))));
  });

  it('of exact ids is these and what joins them; POST answers the same', async () => {
    const asked = ['CH01', 'F001', 'F002', 'talent'];
    const got: Subgraph = (await test.get(`/graph/subgraph?${repeated('ids', asked)}`)).json();
    expect(sorted(ids(got.nodes))).toEqual(sorted(asked));
    expect(ids(got.edges)).toEqual(induced(new Set(asked)));
    const posted = await test.app.inject({
      method: 'POST',
      url: '/api/v1/graph/subgraph',
      payload: { ids: asked },
    });
    expect(posted.json()).toEqual(got);
  });
});

/** Relationships of a node by type and direction, counted from the plain list. */
function degreeOf(id: string): Record<string, number> {
  const degree: Record<string, number> = {};
  for (const { type, source, target } of edges) {
    if (source === id) degree[`${type}:out`] = (degree[`${type}:out`] ?? 0) + 1;
    if (target === id) degree[`${type}:in`] = (degree[`${type}:in`] ?? 0) + 1;
  }
  return degree;
}

describe('GET /graph/nodes/{id}', () => {
  it('counts relationships by type and direction', async () => {
    for (const id of ['CH01', 'F002', 'land', 'S0']) {
      expect((await test.get(`/graph/nodes/${id}`)).json().degree).toEqual(degreeOf(id));
    }
  });
});

describe('POST /graph/degrees', () => {
  const post = (asked: string[]) =>
    test.app.inject({ method: 'POST', url: '/api/v1/graph/degrees', payload: { ids: asked } });

  it('counts the relationships of each node, by id', async () => {
    const answer = (await post(ids(nodes).toReversed())).json();
    expect(answer.items).toEqual(sorted(ids(nodes)).map((id) => ({ id, degree: degreeOf(id) })));
    expect(answer).toMatchObject({ total: nodes.length, next: null, truncated: false });
  });

  it('answers 404 that names ids that the graph does not have', async () => {
    const answer = await post(['CH01', 'NOPE']);
    expect([answer.statusCode, answer.json().code]).toEqual([404, 'NOT_FOUND']);
    expect(answer.json().detail).toContain('NOPE');
  });

  it('answers 400 to more ids than it takes, to none and to an id twice', async () => {
    const many = Array.from({ length: 2001 }, (_, index) => `F${index}`);
    for (const asked of [many, [], ['CH01', 'CH01']]) {
      expect((await post(asked)).json()).toMatchObject({ status: 400, code: 'INVALID_PARAMETER' });
    }
  });
});

describe('GET /graph/neighbours', () => {
  const ask = async (query: string): Promise<Neighbours> =>
    (await test.get(`/graph/neighbours?${query}`)).json();
  const joinsOf = (id: string) => edges.filter((e) => e.source === id || e.target === id).length;

  it('shows new neighbours first, most joined first, then the asked node', async () => {
    const around = sorted([...distances(['CH01'], 1).keys()].filter((id) => id !== 'CH01'));
    const ranked = around.sort((a, b) => joinsOf(b) - joinsOf(a));
    const answer = await ask('id=CH01&limit=6');
    expect(ids(answer.nodes)).toEqual([...ranked.slice(0, 6), 'CH01']);
    expect(ids(answer.edges)).toEqual(induced(new Set(ids(answer.nodes))));
    expect(answer.total).toEqual({
      nodes: around.length + 1,
      edges: induced(new Set([...around, 'CH01'])).length,
    });
    expect(answer.truncated).toBe(true);
  });

  it('expanded again and again, shows each neighbour once until none remains', async () => {
    const shown: string[] = [];
    let answer: Neighbours;
    do {
      const { json } = await test.app.inject({
        method: 'POST',
        url: '/api/v1/graph/neighbours',
        payload: { id: 'CH04', exclude: shown, limit: 5 },
      });
      answer = json();
      const fresh = ids(answer.nodes).filter((id) => id !== 'CH04');
      shown.push(...fresh);
      const left = [...distances(['CH04'], 1).keys()].filter((id) => id !== 'CH04' && !shown.includes(id));
      expect(Object.values(answer.remaining).reduce((sum, count) => sum + count, 0)).toBeGreaterThanOrEqual(
        left.length,
      );
    } while (Object.keys(answer.remaining).length > 0);
    expect(sorted(shown)).toEqual(sorted([...distances(['CH04'], 1).keys()].filter((id) => id !== 'CH04')));
  });

  it('keeps to types, direction and labels', async () => {
    const supplied = edges.filter((e) => e.type === 'SUPPLIES' && e.target === 'F002').map((e) => e.source);
    const suppliers = await ask('id=F002&types=SUPPLIES&direction=in');
    expect(sorted(ids(suppliers.nodes).slice(0, -1))).toEqual(sorted([...new Set(supplied)]));
    const firms = await ask('id=CH01&labels=Firm');
    expect(firms.nodes.slice(0, -1).every((node: Node) => node.label === 'Firm')).toBe(true);
    expect(firms.nodes.length).toBeGreaterThan(1);
  });
});

describe('POST /graph/links', () => {
  it('tells the relationships among the nodes', async () => {
    const asked = ids((await test.get('/graph/subgraph?roots=F002&depth=1')).json().nodes);
    const answer = await test.app.inject({
      method: 'POST',
      url: '/api/v1/graph/links',
      payload: { ids: asked },
    });
    const expected = induced(new Set(asked));
    expect(ids(answer.json().edges)).toEqual(expected);
    expect(answer.json()).toMatchObject({ total: expected.length, truncated: false });
  });
});

describe('GET /graph/paths', () => {
  it('are simple, joined hop by hop, no longer than asked, shortest first', async () => {
    const answer: Paths = (await test.get('/graph/paths?from=F001&to=CH05&k=20&maxLength=6')).json();
    expect(answer.paths).toHaveLength(20);
    expect(answer.truncated).toBe(true);
    expect(answer.paths[0]?.length).toBe(distances(['F001'], 8).get('CH05'));
    const known = new Set(ids(answer.nodes));
    for (const path of answer.paths) {
      expect(new Set(path.nodes).size).toBe(path.length + 1);
      expect([path.nodes[0], path.nodes.at(-1)]).toEqual(['F001', 'CH05']);
      expect(path.length).toBeLessThanOrEqual(6);
      path.edges.forEach((edge: Edge, hop: number) => {
        expect(sorted([edge.source, edge.target])).toEqual(sorted([path.nodes[hop]!, path.nodes[hop + 1]!]));
      });
      expect(path.nodes.every((id) => known.has(id))).toBe(true);
    }
    const lengths = answer.paths.map((path) => path.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(new Set(answer.paths.map((path) => path.nodes.join())).size).toBe(20);
  });

  it('of one type only, or none at all', async () => {
    const answer: Paths = (await test.get('/graph/paths?from=CH01&to=CH05&types=SUPPLIES')).json();
    expect(answer).toMatchObject({ paths: [], nodes: [], truncated: false, next: null, total: 0 });
  });
});
