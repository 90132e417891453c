import type { Node } from '@lianzhu/api/contract';
import type { RelationshipType } from '@lianzhu/graph-seed/model';
import { UNKNOWN } from '../graph/facets.ts';
import type { Facet } from '../graph/facets.ts';
import { shortNameOf } from '../graph/label-text.ts';
import { t } from '../i18n/index.ts';
import type { MessageKey } from '../i18n/index.ts';
import { language } from './language.svelte.ts';

/** The heading of a facet. */
export function facetName(facet: Facet): string {
  return t(`explore.facet_${facet}`);
}

/** A value of a facet in the reader's language. `node` is the chain that a value of `chains` stands for, where it is on the canvas. */
export function facetValueName(facet: Facet, value: string, node?: Node): string {
  if (value === UNKNOWN) return t('explore.facetUnknown', { facet: facetName(facet) });
  switch (facet) {
    case 'labels':
      return t(`common.label${value}` as MessageKey);
    case 'types':
      return relationName(value as RelationshipType);
    case 'bases':
    case 'factors':
      return t(`common.${value}` as MessageKey);
    case 'severities':
      return t('explore.facetSeverity', { level: t(`explore.value_severity_${value}` as MessageKey) });
    case 'certainties':
      return t('explore.facetCertainty', { code: value });
    case 'years':
      return t('explore.facetYear', { year: value });
    case 'chains':
      return node ? shortNameOf(node, language.current) : value;
    default:
      return t(`explore.value_${value}` as MessageKey);
  }
}

/** The name of a type. LEADS holds key firms too, which nobody has called leaders: its name says both. */
export function relationName(type: RelationshipType): string {
  return t(type === 'LEADS' ? 'explore.leadsOrKey' : `common.rel${type}`);
}
