import { Compile } from 'typebox/compile';
import type { TSchema } from 'typebox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as contract from '@lianzhu/api/contract';
import { NODE_PROPERTIES } from '@lianzhu/graph-seed/model';
import { openTestApp } from './test-app.ts';
import type { TestApp } from './test-app.ts';

let test: TestApp;
beforeAll(async () => {
  test = await openTestApp();
});
afterAll(() => test.close());

const list = contract.listOf;

/** Every question with the schema that its answer must meet. */
const ANSWERS: [url: string, schema: TSchema][] = [
  ['/meta', contract.Meta],
  ['/chains', list(contract.ChainListItem)],
  ['/chains/CH01', contract.ChainDetail],
  ['/chains/K01', contract.ChainDetail],
  ['/firms?limit=500', list(contract.FirmListItem)],
  ['/firms/F001', contract.FirmDetail],
  ['/needs?limit=500', list(contract.NeedListItem)],
  ['/measures?limit=500', list(contract.MeasureListItem)],
  ['/bodies', list(contract.BodyListItem)],
  ['/sources?limit=500', list(contract.SourceListItem)],
  ['/sources/S0', contract.SourceDetail],
  ['/segments?limit=500', list(contract.SegmentListItem)],
  ['/evidence/EV-FACTORS-S0', contract.EvidenceDetail],
  ['/search?q=广汽', list(contract.SearchHit)],
  ['/bottlenecks', contract.Bottlenecks],
  ['/bottlenecks?addDistrictNeeds=true&severity.3=0.9', contract.Bottlenecks],
  ['/bottlenecks/CH04/land', contract.CellWithTerms],
  ['/bottlenecks/PANYU/land', contract.CellWithTerms],
  ['/graph/nodes/CH01', contract.NodeWithDegree],
  ['/graph/neighbours?id=CH01&limit=5', contract.Neighbours],
  ['/graph/subgraph?roots=CH01&depth=2', contract.Subgraph],
  ['/graph/paths?from=CH01&to=CH05', contract.Paths],
];

describe('answers meet the contract', () => {
  it.each(ANSWERS)('%s', async (url, schema) => {
    const answer = await test.get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toBe('application/json; charset=utf-8');
    expect([...Compile(schema).Errors(answer.json())]).toEqual([]);
    expect(answer.json().version).toBe((await test.get('/meta')).json().version);
  });

  it('and so do problems', async () => {
    for (const url of ['/chains?limit=x', '/chains/NOPE', '/nope']) {
      expect([...Compile(contract.Problem).Errors((await test.get(url)).json())]).toEqual([]);
    }
  });

  it('with nothing internal: no search keys, no marks of the loader or an engine', async () => {
    const { nodes } = (await test.get('/graph/subgraph?roots=CH01&roots=F001&depth=2')).json();
    const known = new Set(
      Object.values({ ...declared(), common: ['rationale', 'rationaleEn', 'figures'] }).flatMap(
        (names) => names,
      ),
    );
    const names = nodes.flatMap((node: contract.Node) => Object.keys(node.props));
    expect(names.filter((name: string) => !known.has(name))).toEqual([]);
  });
});

function declared(): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(NODE_PROPERTIES).map(([label, schema]) => [label, Object.keys(schema.properties)]),
  );
}
