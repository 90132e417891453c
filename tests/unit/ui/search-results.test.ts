import { describe, expect, it } from 'vitest';
import type { SearchHit } from '@lianzhu/api/contract';
import {
  cutQuery,
  groupHits,
  MAX_QUERY,
  moveCursor,
  pageOf,
  splitMatch,
} from '../../../ui/src/views/search/results.ts';

function hit(id: string, label: SearchHit['node']['label']): SearchHit {
  const node = { id, label, name: id, nameEn: id, basis: 'documented' as const, evidence: [], props: {} };
  return { id, node, field: 'name', match: id };
}

describe('search palette', () => {
  it('trims a query and leaves a short one whole', () => {
    expect(cutQuery('  番禺 ')).toEqual({ query: '番禺', cut: false });
  });

  it('cuts a pasted text of 10,000 characters and says so', () => {
    const { query, cut } = cutQuery('链'.repeat(10_000));
    expect(Array.from(query)).toHaveLength(MAX_QUERY);
    expect(cut).toBe(true);
  });

  it('never cuts a character of two code units in half', () => {
    const { query } = cutQuery('𠮷'.repeat(MAX_QUERY + 1));
    expect(query).toBe('𠮷'.repeat(MAX_QUERY));
  });

  it('groups by label, chains before firms, each in the order of the answer', () => {
    const groups = groupHits([
      hit('F2', 'Firm'),
      hit('F1', 'Firm'),
      hit('CH1', 'Chain'),
      hit('S1', 'Source'),
    ]);
    expect(groups.map((group) => [group.label, group.hits.map((each) => each.id)])).toEqual([
      ['Chain', ['CH1']],
      ['Firm', ['F2', 'F1']],
      ['Source', ['S1']],
    ]);
  });

  it('opens chains, firms and sources on their pages, a need in its list, and the rest in the graph', () => {
    expect(pageOf({ id: 'CH1', label: 'Chain', props: {} })).toBe('/chains/CH1');
    expect(pageOf({ id: 'F1', label: 'Firm', props: {} })).toBe('/firms/F1');
    expect(pageOf({ id: 'S1', label: 'Source', props: {} })).toBe('/sources/S1');
    expect(pageOf({ id: 'N 1', label: 'Body', props: {} })).toBe('/explore?root=N%201');
    expect(pageOf({ id: 'N1', label: 'Need', props: { topic: '用地' } })).toBe(
      '/needs?topic=%E7%94%A8%E5%9C%B0',
    );
  });

  it('moves the cursor round both ends', () => {
    expect(moveCursor(-1, 1, 3)).toBe(0);
    expect(moveCursor(-1, -1, 3)).toBe(2);
    expect(moveCursor(2, 1, 3)).toBe(0);
    expect(moveCursor(0, -1, 3)).toBe(2);
    expect(moveCursor(0, 1, 0)).toBe(-1);
  });
});

describe('matching part of a name', () => {
  it('is found whatever the case, and cut out as written', () => {
    expect(splitMatch('GAC Group', 'gac')).toEqual(['', 'GAC', ' Group']);
    expect(splitMatch('广汽集团', '集团')).toEqual(['广汽', '集团', '']);
  });

  it('is null where the name does not hold the query', () => {
    expect(splitMatch('广汽集团', 'gqjt')).toBeNull();
    expect(splitMatch('广汽集团', '')).toBeNull();
  });
});
