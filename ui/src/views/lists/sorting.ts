/** A column of a list. `sort` is the API's name of its order; `downFirst` where the largest value is of most use. */
export interface Column {
  label: string;
  sort?: string;
  downFirst?: boolean;
  /** Holds a number, which stands at the right. */
  number?: boolean;
}

/** The order in an address: a column's name, or its reverse after a minus; null for the usual one. */
export function readSort(columns: readonly Column[], search: URLSearchParams): string | null {
  const asked = search.get('sort');
  return asked !== null && columns.some(({ sort }) => sort !== undefined && sort === nameOfSort(asked))
    ? asked
    : null;
}

/** What pressing a column's head does: its order, then the reverse, then the usual order again. */
export function nextSort({ sort = '', downFirst = false }: Column, present: string | null): string | null {
  const [first, second] = downFirst ? [`-${sort}`, sort] : [sort, `-${sort}`];
  return present === first ? second : present === second ? null : first;
}

export function directionOf({ sort }: Column, present: string | null): 'ascending' | 'descending' | null {
  if (present === null || sort !== nameOfSort(present)) return null;
  return present.startsWith('-') ? 'descending' : 'ascending';
}

/** The order as the API takes it: names in the reader's language. */
export function apiSort(sort: string | null, language: 'zh' | 'en'): string | undefined {
  if (sort === null) return undefined;
  return language === 'en' ? sort.replace(/^(-?)name$/, '$1nameEn') : sort;
}

function nameOfSort(sort: string): string {
  return sort.replace(/^-/, '');
}
