import type { Node } from '@lianzhu/api/contract';
import type { RelationshipType } from '@lianzhu/graph-seed/model';
import { t } from '../i18n/index.ts';
import type { MessageKey } from '../i18n/index.ts';
import { shortNameOf } from '../graph/label-text.ts';
import type { Facet } from '../graph/facets.ts';
import type { LabelMode, LayoutName } from '../graph/scene.ts';
import { facetValueName, relationName } from './facet-names.ts';
import { language } from './language.svelte.ts';

/** One act of the reader, kept with the state that it led to; `select`, `find`, `findUndrawn`, `goTo` and `copy` are only told. */
export type Step =
  | { kind: 'empty' | 'showAll' | 'resetFilters' }
  | { kind: 'restore'; count: number }
  | { kind: 'open'; node: Node }
  | {
      kind: 'add' | 'hide' | 'pin' | 'unpin' | 'move' | 'isolate' | 'focus' | 'fold' | 'unfold';
      nodes: readonly Node[];
    }
  | { kind: 'scene'; name: string }
  | { kind: 'path'; from: Node; to: Node }
  | { kind: 'compare'; chains: readonly [Node, Node] }
  | { kind: 'expand'; node: Node; type: RelationshipType | undefined; count: number }
  | { kind: 'filter'; facet: Facet; value: string; off: boolean; chain: Node | undefined }
  | { kind: 'degree'; least: number }
  | { kind: 'layout'; layout: LayoutName }
  | { kind: 'autoLinks'; on: boolean }
  | { kind: 'labelMode'; mode: LabelMode }
  | { kind: 'find' | 'findUndrawn'; nodes: readonly Node[] }
  | { kind: 'select'; nodes: readonly Node[]; count: number }
  | { kind: 'goTo'; step: Step }
  | { kind: 'copy'; id: string; done: boolean };

/** A step in a few words, for the trail above the canvas and for the live region. */
export function stepText(step: Step): string {
  switch (step.kind) {
    case 'empty':
      return t('explore.stepEmpty');
    case 'restore':
      return t('explore.stepRestore', { count: step.count });
    case 'showAll':
      return t('explore.stepShowAll');
    case 'resetFilters':
      return t('explore.stepResetFilters');
    case 'goTo':
      return t('explore.stepGoTo', { step: stepText(step.step) });
    case 'select':
      return selectText(step.nodes, step.count);
    case 'layout':
      return t(LAYOUT_NAMES[step.layout]);
    case 'copy':
      return step.done ? t('tools.copied', { id: step.id }) : t('common.copyFailed');
    case 'labelMode':
      return t(LABEL_MODE_NAMES[step.mode]);
    case 'autoLinks':
      return t(step.on ? 'explore.stepAutoLinksOn' : 'explore.stepAutoLinksOff');
    case 'degree':
      return t('explore.stepDegree', { count: step.least });
    case 'filter':
      return t(step.off ? 'explore.stepFilterOff' : 'explore.stepFilterOn', {
        name: facetValueName(step.facet, step.value, step.chain),
      });
    case 'scene':
      return t('scene.step', { name: step.name });
    case 'path':
      return t('path.step', { from: shortName(step.from), to: shortName(step.to) });
    case 'compare':
      return t('compare.step', { left: shortName(step.chains[0]), right: shortName(step.chains[1]) });
    case 'expand':
      return t(step.type ? 'explore.stepExpandType' : 'explore.stepExpand', {
        name: shortName(step.node),
        type: step.type ? relationName(step.type) : '',
        count: step.count,
      });
    case 'open':
      return t(NODE_STEPS[step.kind], { name: shortName(step.node) });
    default:
      return t(NODE_STEPS[step.kind], { name: namesOf(step.nodes) });
  }
}

const shortName = (node: Node) => shortNameOf(node, language.current);

/** The first name, and how many there are where there are more. */
function namesOf(nodes: readonly Node[]): string {
  const [first] = nodes;
  if (!first) return '';
  return nodes.length === 1
    ? shortName(first)
    : t('explore.stepNames', { name: shortName(first), count: nodes.length });
}

function selectText(nodes: readonly Node[], count: number): string {
  const [only] = nodes;
  if (!only || nodes.length > 1) return t('explore.stepSelectMany', { count: nodes.length });
  return t('explore.stepSelect', { label: t(`common.label${only.label}`), name: shortName(only), count });
}

export const LAYOUT_NAMES = {
  tiers: 'explore.layoutTiers',
  force: 'explore.layoutForce',
  concentric: 'explore.layoutConcentric',
  grid: 'explore.layoutGrid',
} as const satisfies Record<LayoutName, MessageKey>;

export const LABEL_MODE_NAMES = {
  all: 'tools.labelsAll',
  smart: 'tools.labelsSmart',
  none: 'tools.labelsNone',
} as const satisfies Record<LabelMode, MessageKey>;

const NODE_STEPS = {
  open: 'explore.stepOpen',
  add: 'explore.stepAdd',
  hide: 'explore.stepHide',
  pin: 'explore.stepPin',
  unpin: 'explore.stepUnpin',
  move: 'explore.stepMove',
  isolate: 'explore.stepIsolate',
  focus: 'explore.stepFocus',
  fold: 'explore.stepFold',
  unfold: 'explore.stepUnfold',
  find: 'explore.stepFind',
  findUndrawn: 'explore.stepFindUndrawn',
} as const satisfies Record<string, MessageKey>;
