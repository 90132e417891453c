import type { Cells, Tables } from './seed-tables.ts';

const documented = { basis: 'documented', evidence: 'EV1' };
const node = (id: string, name: string, nameEn: string, cells: Cells = {}) => ({
  id,
  name,
  nameEn,
  ...documented,
  ...cells,
});
const link = (source: string, target: string, cells: Cells = {}) => ({
  source,
  target,
  ...documented,
  ...cells,
});

const FACTORS = [
  ['talent', '人才'],
  ['land', '土地'],
  ['capital', '资金'],
  ['technology', '技术'],
  ['data', '数据'],
] as const;

/** The smallest data that use every label and relationship type. A fresh copy each time, to be broken by tests. */
export function smallTables(): Tables {
  return {
    District: [
      {
        id: 'D1',
        name: '某区',
        nameEn: 'Some District',
        title: '某区图谱',
        titleEn: 'Graph',
        asOf: '2024-05',
      },
    ],
    ...smallNodes(),
    ...smallLinks(),
    Figure: [
      {
        id: 'FIG1',
        of: 'C1',
        name: '产值',
        nameEn: 'Output',
        value: '1,234.50',
        unit: '亿元',
        ...documented,
      },
      { id: 'FIG2', of: 'D1', name: '企业数', nameEn: 'Firms', value: '404', ...documented },
    ],
  };
}

function smallNodes(): Tables {
  const need = { topicEn: 'Welders', statement: '缺焊工', statementEn: 'Welders are wanted' };
  const reason = { severityReason: '只说有', severityReasonEn: 'Only that it exists' };
  return {
    Chain: [
      node('C1', '珠宝首饰产业链', 'Jewellery chain', {
        order: '1',
        status: 'named',
        shortName: '珠宝',
        shortNameEn: 'Jewellery',
      }),
    ],
    Segment: [
      node('S1', '宝石加工', 'Gem cutting', { stage: 'upstream', order: '1' }),
      node('S2', '首饰零售', 'Jewellery retail', { stage: 'downstream', order: '2' }),
    ],
    Firm: [
      node('F1', '广州某珠宝公司', 'A Jeweller', { presence: 'district', aliases: '某珠宝;AJ' }),
      node('F2', '重庆某宝石公司', 'B Gems', { presence: 'outside' }),
    ],
    Factor: FACTORS.map(([id, name], index) => node(id, name, id, { order: String(index + 1) })),
    Need: [
      node('N1', '焊工', 'Welders', {
        topic: '焊工',
        ...need,
        ...reason,
        severity: '2',
        status: 'open',
        scope: 'chain',
      }),
      node('N2', '全区焊工', 'Welders, district', {
        topic: '焊工',
        ...need,
        ...reason,
        status: 'open',
        scope: 'district',
      }),
    ],
    Measure: [
      node('M1', '焊工培训', 'Welder training', {
        kind: 'training',
        scope: 'chain',
        statement: '培训焊工',
        statementEn: 'Trains welders',
      }),
    ],
    Body: [node('B1', '某局', 'Some bureau', { kind: 'bureau' })],
    Evidence: [
      {
        ...node('EV1', '依据一', 'Evidence one', { evidence: '' }),
        locator: '第 1 节',
        paraphrase: '转述',
        paraphraseEn: 'Paraphrase',
        certainty: 'A',
      },
      {
        ...node('EV2', '依据二', 'Evidence two', { evidence: '' }),
        locator: '第 2 节',
        paraphrase: '推断',
        paraphraseEn: 'Inference',
        certainty: 'I',
      },
    ],
    Source: [
      {
        ...node('SRC1', '答复', 'Reply', { evidence: '' }),
        title: '关于珠宝的答复',
        titleEn: 'Reply on jewellery',
        date: '2022-10-08',
        undated: 'false',
      },
    ],
  };
}

function smallLinks(): Tables {
  return {
    PART_OF: [link('S1', 'C1'), link('S2', 'C1')],
    FEEDS: [link('S1', 'S2')],
    OPERATES_IN: [link('F1', 'S1')],
    LEADS: [link('F1', 'C1', { designation: 'official', level: 'district' })],
    SUPPLIES: [link('F2', 'F1', { goods: '宝石', goodsEn: 'Gems', status: 'stated' })],
    OWNS: [link('F1', 'F2', { share: '51%' })],
    HAS_NEED: [link('C1', 'N1')],
    OF_FACTOR: [link('N1', 'talent'), link('N2', 'talent')],
    SUPPLIES_FACTOR: [link('M1', 'talent')],
    SERVES: [link('M1', 'C1')],
    RUNS: [link('B1', 'M1')],
    FROM: [link('EV1', 'SRC1', { evidence: '' }), link('EV2', 'SRC1', { evidence: '' })],
  };
}
