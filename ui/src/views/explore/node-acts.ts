import type { MessageKey } from '../../i18n/index.ts';
import {
  focus,
  hide,
  isolate,
  selectNeighbours,
  toggleFold,
  togglePin,
} from '../../state/explorer-commands.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';

/** One thing that can be done with nodes: its name, and the key that does it to the selection. */
export type NodeAct = { name: MessageKey; key: string; run: () => void };

/** What can be done with these nodes together; nothing where there are none. */
export function nodeActs(explorer: Explorer, ids: readonly string[]): NodeAct[] {
  if (ids.length === 0) return [];
  const { nodes, pinned, folded } = explorer.scene;
  const segments = ids.filter((id) => nodes.get(id)?.label === 'Segment');
  const foldName = segments.every((id) => folded.has(id)) ? 'explore.unfold' : 'explore.fold';
  const fold: NodeAct = { name: foldName, key: 'C', run: () => toggleFold(explorer, segments) };
  return [
    {
      name: ids.every((id) => pinned.has(id)) ? 'explore.unpin' : 'explore.pin',
      key: 'P',
      run: () => togglePin(explorer, ids),
    },
    { name: 'explore.hide', key: 'Delete', run: () => hide(explorer, ids) },
    { name: 'explore.focus', key: 'O', run: () => focus(explorer, ids) },
    { name: 'explore.isolate', key: 'I', run: () => isolate(explorer, ids) },
    { name: 'explore.selectNear', key: 'N', run: () => selectNeighbours(explorer, ids) },
    ...(segments.length > 0 ? [fold] : []),
  ];
}
