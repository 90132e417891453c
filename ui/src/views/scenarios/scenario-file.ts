import type { BottleneckRow, GapChange } from '@lianzhu/api/contract';
import { csvText } from '../../csv-text.ts';
import { factorText } from '../../format.ts';
import { t } from '../../i18n/index.ts';
import { chainText, difference } from './cells.ts';
import type { ScenarioColumn } from './columns.ts';

type Applied = ScenarioColumn & { tried: NonNullable<ScenarioColumn['tried']> };
const answered = (columns: readonly ScenarioColumn[]): Applied[] =>
  columns.filter((column): column is Applied => column.tried !== null);

const inWords = (lines: ScenarioColumn['lines']): string[] =>
  lines.map(({ title, detail }) => `${title}: ${detail}`);
const applied = ({ lines }: ScenarioColumn): string[] =>
  inWords(lines.filter((line) => line.refusal === null));
const refused = ({ lines }: ScenarioColumn): string[] =>
  lines.flatMap((line) => (line.refusal === null ? [] : [`${line.title}: ${line.refusal}`]));

/**
 * A row for each cell that each scenario touches, as a CSV file; a scenario that touches none has one row. A gap that
 * is unknown is an empty cell, and so is the difference from it.
 */
export function scenarioCsv(columns: readonly ScenarioColumn[], rows: readonly BottleneckRow[]): string {
  const heads = [
    t('scenario.csvScenario'),
    t('scenario.csvChain'),
    t('scenario.csvChainName'),
    t('scenario.csvFactor'),
    t('scenario.csvFactorName'),
    t('scenario.csvBefore'),
    t('scenario.csvAfter'),
    t('scenario.csvDifference'),
    t('scenario.csvChanges'),
    t('scenario.csvRefused'),
    t('scenario.csvVersion'),
  ];
  const body = answered(columns).flatMap((column) => {
    const { changes, version } = column.tried.answer;
    const ends = [
      applied(column).join(t('scenario.semicolon')),
      refused(column).join(t('scenario.semicolon')),
      version,
    ];
    const cells = changes.map((change) => cellColumns(change, rows));
    const none = [null, null, null, null, null, null, null];
    return (cells.length > 0 ? cells : [none]).map((cell) => [column.scenario.name, ...cell, ...ends]);
  });
  return csvText([heads, ...body]);
}

function cellColumns({ chain, factor, gapBefore, gapAfter }: GapChange, rows: readonly BottleneckRow[]) {
  const change = difference(gapBefore, gapAfter);
  return [chain, chainText(rows, chain), factor, factorText(factor), gapBefore, gapAfter, change];
}

/** The same as JSON, with the weights it was computed with, the totals, and the changes as the API takes them. */
export function scenarioJson(
  columns: readonly ScenarioColumn[],
  rows: readonly BottleneckRow[],
  district: string | null,
): string {
  const done = answered(columns);
  const first = done[0]?.tried.answer;
  const file = {
    district,
    version: first?.version ?? null,
    weights: first?.weights ?? null,
    addDistrictNeeds: first?.addDistrictNeeds ?? null,
    scenarios: done.map((column) => {
      const { before, after, changes } = column.tried.answer;
      return {
        name: column.scenario.name,
        changes: column.scenario.changes,
        changesInWords: applied(column),
        notApplied: refused(column),
        totalBefore: before.total,
        totalAfter: after.total,
        cells: changes.map((change) => ({
          ...change,
          chainName: chainText(rows, change.chain),
          factorName: factorText(change.factor),
          difference: difference(change.gapBefore, change.gapAfter),
        })),
      };
    }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}
