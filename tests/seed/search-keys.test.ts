import { describe, expect, it } from 'vitest';
import { normaliseForSearch, SEARCH_FIELDS, SEARCH_TEXT } from '../../graph-seed/load/index.ts';
import type { SearchField } from '../../graph-seed/load/index.ts';
import { searchProperties } from '../../graph-seed/load/search-keys.ts';

const jeweller = searchProperties({
  id: 'F012',
  names: ['广州市番禺珠宝首饰有限公司', '番禺珠宝'],
  aliases: ['重庆银行GAC(音響)', 'Panyu Jewel'],
  englishNames: ['Guangzhou Panyu  Jewellery Ltd', 'Jewellery'],
});

/** The fields in which a text that somebody types is found, as the one CONTAINS of the search does it. */
function foundIn(properties: Record<string, string>, typed: string): SearchField[] {
  const asked = normaliseForSearch(typed);
  const fields = Object.keys(SEARCH_FIELDS) as SearchField[];
  return fields.filter((field) => properties[SEARCH_FIELDS[field]]!.includes(asked));
}

describe('a firm is found by', () => {
  it.each<[string, SearchField]>([
    ['珠宝', 'name'],
    ['珠寶', 'name'],
    ['首飾有限', 'name'],
    ['音响', 'alias'],
    ['PANYU JEWEL', 'alias'],
    ['ＧＡＣ', 'alias'],
    ['zhubao', 'pinyin'],
    ['zhu bao', 'pinyin'],
    ['guangzhou', 'pinyin'],
    ['panyu', 'pinyin'],
    ['chongqing', 'pinyin'],
    ['yinhang', 'pinyin'],
    ['zb', 'initials'],
    ['gzspyzb', 'initials'],
    ['cqyhgac', 'initials'],
    ['jewellery  ltd', 'english'],
    ['f012', 'id'],
  ])('%s in its %s', (typed, field) => {
    expect(foundIn(jeweller, typed)).toContain(field);
    expect(jeweller[SEARCH_TEXT]).toContain(normaliseForSearch(typed));
  });

  it.each(['zhongqing', 'yinxing', '钢铁', 'xyz', 'bao首'])('not by %s', (typed) => {
    expect(foundIn(jeweller, typed)).toEqual([]);
    expect(jeweller[SEARCH_TEXT]).not.toContain(normaliseForSearch(typed));
  });
});

it('does not join two keys of a node into one match', () => {
  const pair = searchProperties({ id: 'X', names: ['甲乙', '丙丁'], aliases: [], englishNames: [] });
  expect(pair[SEARCH_TEXT]).not.toContain(normaliseForSearch('乙\n丙'));
  expect(foundIn(pair, '乙丙')).toEqual([]);
});

it('gives a node without Chinese no pinyin and no initials', () => {
  const { searchPinyin, searchInitials } = searchProperties({
    id: 'X',
    names: ['SHEIN'],
    aliases: [],
    englishNames: ['SHEIN'],
  });
  expect([searchPinyin, searchInitials]).toEqual(['', '']);
});

it('takes names that can break regular expressions and tables as they are', () => {
  const odd = searchProperties({
    id: 'X',
    names: ['(a)[*]𠮷🔩'],
    aliases: ['=1+1'],
    englishNames: ['o’Neil'],
  });
  expect(foundIn(odd, '(a)[*]𠮷🔩')).toContain('name');
  expect(foundIn(odd, '=1+1')).toContain('alias');
});
