import { nearestInDirection } from '../../graph/nearest.ts';
import type { Direction } from '../../graph/nearest.ts';
import { CANVAS_TOOLS, TOOL_KEYS } from '../../state/canvas-tools.ts';
import { selectAll } from '../../state/explorer-commands.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import { nodeActs } from './node-acts.ts';

const TYPING = 'input, textarea, select';
const ARROWS: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Keys of the explorer. Those that act on the canvas as a place (arrows, Enter) work only while it has the focus. */
export function followExploreKey(event: KeyboardEvent, explorer: Explorer): void {
  const target = event.target as HTMLElement;
  if (event.defaultPrevented || target.matches(TYPING)) return;
  const onCanvas = target.matches('[data-canvas]');
  if (
    followHistoryKey(event, explorer) ||
    followActKey(event, explorer) ||
    (onCanvas && followCanvasKey(event, explorer))
  ) {
    event.preventDefault();
    event.stopPropagation();
  }
}

function followHistoryKey(event: KeyboardEvent, explorer: Explorer): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z') return false;
  if (event.shiftKey) explorer.redo();
  else explorer.undo();
  return true;
}

function followActKey(event: KeyboardEvent, explorer: Explorer): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const key = event.key.toLowerCase();
  const tool = CANVAS_TOOLS.find((one) => TOOL_KEYS[one].toLowerCase() === key);
  const ids = explorer.selectedNodes.map((node) => node.id);
  const act = nodeActs(explorer, ids).find((one) => one.key.toLowerCase() === key);
  if (key === 'f') explorer.canvas?.fit();
  else if (tool) explorer.tool = tool;
  else if (act) act.run();
  else return false;
  return true;
}

function followCanvasKey(event: KeyboardEvent, explorer: Explorer): boolean {
  const direction = ARROWS[event.key];
  if (direction) selectTowards(direction, explorer);
  else if (event.key === 'Enter' && explorer.selectedNode) void explorer.expand(explorer.selectedNode.id);
  else if (event.key === 'Escape' && explorer.selected !== null) explorer.select(null);
  else if (event.key === 'Escape' && explorer.tool !== 'move') explorer.tool = 'move';
  else if (event.key.toLowerCase() === 'a' && (event.ctrlKey || event.metaKey)) selectAll(explorer);
  else if (asksForMenu(event) && explorer.selectedNode) explorer.menuOf = explorer.selectedNode.id;
  else if (event.key === '+' || event.key === '=') explorer.canvas?.zoomBy(1.25);
  else if (event.key === '-') explorer.canvas?.zoomBy(0.8);
  else return false;
  return true;
}

function asksForMenu({ key, shiftKey }: KeyboardEvent): boolean {
  return key === 'ContextMenu' || (key === 'F10' && shiftKey);
}

function selectTowards(direction: Direction, explorer: Explorer): void {
  const drawn = explorer.picture.nodes.map((node) => node.id);
  const from = explorer.selectedNode?.id;
  const place = (id: string) => explorer.scene.positions.get(id) ?? { x: 0, y: 0 };
  if (from === undefined || !drawn.includes(from)) return explorer.select(drawn[0] ?? null);
  const others = drawn.filter((id) => id !== from).map((id) => [id, place(id)] as const);
  const next = nearestInDirection(place(from), direction, others);
  if (next !== null) explorer.select(next);
}
