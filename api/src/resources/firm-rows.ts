import { PRESENCES } from '@lianzhu/graph-seed/model';
import type { Analysis } from '../analysis/bottlenecks.ts';
import type { FirmRole } from '../analysis/firm-roles.ts';
import type { ListFields } from '../queries/list-fields.ts';
import type { FirmsQuery, SortName } from '../../contract/index.ts';
import type { FacetTable } from './facets.ts';
import { rankIn } from './list-order.ts';
import type { SortTable } from './list-order.ts';

type FirmFilter = Omit<FirmsQuery, 'limit' | 'cursor' | 'sort' | 'q'>;

/** What the list of firms filters and sorts by. */
export interface FirmRow {
  readonly id: string;
  readonly roles: readonly (Omit<FirmRole, 'segments'> & {
    readonly segments: readonly { readonly id: string; readonly stage: string }[];
  })[];
  readonly needs: number;
  readonly fields: ListFields | undefined;
}

export function firmRows(
  { roles }: Pick<Analysis, 'roles'>,
  ids: readonly string[],
  fields: ReadonlyMap<string, ListFields>,
): FirmRow[] {
  return ids.map((id) => ({
    id,
    roles: roles.rolesOf(id).map((role) => ({
      ...role,
      segments: role.segments.map((segment) => ({ id: segment, stage: roles.stageOf(segment) })),
    })),
    needs: roles.needsOf(id),
    fields: fields.get(id),
  }));
}

/** Chain, segment, stage and leader speak of one another: a firm's stage and designation are those on the chain asked for. */
export const FIRM_FACETS: FacetTable<FirmRow, FirmFilter> = {
  chain: (firm, asked) =>
    firm.roles
      .filter(
        (role) =>
          (asked.leader === undefined || standings([role]).includes(asked.leader)) &&
          ((asked.stage === undefined && asked.segment === undefined) ||
            role.segments.some((segment) => isAsked(segment, asked))),
      )
      .map((role) => role.chain),
  segment: (firm, asked) => segmentsOf(firm, asked).map((segment) => segment.id),
  stage: (firm, asked) => segmentsOf(firm, asked).map((segment) => segment.stage),
  leader: (firm, asked) => standings(rolesOn(firm, asked.chain)),
  presence: (firm) => (firm.fields?.presence ? [firm.fields.presence] : []),
};

function rolesOn(firm: FirmRow, chain: string | undefined): FirmRow['roles'] {
  return firm.roles.filter((role) => chain === undefined || role.chain === chain);
}

function segmentsOf(firm: FirmRow, asked: FirmFilter): { id: string; stage: string }[] {
  return rolesOn(firm, asked.chain)
    .flatMap((role) => role.segments)
    .filter((segment) => isAsked(segment, asked));
}

function isAsked(segment: { id: string; stage: string }, { segment: id, stage }: FirmFilter): boolean {
  return (id === undefined || segment.id === id) && (stage === undefined || segment.stage === stage);
}

/** The designations held in these roles, and whether there is any, as the query's `leader` names them. */
function standings(roles: FirmRow['roles']): string[] {
  const held = roles.flatMap((role) => role.designations);
  return [String(held.length > 0), ...held];
}

export function sortsOfFirms({ facts }: Pick<Analysis, 'facts'>): SortTable<FirmRow, SortName<FirmsQuery>> {
  const places = new Map(facts.chains.map((chain, index) => [chain.id, index]));
  return {
    name: (firm) => firm.fields?.spoken ?? null,
    nameEn: (firm) => firm.fields?.english ?? null,
    chain: (firm) => places.get(firm.roles[0]?.chain ?? '') ?? null,
    presence: (firm) => rankIn(PRESENCES, firm.fields?.presence),
    needs: (firm) => firm.needs,
  };
}
