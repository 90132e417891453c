import { describe, expect, it } from 'vitest';
import { exportedQueries } from './query-texts.ts';

const queries = await exportedQueries();

describe('the texts of the queries', () => {
  it('have names of their own', () => {
    expect(queries.length).toBeGreaterThan(15);
    expect(new Set(queries.map(({ name }) => name)).size).toBe(queries.length);
  });

  it.each(queries.map(({ name, cypher }) => [name, cypher]))(
    '%s is bounded, only reads, and both engines know its words',
    (_name, cypher) => {
      expect(cypher).toMatch(/\bLIMIT \$rowLimit$/);
      expect(cypher).not.toMatch(/\b(CREATE|MERGE|SET|DELETE|REMOVE|LOAD CSV|CALL)\b/);
      expect(cypher).not.toMatch(/,\s*\w*\s*=?\s*shortestPath/i);
      expect(cypher).not.toMatch(/-\[[^\]]*\*/);
      expect(cypher).not.toMatch(/'\s*\+|elementId|id\(/);
    },
  );
});
