import { describe, expect, it } from 'vitest';
import { typedQuery } from '../../../api/src/plugins/query-types.ts';

const schema = {
  properties: {
    limit: { type: 'integer' },
    weight: { type: 'number' },
    gap: { type: 'boolean' },
    types: { type: 'array' },
    q: { type: 'string' },
  },
};

describe('types of a query string', () => {
  it('are those of the schema', () => {
    expect(typedQuery({ limit: '10', weight: '-0.5', gap: 'true', types: 'A', q: '10' }, schema)).toEqual({
      limit: 10,
      weight: -0.5,
      gap: true,
      types: ['A'],
      q: '10',
    });
    expect(typedQuery({ types: ['A', 'B'] }, schema)).toEqual({ types: ['A', 'B'] });
  });

  it.each(['', ' 10', '0x10', '1e2', '010', '+1', 'NaN', '1.', 'ten'])('leave %j a text', (text) => {
    expect(typedQuery({ limit: text }, schema)).toEqual({ limit: text });
  });

  it('leave what they do not know, for validation to refuse', () => {
    expect(typedQuery({ bogus: '1', gap: 'yes', limit: ['1', '2'] }, schema)).toEqual({
      bogus: '1',
      gap: 'yes',
      limit: ['1', '2'],
    });
  });
});
