import type { ChainListItem, List } from '@lianzhu/api/contract';
import { api } from '../../api-client.ts';
import { nameOf, t } from '../../i18n/index.ts';
import { meta } from '../../state/meta.svelte.ts';
import { Resource } from '../../state/resource.svelte.ts';
import { MAX_PAGE } from './page-size.ts';

/** The chains that lists can be narrowed to, in their order, and the district, which stands for what all of them share. */
export class ChainChoices {
  private readonly chains = new Resource<List<ChainListItem>>();

  load(): void {
    void this.chains.load((signal) => api.chains({ limit: MAX_PAGE }, signal));
  }

  /** Reactive: empty until the answer is there. */
  get all(): { id: string; name: string }[] {
    const chains = (this.chains.data?.items ?? []).map((chain) => ({ id: chain.id, name: nameOf(chain) }));
    const district = meta.current?.district;
    return district === undefined
      ? chains
      : [...chains, { id: district.id, name: t('lists.districtShared') }];
  }
}
