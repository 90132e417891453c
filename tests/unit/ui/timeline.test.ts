import { describe, expect, test } from 'vitest';
import { markOf, needsAreEarlier, timelineOf } from '../../../ui/src/views/bottleneck/timeline.ts';

describe('a date on the time line', () => {
  test('spans as much as its source leaves open', () => {
    expect(markOf('2022')).toEqual({ start: 2022, end: 2023 });
    const month = markOf('2022-07');
    expect(month.start).toBeCloseTo(2022.5);
    expect(month.end).toBeCloseTo(2022 + 7 / 12);
    const day = markOf('2022-07-01');
    expect(day.start).toBe(day.end);
    expect(day.start).toBeCloseTo(2022.5);
  });

  test('a span runs from the start of its first to the end of its last date', () => {
    expect(markOf('2021/2023-06')).toEqual({ start: 2021, end: 2023.5 });
  });
});

describe('the time line of a cell', () => {
  test('covers whole years and counts what is undated', () => {
    const line = timelineOf(['2022-02', null], ['2024-07-29']);
    expect(line).toMatchObject({ from: 2022, to: 2025, undatedNeeds: 1, undatedMeasures: 0 });
    expect(line?.needs).toHaveLength(1);
  });

  test('is absent where nothing is dated', () => {
    expect(timelineOf([null], [null])).toBeNull();
  });

  test('needs are earlier only when all are dated and most measures follow the last of them', () => {
    const earlier = (needs: (string | null)[], measures: string[]) => {
      const line = timelineOf(needs, measures);
      return line !== null && needsAreEarlier(line);
    };
    expect(earlier(['2022-02', '2023'], ['2022', '2024', '2025-02-07'])).toBe(true);
    expect(earlier(['2022-02', '2023'], ['2022', '2024'])).toBe(false);
    expect(earlier(['2022-02', null], ['2024', '2025'])).toBe(false);
  });
});
