import { sources } from '../../state/sources.svelte.ts';

/** Ids of evidence; `cut`: there is more than these. */
export interface PrintedList {
  ids: readonly string[];
  cut: boolean;
}

const NONE: PrintedList = { ids: [], cut: false };

/** Evidence that a page rests on without a tag of its own, such as that of a matrix; named in its printed sources. */
class PrintedEvidence {
  list = $state.raw(NONE);
}

export const printedEvidence = new PrintedEvidence();

/** Names this evidence in the printed sources while the calling component is shown. Call it while it is made. */
export function usePrintedEvidence(list: () => PrintedList | null): void {
  $effect(() => {
    const told = list() ?? NONE;
    printedEvidence.list = told;
    sources.want(told.ids);
    return () => (printedEvidence.list = NONE);
  });
}
