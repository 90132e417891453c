import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { renderCsv } from '../../api/src/export/csv.ts';
import { escapeXml, renderGraphml } from '../../api/src/export/graphml.ts';
import { META, SMALL } from './small-subgraph.ts';

const NETWORKX = `
import json, sys, networkx
graph = networkx.read_graphml(sys.argv[1], force_multigraph=True)
json.dump({"nodes": dict(graph.nodes(data=True)),
           "edges": [[a, b, key, data] for a, b, key, data in graph.edges(keys=True, data=True)]}, sys.stdout)
`;
const hasNetworkx = spawnSync('python3', ['-c', 'import networkx']).status === 0;

interface ReadGraph {
  nodes: Record<string, Record<string, unknown>>;
  edges: [string, string, string, Record<string, unknown>][];
}

function readWithNetworkx(graphml: string): ReadGraph {
  const folder = mkdtempSync(join(tmpdir(), 'lianzhu-graphml-'));
  try {
    const file = join(folder, 'graph.graphml');
    writeFileSync(file, graphml);
    const { status, stdout, stderr } = spawnSync('python3', ['-c', NETWORKX, file], { encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as ReadGraph;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe.skipIf(!hasNetworkx)('GraphML, read by networkx (skipped where Python has none)', () => {
  it('has the same nodes and relationships with typed values', () => {
    const { nodes, edges } = readWithNetworkx(renderGraphml(SMALL, META));
    expect(Object.keys(nodes)).toEqual(['C1', 'F1', 'N1']);
    expect(nodes['C1']).toMatchObject({
      label: 'Chain',
      name: '灯光 & <音响>',
      order: 1,
      scope: '["舞台","建筑"]',
      evidence: '["E1","E2"]',
    });
    expect(JSON.parse(String(nodes['C1']?.['figures']))).toEqual(SMALL.nodes[0]?.props['figures']);
    expect(nodes['F1']).toMatchObject({
      listedCode: '000123',
      nameEn: '+1 Firm',
      note: '多行\r\n第二行,逗号',
    });
    expect(nodes['N1']).toMatchObject({ name: '𠮷地', severity: 2 });
    expect(edges.map(([source, target, id]) => [source, target, id])).toEqual([
      ['C1', 'N1', 'HAS_NEED:C1.N1'],
      ['F1', 'C1', 'LEADS:F1.C1'],
    ]);
    expect(edges[0]?.[3]).toMatchObject({
      edgeId: 'HAS_NEED:C1>N1',
      type: 'HAS_NEED',
      basis: 'inferred',
      rationale: 'ab',
    });
  });
});

describe('GraphML ids', () => {
  it('are name tokens, as its schema asks', () => {
    const ids = [...renderGraphml(SMALL, META).matchAll(/ (?:id|source|target|key)="([^"]*)"/g)].map(
      ([, id]) => id,
    );
    expect(ids.length).toBeGreaterThan(20);
    for (const id of ids) expect(id).toMatch(/^[\w.:-]+$/);
  });
});

describe('CSV, read back', () => {
  it('has the same rows, formulas kept as text', () => {
    const files = unzipSync(renderCsv(SMALL, META));
    const rows = parse(Buffer.from(files['nodes.csv']!), { columns: true, bom: true }) as Record<
      string,
      string
    >[];
    expect(rows.map((row) => row['id'])).toEqual(['C1', 'F1', 'N1']);
    expect(rows[0]).toMatchObject({ evidence: 'E1;E2', scope: '舞台;建筑' });
    expect(rows[1]?.['name']).toBe(`'=HYPERLINK("http://x")`);
    expect(rows[1]?.['note']).toBe('多行\r\n第二行,逗号');
    expect(rows[2]?.['nameEn']).toBe("'@land");
    expect([...files['nodes.csv']!.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });
});

describe('text for XML', () => {
  it('leaves out what XML 1.0 forbids and keeps the rest', () => {
    expect(escapeXml('a\u0000\u001F\uD800b\uFFFF\t\n𠮷&<>"')).toBe('ab\t\n𠮷&amp;&lt;&gt;&quot;');
  });
});
