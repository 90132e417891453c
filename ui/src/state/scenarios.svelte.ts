import { decodeScenario, encodeScenario } from './scenario-url.ts';
import type { Unread } from './scenario-url.ts';
import { noChanges } from './scenario.ts';
import type { Changes, Scenario } from './scenario.ts';
import { router } from './router.svelte.ts';

const STORAGE_KEY = 'lianzhu.scenarios';
/** Scenarios kept at once, and steps that can be undone. */
export const MAX_SCENARIOS = 12;
const MAX_STEPS = 100;
/** The parameter of the address that brings one scenario; it may repeat. */
export const SCENARIO_PARAMETER = 's';

/** What a link brought that could not be applied, by scenario. */
export interface LinkNotice {
  scenario: string;
  unread: Unread[];
}

type Kept = { all: Scenario[]; currentId: string | null };

/**
 * The reader's scenarios, kept in this browser in the form of links. One of them is current: the panel beside a cell
 * changes it. Nothing of this reaches the stored graph.
 */
class Scenarios {
  #kept = $state.raw<Kept>(readKept());
  #past = $state.raw<Kept[]>([]);
  /** False where the browser keeps nothing, as in some private windows. */
  isKept = $state(true);
  notices = $state.raw<LinkNotice[]>([]);

  all = $derived(this.#kept.all);
  current = $derived(this.#kept.all.find((scenario) => scenario.id === this.#kept.currentId) ?? null);
  changes = $derived(this.current?.changes ?? noChanges());
  canUndo = $derived(this.#past.length > 0);
  isFull = $derived(this.#kept.all.length >= MAX_SCENARIOS);

  /** Puts other changes into the current scenario; makes one of that name where there is none. */
  edit(changes: Changes, nameOfNew: string): void {
    const current = this.current;
    if (current === null) return this.create(nameOfNew, changes);
    this.#put(this.all.map((one) => (one === current ? { ...one, changes } : one)));
  }

  create(name: string, changes: Changes = noChanges()): void {
    if (this.isFull) return;
    const scenario = { id: newId(), name, changes };
    this.#put([...this.all, scenario], scenario.id);
  }

  rename(id: string, name: string): void {
    this.#put(this.all.map((one) => (one.id === id ? { ...one, name } : one)));
  }

  remove(id: string): void {
    const left = this.all.filter((one) => one.id !== id);
    this.#put(left, this.current?.id === id ? (left.at(-1)?.id ?? null) : undefined);
  }

  choose(id: string): void {
    this.#put(this.all, id);
  }

  undo(): void {
    const before = this.#past.at(-1);
    if (before === undefined) return;
    this.#past = this.#past.slice(0, -1);
    this.#keep(before);
  }

  /**
   * Takes the scenarios of the address over and takes them out of the address. One that is here already is not
   * taken twice. The last one becomes current.
   * @param nameOf the name for one whose name cannot be read, by its place from 1
   */
  takeFromAddress(nameOf: (place: number) => string): void {
    const texts = router.query.getAll(SCENARIO_PARAMETER);
    if (texts.length === 0) return;
    const notices: LinkNotice[] = [];
    for (const [index, text] of texts.entries()) {
      const { name, changes, unread } = decodeScenario(text);
      const scenario = { name: name === '' ? nameOf(index + 1) : name, changes };
      const known = this.all.find((one) => encodeScenario(one) === encodeScenario(scenario));
      if (this.isFull && known === undefined) unread.push({ piece: scenario.name, reason: 'too-many' });
      if (unread.length > 0) notices.push({ scenario: scenario.name, unread });
      if (known === undefined) this.create(scenario.name, changes);
      else this.choose(known.id);
    }
    this.notices = notices;
    router.setQuery({ [SCENARIO_PARAMETER]: null });
  }

  #put(all: Scenario[], currentId: string | null = this.#kept.currentId): void {
    this.#past = [...this.#past, this.#kept].slice(-MAX_STEPS);
    this.#keep({ all, currentId });
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    const current = kept.all.findIndex((one) => one.id === kept.currentId);
    try {
      window.localStorage.setItem(STORAGE_KEY, JSON.stringify([current, ...kept.all.map(encodeScenario)]));
      this.isKept = true;
    } catch {
      this.isKept = false;
    }
  }
}

let made = 0;
const newId = (): string => `scenario-${(made += 1)}`;

/** What was kept may have been written by an older version or by hand: what cannot be read is left out. */
function readKept(): Kept {
  const [current, ...texts] = readList();
  const all = texts.slice(0, MAX_SCENARIOS).map((text, index) => {
    const { name, changes } = decodeScenario(String(text));
    return { id: newId(), name: name === '' ? String(index + 1) : name, changes };
  });
  return { all, currentId: all[Number(current)]?.id ?? null };
}

function readList(): unknown[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(STORAGE_KEY) ?? '[]');
    return Array.isArray(kept) ? kept : [];
  } catch {
    return [];
  }
}

export const scenarios = new Scenarios();
