import type { WeightName } from '@lianzhu/api/contract';
import type { MessageKey } from '../../i18n/index.ts';

const THIRDS: Record<string, string> = { '0.333': '1/3', '0.667': '2/3' };

/** A weight as short as it is exact: thirds as fractions, else its digits. */
export function weightText(value: number): string {
  return THIRDS[value.toFixed(3)] ?? String(value);
}

interface WeightGroup {
  title: MessageKey;
  weights: { name: WeightName; meaning: MessageKey }[];
}

/** Every weight of the arithmetic in reading order, with what it weighs. */
export const WEIGHT_GROUPS: WeightGroup[] = [
  {
    title: 'bottleneck.severity',
    weights: [
      { name: 'severity.3', meaning: 'bottleneck.weightSeverity3' },
      { name: 'severity.2', meaning: 'bottleneck.weightSeverity2' },
      { name: 'severity.1', meaning: 'bottleneck.weightSeverity1' },
      { name: 'severity.null', meaning: 'bottleneck.weightSeverityNull' },
    ],
  },
  {
    title: 'bottleneck.status',
    weights: [
      { name: 'status.open', meaning: 'common.statusOpen' },
      { name: 'status.easing', meaning: 'common.statusEasing' },
      { name: 'status.met', meaning: 'common.statusMet' },
    ],
  },
  {
    title: 'bottleneck.certainty',
    weights: [
      { name: 'certainty.S', meaning: 'bottleneck.weightCertaintyS' },
      { name: 'certainty.A', meaning: 'bottleneck.weightCertaintyA' },
      { name: 'certainty.B', meaning: 'bottleneck.weightCertaintyB' },
      { name: 'certainty.C', meaning: 'bottleneck.weightCertaintyC' },
      { name: 'certainty.I', meaning: 'bottleneck.weightCertaintyI' },
    ],
  },
  {
    title: 'bottleneck.weightsMeasures',
    weights: [
      { name: 'reach.chain', meaning: 'bottleneck.weightReachChain' },
      { name: 'reach.district', meaning: 'bottleneck.weightReachDistrict' },
      { name: 'reliefPerMeasure', meaning: 'bottleneck.weightRelief' },
    ],
  },
];
