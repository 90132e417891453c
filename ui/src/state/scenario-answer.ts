import type { WhatIfAnswer } from '@lianzhu/api/contract';
import { api } from '../api-client.ts';
import type { Query } from '../api-client.ts';
import { ApiError } from '../api-error.ts';
import { withoutAll } from './scenario.ts';
import type { ChangeKind, Changes } from './scenario.ts';

/** A change that the server cannot apply, by its place in the scenario, with the server's reason in words. */
export interface Refusal {
  kind: ChangeKind;
  index: number;
  detail: string;
}
export interface ScenarioAnswer {
  answer: WhatIfAnswer;
  refused: Refusal[];
}

/** Where a problem of the API points to: `/remove/0/id`, `/add/3`, ... */
const POINTER = /^\/(remove|add|change)\/(\d+)(\/|$)/;

/**
 * The matrix before and after a scenario. What the server refuses, such as ids that its graph does not have, is left
 * out and told; the rest is applied. Rejects with an `ApiError` where that is not what is wrong.
 */
export async function askScenario(
  changes: Changes,
  query: Query,
  signal?: AbortSignal,
): Promise<ScenarioAnswer> {
  try {
    return { answer: await api.whatIf(changes, query, signal), refused: [] };
  } catch (error) {
    const refused = refusalsOf(error);
    if (refused.length === 0) throw error;
    return { answer: await api.whatIf(withoutAll(changes, refused), query, signal), refused };
  }
}

function refusalsOf(error: unknown): Refusal[] {
  if (!(error instanceof ApiError) || error.status !== 400) return [];
  return (error.problem?.errors ?? []).flatMap(({ pointer, detail }) => {
    const [, kind, index] = POINTER.exec(pointer) ?? [];
    return kind === undefined ? [] : [{ kind: kind as ChangeKind, index: Number(index), detail }];
  });
}
