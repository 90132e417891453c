import type { List, NeedListItem } from '@lianzhu/api/contract';
import { api } from '../../api-client.ts';
import { Resource } from '../../state/resource.svelte.ts';
import { usePrintedEvidence } from './printed-evidence.svelte.ts';

/** Needs asked for; a matrix of more names the sources of the first so many. */
const MOST_NEEDS = 500;

/** The printed sources of a matrix are those of its needs. Call it while the view is made. */
export function useMatrixEvidence(): void {
  const needs = new Resource<List<NeedListItem>>();
  $effect(() => void needs.load((signal) => api.needs({ limit: MOST_NEEDS }, signal)));
  usePrintedEvidence(() => [...new Set(needs.data?.items.flatMap((need) => need.evidence) ?? [])]);
}
