import { describe, expect, it } from 'vitest';
import { OWN_HASH, toGraph } from '../../graph-seed/load/graph-rows.ts';
import type { DesiredGraph } from '../../graph-seed/load/graph-rows.ts';
import { planLoad } from '../../graph-seed/load/plan-load.ts';
import type { StoredGraph } from '../../graph-seed/load/stored-graph.ts';
import { generateTables } from '../helpers/generate-graph.ts';
import { seedOf } from '../helpers/seed-tables.ts';
import type { Tables } from '../helpers/seed-tables.ts';
import { smallTables } from '../helpers/small-tables.ts';

const EMPTY: StoredGraph = { nodes: [], relationships: [], meta: null };

function graphOf(tables: Tables): DesiredGraph {
  return toGraph(seedOf(tables));
}

/** What a graph tells of itself after a load at a version. */
function storedAfter({ nodes, relationships, meta }: DesiredGraph, version: number): StoredGraph {
  return { nodes, relationships, meta: { version, hash: meta.hash } };
}

function smallWith(change: (tables: Tables) => void): DesiredGraph {
  const tables = smallTables();
  change(tables);
  return graphOf(tables);
}

describe('the graph of a seed', () => {
  it('does not depend on the order of the rows', () => {
    const tables = generateTables(7);
    const reversed = Object.fromEntries(
      Object.entries(tables).map(([name, rows]) => [name, rows.toReversed()]),
    );
    // Figures keep the order in which the file shows them.
    expect(graphOf({ ...reversed, Figure: tables['Figure']! })).toEqual(graphOf(tables));
  });

  it('numbers parallel relationships and leaves null out', () => {
    const other = { ...smallTables()['SUPPLIES']![0]!, goods: '黄金', goodsEn: 'Gold' };
    const { relationships } = smallWith((tables) => void tables['SUPPLIES']!.push(other));
    const supplies = relationships.filter(({ type }) => type === 'SUPPLIES');
    expect(supplies.map(({ id }) => id)).toEqual(['SUPPLIES:F2>F1', 'SUPPLIES:F2>F1#2']);
    expect(new Set(supplies.map(({ properties }) => properties['goods']))).toEqual(new Set(['宝石', '黄金']));
    expect(Object.keys(supplies[0]!.properties)).not.toContain('note');
  });

  it('folds figures into their owner, digit by digit', () => {
    const { nodes, meta } = graphOf(smallTables());
    const texts = nodes.find(({ id }) => id === 'C1')!.properties['figures'] as string[];
    expect(texts.map((text) => JSON.parse(text) as unknown)).toEqual([
      {
        id: 'FIG1',
        name: '产值',
        nameEn: 'Output',
        value: '1,234.50',
        unit: '亿元',
        change: null,
        period: null,
        note: null,
        noteEn: null,
        basis: 'documented',
        evidence: ['EV1'],
      },
    ]);
    expect(meta.properties['figures']).toHaveLength(1);
    expect(nodes.find(({ id }) => id === 'F1')!.properties).not.toHaveProperty('figures');
  });

  it('marks everything as ours', () => {
    const { nodes, relationships, meta } = graphOf(smallTables());
    for (const { hash, properties } of [...nodes, ...relationships, meta])
      expect(properties[OWN_HASH]).toBe(hash);
  });
});

describe('the plan', () => {
  it('creates all in an empty graph, at version 1', () => {
    const desired = graphOf(smallTables());
    const plan = planLoad(desired, EMPTY);
    expect(plan).toMatchObject({
      version: 1,
      created: desired.nodes.length + desired.relationships.length,
      updated: 0,
      deleted: 0,
    });
  });

  it('has nothing to do the second time', () => {
    const desired = graphOf(smallTables());
    expect(planLoad(graphOf(smallTables()), storedAfter(desired, 4))).toMatchObject({
      statements: [],
      version: 4,
      created: 0,
      updated: 0,
      deleted: 0,
    });
  });

  it('touches only the row that changed', () => {
    const before = storedAfter(graphOf(smallTables()), 4);
    const desired = smallWith((tables) =>
      Object.assign(tables['Firm']![0]!, { place: '番禺', placeEn: 'Panyu' }),
    );
    const plan = planLoad(desired, before);
    expect(plan).toMatchObject({ version: 5, created: 0, updated: 1, deleted: 0 });
    expect(plan.statements).toHaveLength(2);
    expect(plan.statements[0]!.cypher).toContain('MATCH (n:Firm {id: row.id}) SET n = row.properties');
  });

  it('removes what left the files, relationships first', () => {
    const before = storedAfter(graphOf(smallTables()), 1);
    const desired = smallWith((tables) => {
      tables['Body'] = [];
      tables['RUNS'] = [];
    });
    const plan = planLoad(desired, before);
    expect(plan).toMatchObject({ created: 0, updated: 0, deleted: 2, deletedNodeIds: ['B1'] });
    expect(plan.statements.map(({ cypher }) => cypher.includes('DELETE r'))).toEqual([true, false, false]);
  });

  it('makes a node with a new label anew, with its relationships', () => {
    const before = storedAfter(graphOf(smallTables()), 1);
    const stored = {
      ...before,
      nodes: before.nodes.map((node) => (node.id === 'B1' ? { ...node, label: 'Firm' as const } : node)),
    };
    const plan = planLoad(graphOf(smallTables()), stored);
    expect(plan).toMatchObject({ created: 2, updated: 0, deleted: 2 });
  });

  it('is a new version when only the district changed', () => {
    const before = storedAfter(graphOf(smallTables()), 1);
    const desired = smallWith((tables) => Object.assign(tables['District']![0]!, { asOf: '2024-06' }));
    expect(planLoad(desired, before)).toMatchObject({ version: 2, created: 0, updated: 0, deleted: 0 });
  });
});
