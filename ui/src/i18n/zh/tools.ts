export const tools = {
  labels: '名称',
  labelsAll: '名称全显示',
  labelsSmart: '名称不重叠',
  labelsNone: '名称不显示',
} as const;
