import { monthsBefore } from './coverage.ts';
import { t } from './i18n/index.ts';

const MONTHS_A_YEAR = 12;

/** How much older an evidence is than the data as a whole, in words; null where one of the dates is not known. */
export function ageText(date: string | null, asOf: string | null): string | null {
  const all = monthsBefore(date, asOf);
  if (all === null) return null;
  const years = Math.floor(all / MONTHS_A_YEAR);
  const months = all % MONTHS_A_YEAR;
  if (all === 0) return t('decide.ageFresh');
  if (years === 0) return t('decide.ageMonths', { months });
  return t(months === 0 ? 'decide.ageYears' : 'decide.ageYearsMonths', { years, months });
}
