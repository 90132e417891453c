import type { Bottlenecks } from '@lianzhu/api/contract';
import type { Factor } from '@lianzhu/graph-seed/model';
import type { ChainLeader } from '../../components/matrix/leadership.ts';
import { nameOf, t, textOf } from '../../i18n/index.ts';

/** Something the data do not tell, and what was found instead. */
export interface Unknown {
  title: string;
  why: string;
}

/** Names written out before the rest is left to "and others". */
const NAMES_TOLD = 3;

/** What the matrix and the leaders leave open, most general first. */
export function unknownsOf(bottlenecks: Bottlenecks, leaders: ChainLeader[] | null): Unknown[] {
  const { rows } = bottlenecks;
  const candidates = rows.filter((row) => row.status !== 'named').length;
  const blank = rows.filter((row) => row.cells.every((cell) => cell.state === 'unknown'));
  const blankNames = blank.map((row) => nameOf({ name: row.shortName, nameEn: row.shortNameEn }));
  return [
    ...(candidates > 0
      ? [
          {
            title: t('overview.unknownCandidates', { count: candidates }),
            why: t('overview.unknownCandidatesWhy'),
          },
        ]
      : []),
    ...(leaders === null ? [] : districtLeaders(leaders)),
    ...bottlenecks.factors.flatMap((factor) => factorUnknown(bottlenecks, factor as Factor)),
    ...(blank.length > 0
      ? [
          {
            title: t('overview.unknownChains', { count: blank.length }),
            why: t('overview.unknownChainsWhy', { names: listed(blankNames) }),
          },
        ]
      : []),
  ];
}

function districtLeaders(leaders: ChainLeader[]): Unknown[] {
  const officials = leaders.filter((leader) => leader.designation === 'official');
  if (officials.some((leader) => leader.level === 'district')) return [];
  const names = [...new Set(officials.map(({ firm }) => textOf(firm.props, 'shortName') ?? nameOf(firm)))];
  const why =
    names.length === 0
      ? t('overview.unknownDistrictLeadersNone')
      : t('overview.unknownDistrictLeadersSome', { names: listed(names) });
  return [{ title: t('overview.unknownDistrictLeaders'), why }];
}

function factorUnknown(bottlenecks: Bottlenecks, factor: Factor): Unknown[] {
  const cells = bottlenecks.rows.flatMap((row) => row.cells.filter((cell) => cell.factor === factor));
  if (cells.some((cell) => cell.needs.documented > 0)) return [];
  const inferred = cells.filter((cell) => cell.needs.inferred > 0).length;
  const why =
    inferred === 0
      ? t('overview.unknownFactorNone')
      : t('overview.unknownFactorInferred', { count: inferred });
  return [{ title: t('overview.unknownFactor', { factor: t(`common.${factor}`) }), why }];
}

function listed(names: string[]): string {
  const told = names.slice(0, NAMES_TOLD).join(t('overview.listComma'));
  return names.length > NAMES_TOLD ? t('overview.andMore', { names: told }) : told;
}
