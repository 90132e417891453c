import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { AskedQuestion } from '@lianzhu/api/contract';
import {
  browserText,
  browserTextOfAll,
  cypherLiteral,
} from '../../../ui/src/views/questions/neo4j-browser.ts';

const question = (name: string, parameters: AskedQuestion['parameters'] = {}): AskedQuestion => ({
  name,
  cypher: `MATCH (n:${name})\nRETURN n`,
  parameters,
  rows: 1,
  milliseconds: 2,
});

describe('a value as an expression of Cypher', () => {
  it.each([
    [7, '7'],
    [0.25, '0.25'],
    [null, 'null'],
    [true, 'true'],
    ['土地', '"土地"'],
    ['a "b" \\ c\nd', '"a \\"b\\" \\\\ c\\nd"'],
    [['CH01', 2], '["CH01", 2]'],
    [{ id: 'x', 'two words': [1], 'a`b': null }, '{id: "x", `two words`: [1], `a``b`: null}'],
  ])('%j', (value, expected) => {
    expect(cypherLiteral(value)).toBe(expected);
  });

  it('stays on one line and reads back as the same value, whatever the text', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean())), (value) => {
        const literal = cypherLiteral(value);
        expect(literal).not.toMatch(/[\r\n]/);
        // Without maps the expression is JSON as well.
        expect(JSON.parse(literal)).toEqual(value);
      }),
    );
  });
});

describe('a question as text for the editor of Neo4j', () => {
  it('sets each parameter by itself, then asks', () => {
    expect(browserText(question('Firm', { ids: ['F1'], rowLimit: 200 }))).toBe(
      ':param ids => ["F1"];\n:param rowLimit => 200;\nMATCH (n:Firm)\nRETURN n;',
    );
  });

  it('ends with one semicolon', () => {
    expect(browserText({ ...question('Firm'), cypher: 'RETURN 1;\n' })).toBe('RETURN 1;');
  });

  it('copies several under their names, each once', () => {
    const text = browserTextOfAll([question('A'), question('B'), question('A')]);
    expect(text).toBe('// A\nMATCH (n:A)\nRETURN n;\n\n// B\nMATCH (n:B)\nRETURN n;');
  });
});
