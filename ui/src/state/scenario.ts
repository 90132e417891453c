import type { WhatIf, WhatIfAddition } from '@lianzhu/api/contract';

/** What a scenario changes, in the form that the API's what-if takes. */
export type Changes = Required<WhatIf>;
export type ItemLabel = Changes['remove'][number]['label'];
export type ItemChange = Changes['change'][number];
export type ChangeKind = keyof Changes;
export type MeasureAddition = Extract<WhatIfAddition, { label: 'Measure' }>;
export type NeedAddition = Extract<WhatIfAddition, { label: 'Need' }>;

export interface Scenario {
  /** Names it within this page; it is not kept. */
  id: string;
  name: string;
  changes: Changes;
}

/** The API takes at most so many changes in one what-if; a test holds the two equal. */
export const MAX_CHANGES = 500;
/** Longest name of a scenario or of what it adds, as the API takes it. */
export const MAX_NAME = 200;

export const noChanges = (): Changes => ({ remove: [], add: [], change: [] });
export const countChanges = ({ remove, add, change }: Changes): number =>
  remove.length + add.length + change.length;

/** What a scenario does to a stored item: removed, changed in these fields, or neither. */
export function stateOf(changes: Changes, id: string): { removed: boolean; change: ItemChange | null } {
  return {
    removed: changes.remove.some((removal) => removal.id === id),
    change: changes.change.find((change) => change.id === id) ?? null,
  };
}

/** Removes a stored item; what else was done to it is forgotten. `remove: false` takes the removal back. */
export function withRemoval(changes: Changes, label: ItemLabel, id: string, remove: boolean): Changes {
  const others = withoutItem(changes, id);
  return remove ? { ...others, remove: [...others.remove, { label, id }] } : others;
}

/** Changes fields of a stored item; `undefined` gives a field back its stored value. Takes a removal back. */
export function withChange(
  changes: Changes,
  label: ItemLabel,
  id: string,
  fields: Partial<Omit<ItemChange, 'label' | 'id'>>,
): Changes {
  const earlier = stateOf(changes, id).change;
  const merged = Object.entries({ ...earlier, ...fields, label, id }).filter(
    ([, value]) => value !== undefined,
  );
  const change = Object.fromEntries(merged) as ItemChange;
  const others = withoutItem(changes, id);
  const isEmpty = Object.keys(change).length === Object.keys({ label, id }).length;
  return isEmpty ? others : { ...others, change: [...others.change, change] };
}

function withoutItem(changes: Changes, id: string): Changes {
  return {
    ...changes,
    remove: changes.remove.filter((removal) => removal.id !== id),
    change: changes.change.filter((change) => change.id !== id),
  };
}

export const withAddition = (changes: Changes, addition: WhatIfAddition): Changes => ({
  ...changes,
  add: [...changes.add, addition],
});

export const withAdditionAt = (changes: Changes, index: number, addition: WhatIfAddition): Changes => ({
  ...changes,
  add: changes.add.with(index, addition),
});

/** Takes one change back, by its place in its list. */
export const without = (changes: Changes, kind: ChangeKind, index: number): Changes => ({
  ...changes,
  [kind]: changes[kind].toSpliced(index, 1),
});

/** The changes without those at some places, as for those that the server refused. */
export function withoutAll(
  changes: Changes,
  places: readonly { kind: ChangeKind; index: number }[],
): Changes {
  const kept = <Item>(kind: ChangeKind, items: Item[]) =>
    items.filter((_item, index) => !places.some((place) => place.kind === kind && place.index === index));
  return {
    remove: kept('remove', changes.remove),
    add: kept('add', changes.add),
    change: kept('change', changes.change),
  };
}
