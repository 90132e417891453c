/** A dated thing on the line: where it begins and ends, in years with fraction. A day has no width. */
export interface Mark {
  start: number;
  end: number;
}

export interface Timeline {
  needs: Mark[];
  measures: Mark[];
  undatedNeeds: number;
  undatedMeasures: number;
  /** Whole years at the two ends of the line. */
  from: number;
  to: number;
}

const MONTHS = 12;
const DAYS = 31;

/** Where a date lies, as exact as it is told: 2022 spans its year, 2022-10 its month; a span `a/b` from a to b. */
export function markOf(date: string): Mark {
  const [first = '', last = first] = date.split('/');
  return { start: edge(first, 0), end: edge(last, 1) };
}

/** The start (0) or the end (1) of a partial date. A full date has both at its day. */
function edge(date: string, side: 0 | 1): number {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return year + side;
  if (day === undefined) return year + (month - 1 + side) / MONTHS;
  return year + (month - 1 + (day - 1) / DAYS) / MONTHS;
}

/** The line of a cell; null where nothing on it is dated. */
export function timelineOf(needs: (string | null)[], measures: (string | null)[]): Timeline | null {
  const dated = (dates: (string | null)[]) => dates.filter((date) => date !== null).map(markOf);
  const needMarks = dated(needs);
  const measureMarks = dated(measures);
  const all = [...needMarks, ...measureMarks];
  if (all.length === 0) return null;
  return {
    needs: needMarks,
    measures: measureMarks,
    undatedNeeds: needs.length - needMarks.length,
    undatedMeasures: measures.length - measureMarks.length,
    from: Math.floor(Math.min(...all.map((mark) => mark.start))),
    to: Math.ceil(Math.max(...all.map((mark) => mark.end))),
  };
}

const middle = (mark: Mark): number => (mark.start + mark.end) / 2;

/** Every need is dated, and more than half of the dated measures came after the last of them. */
export function needsAreEarlier(line: Timeline): boolean {
  if (line.needs.length === 0 || line.undatedNeeds > 0 || line.measures.length === 0) return false;
  const lastNeed = Math.max(...line.needs.map(middle));
  const after = line.measures.filter((mark) => middle(mark) > lastNeed).length;
  return after * 2 > line.measures.length;
}
