import { FACTORS } from '@lianzhu/graph-seed/model';
import type { NodeLabel } from '@lianzhu/graph-seed/model';
import type { Seed } from '@lianzhu/graph-seed/load';

/** A question of the API, by address or by body. */
export interface Question {
  readonly url: string;
  readonly body?: object;
}

/** Every question of the API about a graph, with ids that the graph has: each filter, each format, each kind of node. */
export function questionsAbout(seed: Seed): Question[] {
  const idsOf = (label: NodeLabel) =>
    seed.nodes.filter((node) => node.label === label).map((node) => node.id);
  const chains = idsOf('Chain');
  const firms = idsOf('Firm').slice(0, 6);
  const district = seed.district.id;
  const names = seed.nodes.filter((_, index) => index % 60 === 0).map((node) => node.name);
  const urls = [
    '/chains',
    ...chains.map((id) => `/chains/${id}`),
    ...['', '?stage=upstream', '?leader=true', '?leader=false', '?leader=press', '?limit=7'].map(
      (q) => `/firms${q}`,
    ),
    ...chains.map((id) => `/firms?chain=${id}`),
    ...idsOf('Segment')
      .slice(0, 5)
      .map((id) => `/firms?segment=${id}`),
    ...firms.map((id) => `/firms/${id}`),
    ...['', '?matched=true', '?matched=false', '?status=open', '?basis=inferred', '?factor=land'].map(
      (q) => `/needs${q}`,
    ),
    ...[...chains, district].flatMap((id) => [`/needs?chain=${id}`, `/measures?chain=${id}`]),
    ...['', '?matched=false', '?kind=fund', '?scope=district', '?factor=talent'].map((q) => `/measures${q}`),
    '/bodies',
    '/sources',
    '/segments',
    '/segments?gap=true',
    ...['firms', 'needs', 'measures', 'segments', 'bodies', 'sources'].flatMap((list) =>
      ['name', '-nameEn'].map((sort) => `/${list}?sort=${sort}&limit=7`),
    ),
    ...['/firms?presence=district', '/needs?severity=null&sort=-asOf', '/sources?year=null'],
    ...idsOf('Source')
      .slice(0, 5)
      .map((id) => `/sources/${id}`),
    ...idsOf('Evidence')
      .slice(0, 5)
      .map((id) => `/evidence/${id}`),
    '/bottlenecks',
    '/bottlenecks?addDistrictNeeds=true&severity.3=0.7&certainty.I=0.45&reliefPerMeasure=0.31',
    ...[...chains.slice(0, 2), district].flatMap((id) =>
      FACTORS.map((factor) => `/bottlenecks/${id}/${factor}`),
    ),
    ...['', '?chains=1', '?chains=3', '?factor=land&severity.2=0.4'].map((q) => `/common-problems${q}`),
    ...['', '?count=12', '?factor=talent&addDistrictNeeds=true'].map((q) => `/best-measures${q}`),
    '/bottleneck-stability',
    '/firm-exits?limit=500',
    ...firms.map((id) => `/firms/${id}/exit`),
    ...[...names, 'a', 'guang', 'gq', 'firm'].map(
      (name) => `/search?q=${encodeURIComponent(name)}&limit=100`,
    ),
    ...firms.map((id) => `/firms?q=${encodeURIComponent(id)}`),
    ...graphUrls(seed, idsOf),
  ];
  const some = seed.nodes.filter((_, index) => index % 7 === 0).map((node) => node.id);
  return [
    ...urls.map((url) => ({ url })),
    { url: '/what-if', body: whatIfAbout(idsOf) },
    { url: '/graph/links', body: { ids: some } },
    { url: '/graph/degrees', body: { ids: some } },
    { url: '/graph/subgraph', body: { ids: some } },
    { url: '/graph/neighbours', body: { id: chains[0], exclude: some, limit: 9 } },
  ];
}

function graphUrls(seed: Seed, idsOf: (label: NodeLabel) => string[]): string[] {
  const chains = idsOf('Chain');
  const oneOfEach = [...new Map(seed.nodes.map((node) => [node.label, node.id])).values()];
  const [first, second] = chains;
  const subgraphs = [
    `roots=${first}&depth=0`,
    `roots=${first}&depth=2`,
    `roots=${first}&roots=${second}&depth=3&limit=40`,
    `roots=${first}&depth=4&labels=Firm&labels=Segment&basis=documented`,
    `roots=${first}&depth=3&factors=land&factors=data&stages=upstream`,
    `roots=talent&depth=3&types=OF_FACTOR&types=HAS_NEED`,
  ];
  return [
    ...oneOfEach.flatMap((id) => [
      `/graph/nodes/${id}`,
      `/graph/neighbours?id=${id}`,
      `/graph/neighbours?id=${id}&direction=in&limit=3`,
      `/graph/neighbours?id=${id}&direction=out&labels=Firm&labels=Need&types=SUPPLIES&types=HAS_NEED`,
    ]),
    ...subgraphs.map((query) => `/graph/subgraph?${query}`),
    ...['json', 'csv', 'graphml'].map((extension) => `/graph/subgraph.${extension}?${subgraphs[1]}`),
    ...chains
      .slice(1)
      .flatMap((id) => [
        `/graph/paths?from=${first}&to=${id}&k=6&maxLength=6`,
        `/graph/paths?from=${first}&to=${id}&k=2&maxLength=8&types=PART_OF&types=OPERATES_IN&types=SUPPLIES&types=FEEDS`,
      ]),
  ];
}

/** Something of each kind of change. */
function whatIfAbout(idsOf: (label: NodeLabel) => string[]): object {
  const [chain] = idsOf('Chain');
  const [need, otherNeed] = idsOf('Need');
  const [measure, otherMeasure] = idsOf('Measure');
  return {
    remove: [
      { label: 'Need', id: need },
      { label: 'Measure', id: measure },
    ],
    change: [
      { label: 'Need', id: otherNeed, severity: 3, status: 'open', certainty: 'A' },
      { label: 'Measure', id: otherMeasure, certainty: 'C' },
    ],
    add: [
      { label: 'Measure', name: '试', factor: 'land', scope: 'district', certainty: 'B' },
      {
        label: 'Need',
        name: '试',
        factor: 'data',
        chain,
        topic: '试',
        severity: 2,
        status: 'easing',
        certainty: 'S',
      },
    ],
  };
}
