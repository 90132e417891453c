import type { print as zh } from '../zh/print.ts';

export const print: Record<keyof typeof zh, string> = {
  print: 'Print',
  asOf: 'Data as of {date}',
  version: 'graph version {version}',
  weights: 'Weights changed: {weights}',
  district: 'District-wide needs are added to each chain',
  noInferred: 'Without inferred gaps',
  legend: 'Legend',
  unknown: 'unknown (not 0)',
  sources: 'Sources: {count}',
  sourcesCut: 'There are more sources than these.',
  address: 'The same view: {address}',
  watermark: 'What-if · not stored',
};
