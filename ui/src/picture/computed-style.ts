import { styleSheet } from '../graph/style.ts';
import type { Palette } from '../graph/palette.ts';

/** The style of one element, property by property. */
export type Style = Readonly<Record<string, unknown>>;
/** Reads the style that the canvas gives to an element with these data and classes. */
export type StyleReader = (group: 'node' | 'edge', data: object, classes: string) => Style;

type Block = { selector: string; style: Record<string, unknown> };
type Subject = { group: string; data: Record<string, unknown>; classes: readonly string[] };
type Test = (subject: Subject) => boolean;

/** What Cytoscape takes where the style sheet says nothing. */
const DEFAULTS = {
  node: { shape: 'ellipse', opacity: 1, 'z-index': 0, 'border-width': 0, 'font-weight': 400 },
  edge: { opacity: 1, 'z-index': 0, width: 1, 'target-arrow-shape': 'none' },
};

/**
 * The style sheet of the canvas, evaluated without the canvas: later blocks win, as Cytoscape has it. Throws for a
 * selector that is not understood, so that the picture cannot quietly differ from the screen.
 */
export function styleReader(palette: Palette): StyleReader {
  const blocks = (styleSheet(palette) as unknown as Block[]).map(({ selector, style }) => ({
    tests: selector.split(',').map((one) => testOf(one.trim())),
    style,
  }));
  return (group, data, classes) => {
    const subject = { group, data: data as Record<string, unknown>, classes: classes.split(' ') };
    const style: Record<string, unknown> = { ...DEFAULTS[group] };
    for (const block of blocks) {
      if (!block.tests.some((test) => test(subject))) continue;
      for (const [name, value] of Object.entries(block.style)) style[name] = valueOf(value, subject.data);
    }
    return style;
  };
}

/** A number, a text, or what a function or `data(name)` takes from the element's data. */
function valueOf(value: unknown, data: Record<string, unknown>): unknown {
  if (typeof value === 'function') return (value as (element: unknown) => unknown)({ data: () => data });
  const field = typeof value === 'string' ? /^data\((\w+)\)$/.exec(value)?.[1] : undefined;
  return field === undefined ? value : data[field];
}

const PART =
  /^(?:(?<group>core|node|edge)|\.(?<name>[\w-]+)|\[(?<field>\w+) = "(?<value>[^"]*)"\]|\[(?<sign>[?!])(?<flag>\w+)\])/;

function testOf(selector: string): Test {
  const tests: Test[] = [];
  let rest = selector;
  while (rest !== '') {
    const match = PART.exec(rest);
    if (!match?.groups) throw new Error(`The picture does not understand the selector ${selector}`);
    tests.push(partTest(match.groups));
    rest = rest.slice(match[0].length);
  }
  return (subject) => tests.every((test) => test(subject));
}

function partTest({ group, name, field, value, sign, flag }: Record<string, string | undefined>): Test {
  if (group !== undefined) return (subject) => subject.group === group;
  if (name !== undefined) return (subject) => subject.classes.includes(name);
  if (field !== undefined) return (subject) => String(subject.data[field]) === value;
  return (subject) => Boolean(subject.data[flag ?? '']) === (sign === '?');
}
