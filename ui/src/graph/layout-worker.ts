import { forceLayout } from './layout-force.ts';
import { plainLayout } from './layout-plain.ts';
import type { LayoutTask } from './layout-task.ts';
import type { LayoutName } from './scene.ts';

/** Runs apart from the page: one task comes in, its places go out. What it throws reaches the page as an error event. */
self.onmessage = ({ data }: MessageEvent<{ name: LayoutName; task: LayoutTask }>) => {
  const { name, task } = data;
  self.postMessage(name === 'force' ? forceLayout(task) : plainLayout(name, task));
};
