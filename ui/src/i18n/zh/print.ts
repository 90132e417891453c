export const print = {
  print: '打印',
  asOf: '资料截至 {date}',
  version: '图谱版本 {version}',
  weights: '权重已改：{weights}',
  district: '全区共有需求已计入各链',
  noInferred: '不含推断的缺口',
  legend: '图例',
  unknown: '未知（不等于 0）',
  sources: '来源 {count} 项',
  sourcesCut: '还有来源未列出。',
  address: '同一视图：{address}',
  watermark: '推演 · 不写入图谱',
} as const;
