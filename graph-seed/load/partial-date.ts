/** Whether a date as exact as its source gives it (2022, 2022-10, 2022-10-08) or a span of two is in the calendar. */
export function isRealDate(text: string): boolean {
  const ends = text.split('/');
  const [from, to] = ends;
  return ends.every(isRealDay) && (from === undefined || to === undefined || from.slice(0, to.length) <= to);
}

function isRealDay(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}
