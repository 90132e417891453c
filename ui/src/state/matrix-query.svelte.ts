import type { Query } from '../api-client.ts';
import type { MatrixOrder } from '../components/matrix/matrix-model.ts';
import { router } from './router.svelte.ts';
import { isWeightParameter } from './weight-parameters.ts';

/**
 * What a reader sets on a matrix, kept in the address: `inferred=0`, `district=1`, `view=table`, `order=`,
 * `groups=apart|together`, and every weight that is not its default by its flat name.
 */
class MatrixQuery {
  includeInferred = $derived(router.query.get('inferred') !== '0');
  addDistrict = $derived(router.query.get('district') === '1');
  asTable = $derived(router.query.get('view') === 'table');
  order = $derived((router.query.get('order') ?? 'chain') as MatrixOrder);
  /** Named chains and candidates in one list. Told by the address, else so where a number orders them. */
  together = $derived.by(() => {
    const told = router.query.get('groups');
    return told === null ? this.order !== 'chain' : told === 'together';
  });
  /** Weights of the address as they are written there, by flat name. */
  weights = $derived(Object.fromEntries([...router.query].filter(([name]) => isWeightParameter(name))));
  changedWeights = $derived(Object.keys(this.weights).length);
  /** What every question about gaps is asked with. */
  question: Query = $derived({ ...this.weights, addDistrictNeeds: this.addDistrict || undefined });

  setInferred = (include: boolean): void => router.setQuery({ inferred: include ? null : '0' });
  setDistrict = (add: boolean): void => router.setQuery({ district: add ? '1' : null });
  setOrder = (order: MatrixOrder): void => router.setQuery({ order: order === 'chain' ? null : order });
  setTogether = (together: boolean): void => router.setQuery({ groups: together ? 'together' : 'apart' });
  /** The panel of weights beside the matrix: `panel=weights`. */
  showsWeights = $derived(router.query.get('panel') === 'weights');
  showWeights = (show: boolean): void => router.setQuery({ panel: show ? 'weights' : null });
  toggleTable = (): void => router.setQuery({ view: this.asTable ? null : 'table' });
  /** Null takes a weight out of the address: its default counts. */
  setWeight = (name: string, value: number | null): void =>
    router.setQuery({ [name]: value === null ? null : String(value) });
  resetWeights = (): void =>
    router.setQuery(Object.fromEntries(Object.keys(this.weights).map((name) => [name, null])));
}

export const matrixQuery = new MatrixQuery();
