import type { Node } from '@lianzhu/api/contract';
import { ApiError, LAYOUT_FAILED } from '../api-error.ts';
import type { Position } from './geometry.ts';
import type { Lang } from './label-text.ts';
import { plainLayout } from './layout-plain.ts';
import type { LayoutTask } from './layout-task.ts';
import type { LayoutName, Picture, Scene } from './scene.ts';

/** Up to so many nodes a plain layout takes less time (under 50 ms) than a worker needs to start. */
const AT_ONCE = 150;

/**
 * Places for the nodes of `picture` by a named layout; pinned ones are left out, for they stay, and none overlaps them.
 * What takes long runs in a worker. `signal` ends it: then this rejects with an `AbortError`, as it does with an
 * `ApiError` of code `LAYOUT_FAILED` where the worker does not start or breaks.
 */
export async function layOut(
  name: LayoutName,
  scene: Scene,
  { nodes, edges }: Picture,
  lang: Lang,
  signal?: AbortSignal,
): Promise<Map<string, Position>> {
  const task: LayoutTask = { nodes, edges, pinned: pinnedPlaces(scene, nodes), lang };
  if (name !== 'force' && nodes.length <= AT_ONCE) return plainLayout(name, task);
  signal?.throwIfAborted();
  return inWorker(name, task, signal);
}

function inWorker(name: LayoutName, task: LayoutTask, signal?: AbortSignal): Promise<Map<string, Position>> {
  const worker = new Worker(new URL('./layout-worker.ts', import.meta.url), { type: 'module' });
  return new Promise<Map<string, Position>>((resolve, reject) => {
    const fail = () => reject(new ApiError(LAYOUT_FAILED, 0));
    worker.onmessage = ({ data }: MessageEvent<Map<string, Position>>) => resolve(data);
    worker.onerror = fail;
    worker.onmessageerror = fail;
    signal?.addEventListener('abort', () => reject(signal.reason as DOMException), { once: true });
    worker.postMessage({ name, task });
  }).finally(() => worker.terminate());
}

function pinnedPlaces(scene: Scene, nodes: readonly Node[]): Map<string, Position> {
  const drawn = new Set(nodes.map((node) => node.id));
  return new Map([...scene.positions].filter(([id]) => scene.pinned.has(id) && drawn.has(id)));
}
