import type { MatrixOrder } from '../components/matrix/matrix-model.ts';
import { router } from './router.svelte.ts';

/** What a reader sets on a matrix, kept in the address: `inferred=0`, `district=1`, `view=table`, `order=`. */
class MatrixQuery {
  includeInferred = $derived(router.query.get('inferred') !== '0');
  addDistrict = $derived(router.query.get('district') === '1');
  asTable = $derived(router.query.get('view') === 'table');
  order = $derived((router.query.get('order') ?? 'chain') as MatrixOrder);

  setInferred = (include: boolean): void => router.setQuery({ inferred: include ? null : '0' });
  setDistrict = (add: boolean): void => router.setQuery({ district: add ? '1' : null });
  setOrder = (order: MatrixOrder): void => router.setQuery({ order: order === 'chain' ? null : order });
  toggleTable = (): void => router.setQuery({ view: this.asTable ? null : 'table' });
}

export const matrixQuery = new MatrixQuery();
