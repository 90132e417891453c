import { api } from '../../api-client.ts';
import { Resource } from '../../state/resource.svelte.ts';
import { usePrintedEvidence } from './printed-evidence.svelte.ts';
import type { PrintedList } from './printed-evidence.svelte.ts';

/** Needs asked for, and measures; a matrix of more says that it has more sources. */
const MOST_ITEMS = 500;

/** The printed sources of a matrix are those of its needs and measures. Call it while the view is made. */
export function useMatrixEvidence(): void {
  const list = new Resource<PrintedList>();
  $effect(() => void list.load(askMatrixEvidence));
  usePrintedEvidence(() => list.data);
}

async function askMatrixEvidence(signal: AbortSignal): Promise<PrintedList> {
  const lists = await Promise.all([
    api.needs({ limit: MOST_ITEMS }, signal),
    api.measures({ limit: MOST_ITEMS }, signal),
  ]);
  const ids = lists.flatMap(({ items }) => items.flatMap((item) => item.evidence));
  return { ids: [...new Set(ids)], cut: lists.some(({ truncated }) => truncated) };
}
