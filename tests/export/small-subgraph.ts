import type { Subgraph } from '@lianzhu/api/contract';
import type { FileMeta } from '../../api/src/export/renderer.ts';

export const META: FileMeta = {
  product: '示例 Example',
  title: '示例标题',
  district: '示例区',
  version: 7,
  asOf: '2025-01-31',
  leftOut: '已筛掉 推断 & <计划>',
};

/** Every kind of value a file must carry: lists, figures, nulls, markup, formulas, characters that XML forbids. */
export const SMALL: Subgraph = {
  nodes: [
    {
      id: 'C1',
      label: 'Chain',
      name: '灯光 & <音响>',
      nameEn: 'Light "and" sound',
      basis: 'documented',
      evidence: ['E1', 'E2'],
      props: {
        order: 1,
        status: 'named',
        scope: ['舞台', '建筑'],
        rationale: null,
        figures: [
          {
            id: 'G1',
            name: '产值',
            nameEn: 'Output',
            value: '1,071.84',
            unit: '亿元',
            change: null,
            period: '2023',
            note: null,
            noteEn: null,
            basis: 'documented',
            evidence: ['E2'],
          },
        ],
      },
    },
    {
      id: 'F1',
      label: 'Firm',
      name: '=HYPERLINK("http://x")',
      nameEn: '+1 Firm\u0007\uFFFE',
      basis: 'inferred',
      evidence: [],
      props: { aliases: [], listedCode: '000123', note: '多行\r\n第二行,逗号', rationale: '推断理由' },
    },
    {
      id: 'N1',
      label: 'Need',
      name: '𠮷地',
      nameEn: '@land',
      basis: 'documented',
      evidence: ['E1'],
      props: { severity: 2, topic: '用地' },
    },
  ],
  edges: [
    {
      id: 'LEADS:F1>C1',
      type: 'LEADS',
      source: 'F1',
      target: 'C1',
      basis: 'documented',
      evidence: ['E1'],
      props: { designation: 'press', level: null, since: '2022', rationale: null },
    },
    {
      id: 'HAS_NEED:C1>N1',
      type: 'HAS_NEED',
      source: 'C1',
      target: 'N1',
      basis: 'inferred',
      evidence: ['E2'],
      props: { rationale: 'a\u0000b' },
    },
  ],
  total: { nodes: 5, edges: 4 },
  truncated: true,
  version: 7,
};
