import type { AskedQuestion } from '@lianzhu/api/contract';

/** A name that Cypher takes as it stands; others go between backticks. */
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * A value of JSON as a Cypher expression on one line. Whole numbers stay integers, which LIMIT and SKIP need.
 * Cypher reads the escapes of JSON strings: https://neo4j.com/docs/cypher-manual/current/syntax/expressions/
 */
export function cypherLiteral(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(cypherLiteral).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  const entries = Object.entries(value).map(([name, one]) => `${cypherName(name)}: ${cypherLiteral(one)}`);
  return `{${entries.join(', ')}}`;
}

/**
 * A question as text for the editor of Neo4j's Browser, or for cypher-shell: a line for each parameter, then the
 * Cypher. `:params {…}` would make every number a float, so each is set as an expression of Cypher:
 * https://neo4j.com/docs/browser/operations/query-parameters
 */
export function browserText({ cypher, parameters }: AskedQuestion): string {
  const lines = Object.entries(parameters).map(
    ([name, value]) => `:param ${cypherName(name)} => ${cypherLiteral(value)};`,
  );
  return [...lines, `${cypher.trim().replace(/;$/, '')};`].join('\n');
}

/** Several questions as one text, each once and under its name. */
export function browserTextOfAll(questions: readonly AskedQuestion[]): string {
  const texts = questions.map((question) => `// ${question.name}\n${browserText(question)}`);
  return [...new Set(texts)].join('\n\n');
}

const cypherName = (name: string): string =>
  PLAIN_NAME.test(name) ? name : `\`${name.replaceAll('`', '``')}\``;
