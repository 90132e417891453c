import type { question as zh } from '../zh/question.ts';

export const question: Record<keyof typeof zh, string> = {
  title: 'Queries of this page',
  open: 'Queries of this page: name, Cypher, parameters',
  lead: 'What each answer on this page asked of the graph database. Copied, it runs again in Neo4j Browser or cypher-shell.',
  none: 'This page asked the server nothing',
  noneHint: 'Open a page with data, then press Q.',
  copyAll: 'Copy all',
  copy: 'Copy',
  answer: 'Answer',
  count: '{count} {count?query:queries}',
  countCut: 'first {shown} of {total} queries',
  noneOfAnswer: 'This answer asked nothing of the graph database',
  forgotten: 'The server no longer keeps the queries of this answer.',
  forgottenHint: 'Load the page again, then open this panel.',
  reload: 'Load the page again',
  failed: 'The queries of this answer did not arrive (code {code}).',
  asking: 'Getting the queries',
  facts: '{rows} {rows?row:rows}, {milliseconds} ms',
  cypher: 'Cypher',
  parameters: 'Parameters',
  noParameters: 'no parameters',
};
