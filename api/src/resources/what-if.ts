import { computeCell, totalGap } from '../analysis/cell.ts';
import type { CellOptions } from '../analysis/cell.ts';
import { collectCellInputs } from '../analysis/cell-inputs.ts';
import type { CellInputs } from '../analysis/cell-inputs.ts';
import { gapChanges } from '../analysis/gap-changes.ts';
import { applyWhatIf, whatIfProblems } from '../analysis/what-if.ts';
import type { WhatIfProblem } from '../analysis/what-if.ts';
import { ApiError, badParameter } from '../errors.ts';
import { MAX_WHAT_IF_CHANGES } from '../../contract/index.ts';
import type { BottlenecksQuery, Cell, WhatIf, WhatIfAnswer, WhatIfMatrix } from '../../contract/index.ts';
import type { Services } from '../services.ts';
import { optionsOf } from './bottlenecks.ts';
import { letOthersRun } from './let-others-run.ts';

const REASONS: Record<WhatIfProblem['reason'], { zh: string; en: string }> = {
  'unknown-id': { zh: '图谱中没有这个编号', en: 'is not an id of the graph' },
  'wrong-label': { zh: '编号与 label 不符', en: 'is the id of something else than the label says' },
  contradiction: { zh: '同一项被改动了两次', en: 'is touched twice' },
  'unknown-chain': { zh: '图谱中没有这条产业链', en: 'is not a chain of the graph' },
  'no-reach': { zh: 'chains 与 scope 须且只须给出一项', en: 'needs either chains or scope, not both' },
  'empty-change': { zh: '没有写明改动什么', en: 'changes nothing' },
  'not-of-measure': { zh: '举措没有 severity 和 status', en: 'a measure has no severity or status' },
};

/**
 * The matrix before and after the changes, and the cells whose gap moves. Nothing is stored.
 * Rejects with INVALID_PARAMETER that names every change which cannot be applied.
 */
export async function whatIf(
  services: Services,
  body: WhatIf,
  query: BottlenecksQuery,
): Promise<Omit<WhatIfAnswer, 'version'>> {
  checkSize(body);
  const { facts, inputs } = await services.analysis();
  const problems = whatIfProblems(facts, body);
  if (problems.length > 0) {
    const parameters = problems.map(({ pointer, reason }) => ({ pointer, detail: REASONS[reason] }));
    throw new ApiError('INVALID_PARAMETER', { parameters });
  }
  const options = optionsOf(query);
  const before = gaps(inputs, options);
  await letOthersRun();
  const changed = applyWhatIf(facts, body);
  await letOthersRun();
  const changedInputs = collectCellInputs(changed);
  await letOthersRun();
  const after = gaps(changedInputs, options);
  return { before, after, changes: gapChanges(cellsOf(before), cellsOf(after)), ...options };
}

function checkSize({ remove = [], add = [], change = [] }: WhatIf): void {
  if (remove.length + add.length + change.length <= MAX_WHAT_IF_CHANGES) return;
  throw badParameter(
    'change',
    `一次推演最多 ${MAX_WHAT_IF_CHANGES} 项改动`,
    `a what-if holds at most ${MAX_WHAT_IF_CHANGES} changes`,
  );
}

function gaps(inputs: CellInputs, options: CellOptions): WhatIfMatrix {
  const rows = [...inputs.byChain].map(([chain, row]) => {
    const cells = row.map((input) => computeCell(input, options));
    return { chain, cells, total: totalGap(cells) };
  });
  const districtWide = inputs.district.map((input) => computeCell(input, options));
  return { rows, districtWide, total: totalGap(rows.flatMap((row) => row.cells)) };
}

function cellsOf({ rows, districtWide }: WhatIfMatrix): Cell[] {
  return [...rows.flatMap((row) => row.cells), ...districtWide];
}
