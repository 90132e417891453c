import type { BottleneckRow, GapChange, Node } from '@lianzhu/api/contract';
import type { Scenario } from '../../state/scenario.ts';
import type { ScenarioAnswer } from '../../state/scenario-answer.ts';
import { cellOf, chainText } from './cells.ts';
import { changeLines } from './change-words.ts';
import type { ChangeLine } from './change-words.ts';

/** One scenario beside the others: what it changes in words, and the API's answer once it is there. */
export interface ScenarioColumn {
  scenario: Scenario;
  lines: (ChangeLine & { refusal: string | null })[];
  tried: ScenarioAnswer | null;
}

/** A cell that some scenario touches. */
export type TouchedCell = Pick<GapChange, 'chain' | 'factor' | 'gapBefore'>;

export function columnsOf(
  all: readonly Scenario[],
  answers: ReadonlyMap<string, ScenarioAnswer> | null,
  rows: readonly BottleneckRow[],
  nodeOf: (id: string) => Node | null,
): ScenarioColumn[] {
  return all.map((scenario) => {
    const tried = answers?.get(scenario.id) ?? null;
    const lines = changeLines(scenario.changes, nodeOf, (chain) => chainText(rows, chain)).map((line) => ({
      ...line,
      refusal:
        tried?.refused.find(({ kind, index }) => kind === line.kind && index === line.index)?.detail ?? null,
    }));
    return { scenario, lines, tried };
  });
}

/** Every cell that at least one scenario touches, each once, the widest gap first, unknown ones last. */
export function touchedRows(columns: readonly ScenarioColumn[]): TouchedCell[] {
  const cells = new Map<string, TouchedCell>();
  for (const { tried } of columns) {
    for (const { chain, factor, gapBefore } of tried?.answer.changes ?? []) {
      cells.set(`${chain} ${factor}`, { chain, factor, gapBefore });
    }
  }
  return [...cells.values()].sort((a, b) => (b.gapBefore ?? -1) - (a.gapBefore ?? -1));
}

/** The gap of a cell in one scenario; `moved` is false where the scenario leaves it as it is. */
export function gapIn(
  column: ScenarioColumn,
  cell: TouchedCell,
): { gap: number | null; moved: boolean } | null {
  if (column.tried === null) return null;
  const { answer } = column.tried;
  const after = cellOf(answer.after, cell.chain, cell.factor);
  const moved = answer.changes.some(({ chain, factor }) => chain === cell.chain && factor === cell.factor);
  return { gap: after?.gap ?? null, moved };
}
