import type { Node } from '@lianzhu/api/contract';
import type { RelationshipType } from '@lianzhu/graph-seed/model';
import { t } from '../i18n/index.ts';
import type { MessageKey } from '../i18n/index.ts';
import { shortNameOf } from '../graph/label-text.ts';
import type { Filters, LayoutName } from '../graph/scene.ts';
import { language } from './language.svelte.ts';

/** One act of the reader, kept with the state that it led to; `select` and `goTo` are only told. */
export type Step =
  | { kind: 'empty' }
  | { kind: 'restore'; count: number }
  | { kind: 'open' | 'add' | 'hide' | 'pin' | 'unpin' | 'move'; node: Node }
  | { kind: 'expand'; node: Node; type: RelationshipType | undefined; count: number }
  | { kind: 'filter'; filter: keyof Filters; value: string; off: boolean }
  | { kind: 'layout'; layout: LayoutName }
  | { kind: 'showAll' }
  | { kind: 'select'; node: Node; count: number }
  | { kind: 'goTo'; step: Step };

/** The name of a switch of the legend. */
export function filterName(filter: keyof Filters, value: string): string {
  if (filter === 'labels') return t(`common.label${value}` as MessageKey);
  if (filter === 'types') return relationName(value as RelationshipType);
  return t(`common.${value}` as MessageKey);
}

/** The name of a type. LEADS holds key firms too, which nobody has called leaders: its name says both. */
export function relationName(type: RelationshipType): string {
  return t(type === 'LEADS' ? 'explore.leadsOrKey' : `common.rel${type}`);
}

/** A step in a few words, for the trail above the canvas and for the live region. */
export function stepText(step: Step): string {
  switch (step.kind) {
    case 'empty':
      return t('explore.stepEmpty');
    case 'restore':
      return t('explore.stepRestore', { count: step.count });
    case 'showAll':
      return t('explore.stepShowAll');
    case 'goTo':
      return t('explore.stepGoTo', { step: stepText(step.step) });
    case 'select':
      return t('explore.stepSelect', {
        label: t(`common.label${step.node.label}`),
        name: shortNameOf(step.node, language.current),
        count: step.count,
      });
    case 'layout':
      return t(step.layout === 'tiers' ? 'explore.stepTiers' : 'explore.stepForce');
    case 'filter':
      return t(step.off ? 'explore.stepFilterOff' : 'explore.stepFilterOn', {
        name: filterName(step.filter, step.value),
      });
    case 'expand':
      return t(step.type ? 'explore.stepExpandType' : 'explore.stepExpand', {
        name: shortNameOf(step.node, language.current),
        type: step.type ? relationName(step.type) : '',
        count: step.count,
      });
    default:
      return t(NODE_STEPS[step.kind], { name: shortNameOf(step.node, language.current) });
  }
}

const NODE_STEPS = {
  open: 'explore.stepOpen',
  add: 'explore.stepAdd',
  hide: 'explore.stepHide',
  pin: 'explore.stepPin',
  unpin: 'explore.stepUnpin',
  move: 'explore.stepMove',
} as const satisfies Record<string, MessageKey>;
