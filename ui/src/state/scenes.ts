/** A view of the explorer under a name, kept by business ids: it outlives changes of the graph. */
export interface NamedScene {
  name: string;
  /** When it was saved, ISO 8601. */
  savedAt: string;
  /** The graph's version that it was saved at. */
  graphVersion: number | null;
  /** The view as the parameters of an address. */
  view: string;
}

/** Scenes kept at once, letters of a name, and characters of a view. */
export const MAX_SCENES = 100;
export const MAX_NAME = 60;
const MAX_VIEW = 400_000;

const FORMAT = 'lianzhu-scenes';
const FORMAT_VERSION = 1;

/** What was read of a file: its scenes, or why it was not read. `left` counts entries that are no scene. */
export type ReadScenes =
  { scenes: NamedScene[]; left: number } | { refusal: 'notScenes' | 'otherVersion'; version?: string };

/** The scenes as a file that `readScenes` reads again. */
export function writeScenes(scenes: readonly NamedScene[]): string {
  return `${JSON.stringify({ format: FORMAT, version: FORMAT_VERSION, scenes }, null, 2)}\n`;
}

/** Reads a file of scenes; never throws. */
export function readScenes(text: string): ReadScenes {
  const file = parsed(text);
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FORMAT)
    return { refusal: 'notScenes' };
  const { version, scenes } = file as { version?: unknown; scenes?: unknown };
  if (version !== FORMAT_VERSION) return { refusal: 'otherVersion', version: String(version).slice(0, 20) };
  if (!Array.isArray(scenes)) return { refusal: 'notScenes' };
  const read = scenes.flatMap((scene) => sceneOf(scene) ?? []);
  return { scenes: read, left: scenes.length - read.length };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function sceneOf(value: unknown): NamedScene | null {
  if (typeof value !== 'object' || value === null) return null;
  const { name, savedAt, graphVersion, view } = value as Record<string, unknown>;
  if (typeof name !== 'string' || name.trim() === '' || typeof view !== 'string' || view.length > MAX_VIEW)
    return null;
  return {
    name: name.trim().slice(0, MAX_NAME),
    savedAt: typeof savedAt === 'string' && !Number.isNaN(Date.parse(savedAt)) ? savedAt : '',
    graphVersion: Number.isSafeInteger(graphVersion) ? (graphVersion as number) : null,
    view,
  };
}

/** The name, or with a number behind it where others have it already. */
export function freeName(name: string, scenes: readonly NamedScene[]): string {
  const taken = new Set(scenes.map((scene) => scene.name));
  const wanted = name.trim().slice(0, MAX_NAME);
  let free = wanted;
  for (let count = 2; taken.has(free); count += 1) free = `${wanted.slice(0, MAX_NAME - 6)} (${count})`;
  return free;
}
