import { expect, it } from 'vitest';
import { isRealDate } from '../../graph-seed/load/partial-date.ts';

it.each(['2022', '2022-12', '2024-02-29', '2022/2023', '2022-05/2022', '2022-01-31/2022-02'])(
  '%s is in the calendar',
  (text) => {
    expect(isRealDate(text)).toBe(true);
  },
);

it.each(['2022-13', '2022-00', '2023-02-29', '2022-04-31', '2023/2022', '2022-05/2022-04'])(
  '%s is not',
  (text) => {
    expect(isRealDate(text)).toBe(false);
  },
);
