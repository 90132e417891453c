import { sources } from '../../state/sources.svelte.ts';

/** Evidence that a page rests on without a tag of its own, such as that of a matrix; named in its printed sources. */
class PrintedEvidence {
  ids = $state.raw<readonly string[]>([]);
}

export const printedEvidence = new PrintedEvidence();

/** Names this evidence in the printed sources while the calling component is shown. Call it while it is made. */
export function usePrintedEvidence(ids: () => readonly string[]): void {
  $effect(() => {
    printedEvidence.ids = ids();
    sources.want(printedEvidence.ids);
    return () => (printedEvidence.ids = []);
  });
}
