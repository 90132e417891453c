import { describe, expect, it } from 'vitest';
import { splitNotes } from '../../../ui/src/views/chain/segment-notes.ts';

describe('notes of segments', () => {
  const shared = '划分为推断。';

  it('that several segments share are told once, and no segment repeats them', () => {
    const notes = splitNotes(
      new Map([
        ['A', shared],
        ['B', shared],
        ['C', `含检测。${shared}`],
        ['D', null],
      ]),
    );
    expect(notes.shared).toEqual([shared]);
    expect([...notes.own]).toEqual([['C', '含检测。']]);
  });

  it('of one segment only stay with it', () => {
    const notes = splitNotes(
      new Map([
        ['A', '仅按原文列出'],
        ['B', null],
      ]),
    );
    expect(notes.shared).toEqual([]);
    expect([...notes.own]).toEqual([['A', '仅按原文列出']]);
  });
});
