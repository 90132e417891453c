import Type from 'typebox';
import type { Static } from 'typebox';

/** `answer` is the ETag of an answer, as its header gave it. */
export const QuestionsQuery = Type.Object(
  { answer: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
);
export type QuestionsQuery = Static<typeof QuestionsQuery>;

/**
 * One question that an answer put to the graph database: the text and the parameters as the engine got them, so that
 * they can be run again by hand; `rows` it gave back, and the `milliseconds` it took when it was asked.
 */
export const AskedQuestion = Type.Object({
  name: Type.String(),
  cypher: Type.String(),
  parameters: Type.Record(Type.String(), Type.Unknown()),
  rows: Type.Integer(),
  milliseconds: Type.Number(),
});
export type AskedQuestion = Static<typeof AskedQuestion>;
