import { keep, recall } from './browser-storage.ts';
import { MAX_SCENES, freeName, readScenes, writeScenes } from './scenes.ts';
import type { NamedScene, ReadScenes } from './scenes.ts';

const STORAGE_KEY = 'lianzhu.scenes';

/** The reader's named scenes, kept in this browser. Names are unique. */
class SceneShelf {
  all = $state.raw<readonly NamedScene[]>(readKept());
  /** False where the browser keeps nothing, or has no room. */
  isKept = $state(true);
  isFull = $derived(this.all.length >= MAX_SCENES);

  /** Keeps a scene under its name, or under that name and a number; gives back the name. Nothing where the shelf is full. */
  add(scene: NamedScene): string | null {
    if (this.isFull) return null;
    const name = freeName(scene.name, this.all);
    this.#put([...this.all, { ...scene, name }]);
    return name;
  }

  rename(name: string, to: string): void {
    const others = this.all.filter((scene) => scene.name !== name);
    const free = freeName(to, others);
    if (free !== '')
      this.#put(this.all.map((scene) => (scene.name === name ? { ...scene, name: free } : scene)));
  }

  remove(name: string): void {
    this.#put(this.all.filter((scene) => scene.name !== name));
  }

  /** Adds the scenes of a file; `added` counts those that found room. */
  take(read: Extract<ReadScenes, { scenes: NamedScene[] }>): { added: number } {
    const before = this.all.length;
    for (const scene of read.scenes) this.add(scene);
    return { added: this.all.length - before };
  }

  #put(scenes: readonly NamedScene[]): void {
    this.all = scenes;
    this.isKept = keep(STORAGE_KEY, writeScenes(scenes));
  }
}

function readKept(): NamedScene[] {
  const read = readScenes(recall(STORAGE_KEY) ?? '');
  return 'scenes' in read ? read.scenes.slice(0, MAX_SCENES) : [];
}

export const sceneShelf = new SceneShelf();
