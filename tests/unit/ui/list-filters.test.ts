import { describe, expect, it } from 'vitest';
import type { Edge, Node } from '@lianzhu/api/contract';
import { RELATIONSHIP_ENDS, RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import { relationGroups } from '../../../ui/src/views/firm/relations.ts';
import {
  LIST_FILTERS,
  listAddress,
  MAX_FILTER_TEXT,
  readFilters,
} from '../../../ui/src/views/lists/filters.ts';

describe('filters of a list', () => {
  const read = (query: string) => readFilters(LIST_FILTERS.firms, new URLSearchParams(query));

  it('come from the address in the order of the fields', () => {
    expect(Object.entries(read('stage=upstream&q=广汽'))).toEqual([
      ['q', '广汽'],
      ['stage', 'upstream'],
    ]);
  });

  it('leave out empty values, values of no closed list, and parameters of no field', () => {
    expect(read('q=%20&stage=sideways&lang=en&leader=official')).toEqual({ leader: 'official' });
  });

  it('cut a text to what the API takes', () => {
    expect(read(`q=${'a'.repeat(10_000)}`).q).toHaveLength(MAX_FILTER_TEXT);
  });

  it('make an address, and a plain one where none is set', () => {
    expect(listAddress('/needs', { chain: 'CH1', factor: 'land' })).toBe('/needs?chain=CH1&factor=land');
    expect(listAddress('/needs', {})).toBe('/needs');
  });
});

describe('relationships of a firm', () => {
  const edge = (type: Edge['type'], source: string, target: string): Edge => ({
    id: `${type}:${source}>${target}`,
    type,
    source,
    target,
    basis: 'documented',
    evidence: [],
    props: {},
  });
  const other: Node = {
    id: 'B',
    label: 'Firm',
    name: 'B',
    nameEn: 'B',
    basis: 'documented',
    evidence: [],
    props: {},
  };

  it('stand by type and direction with the node at the far end, and empty groups stay', () => {
    const supplies = { in: [edge('SUPPLIES', 'B', 'A')], out: [edge('SUPPLIES', 'A', 'C')] };
    const groups = relationGroups({
      relationships: { SUPPLIES: supplies },
      others: [other],
      certainties: {},
      chains: [],
    });
    const told = groups.map((group) => [group.key, group.relations.map((each) => each.other?.id ?? null)]);
    expect(told).toEqual([
      ['LEADS:out', []],
      ['OPERATES_IN:out', []],
      ['SUPPLIES:out', [null]],
      ['SUPPLIES:in', ['B']],
      ['OWNS:out', []],
      ['OWNS:in', []],
      ['HAS_NEED:out', []],
    ]);
  });

  it('have a group for every relationship that the model lets a firm have', () => {
    const possible = RELATIONSHIP_TYPES.flatMap((type) => {
      const { from, to } = RELATIONSHIP_ENDS[type];
      const out = from.some((label) => label === 'Firm') ? [`${type}:out`] : [];
      return to.some((label) => label === 'Firm') ? [...out, `${type}:in`] : out;
    });
    const groups = relationGroups({ relationships: {}, others: [], certainties: {}, chains: [] });
    expect(groups.map(({ key }) => key).sort()).toEqual(possible.sort());
  });

  it('tell how certain each is, and the chains and stages of a segment', () => {
    const chain = { id: 'C', name: '链', nameEn: 'Chain', designation: null };
    const segments = [{ id: 'S', name: '段', nameEn: 'Segment', stage: 'midstream' }];
    const [operates] = relationGroups({
      relationships: { OPERATES_IN: { in: [], out: [edge('OPERATES_IN', 'A', 'S')] } },
      others: [],
      certainties: { 'OPERATES_IN:A>S': 'B' },
      chains: [{ ...chain, segments }],
    }).filter(({ relations }) => relations.length > 0);
    expect(operates?.relations[0]).toMatchObject({
      certainty: 'B',
      places: [{ chain: { id: 'C' }, stage: 'midstream' }],
    });
  });
});
