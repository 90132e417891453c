import type { Node } from '@lianzhu/api/contract';
import { EVIDENCE_TYPES, RELATIONSHIP_TYPES } from '@lianzhu/graph-seed/model';
import type { RelationshipType } from '@lianzhu/graph-seed/model';
import type { Query } from '../../api-client.ts';
import type { MessageKey } from '../../i18n/index.ts';

/** Most steps of a path, and most paths, that the API takes. */
export const MOST_STEPS = 8;
export const MOST_PATHS = 20;

/** Relationships that a path may go along; what ties evidence to its source leads nowhere else. */
export const PATH_TYPES = RELATIONSHIP_TYPES.filter((type) => !EVIDENCE_TYPES.includes(type));

/** What is looked for; an end is null until it is chosen. */
export type PathQuestion = {
  from: Node | null;
  to: Node | null;
  types: readonly RelationshipType[];
  maxLength: number;
  k: number;
};
export type CompleteQuestion = PathQuestion & { from: Node; to: Node };

/** Begins at what is selected: one node is the start, the last two are the ends. */
export function firstQuestion(selected: readonly Node[]): PathQuestion {
  const [from = null, to = null] = selected.slice(-2);
  return { from, to, types: PATH_TYPES, maxLength: 6, k: 5 };
}

/** Why it cannot be asked yet; null where it can. */
export function missingIn({ from, to, types }: PathQuestion): MessageKey | null {
  if (from === null || to === null) return 'path.needEnds';
  if (from.id === to.id) return 'path.sameEnds';
  return types.length === 0 ? 'path.needTypes' : null;
}

/** Nothing more could be allowed. */
export function isWidest({ types, maxLength }: PathQuestion): boolean {
  return types.length === PATH_TYPES.length && maxLength === MOST_STEPS;
}

export function queryOf({ from, to, types, maxLength, k }: CompleteQuestion): Query {
  return { from: from.id, to: to.id, types, maxLength, k };
}
