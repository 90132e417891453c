import { FACETS } from '../../graph/facets.ts';
import { t } from '../../i18n/index.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import { facetValueName } from '../../state/facet-names.ts';
import { listText } from './list-text.ts';

/** Everything that keeps nodes and relationships of the canvas from being drawn, in sentences. Empty where all is drawn. */
export function leftOutWords({ scene }: Explorer): string[] {
  const { off, leastDegree } = scene.filters;
  const names = FACETS.flatMap((facet) =>
    [...off[facet]].map((value) => facetValueName(facet, value, scene.nodes.get(value))),
  );
  const filtered = leastDegree > 0 ? [...names, t('explore.stepDegree', { count: leastDegree })] : names;
  return [
    ...(filtered.length > 0 ? [t('explore.statusFiltered', { names: listText(filtered) })] : []),
    ...(scene.hidden.size > 0 ? [t('explore.statusHidden', { count: scene.hidden.size })] : []),
    ...(scene.folded.size > 0 ? [t('picture.folded', { count: scene.folded.size })] : []),
    ...(scene.autoLinks ? [] : [t('explore.stepAutoLinksOff')]),
  ];
}
