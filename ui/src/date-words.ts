const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * A date as exact as its source gives it: 2022, 2022-10, 2022-10-08, or a span of these joined by `/`.
 * Chinese keeps the digits; English writes the month out.
 */
export function dateIn(language: 'zh' | 'en', date: string): string {
  if (language === 'zh') return date.replace('/', ' 至 ');
  return date.split('/').map(englishDate).join(' to ');
}

function englishDate(date: string): string {
  const [year, month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : Number(day), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}
