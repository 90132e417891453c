/* global document, requestAnimationFrame, window */
// The page that the benchmark drives: the product's own canvas code, or Cytoscape as it comes, on the same elements.
import cytoscape from 'cytoscape';
import '../../../ui/src/styles/tokens.css';
import { createCanvas, MANY_EDGES } from '../../../ui/src/graph/canvas.ts';
import { elementsOf } from '../../../ui/src/graph/elements.ts';
import { placesBeside } from '../../../ui/src/graph/expansion.ts';
import { layOut } from '../../../ui/src/graph/layouts.ts';
import { forceLayout } from '../../../ui/src/graph/layout-force.ts';
import { readPalette } from '../../../ui/src/graph/read-palette.ts';
import { addToScene, EMPTY_SCENE, pictureOf } from '../../../ui/src/graph/scene.ts';
import { styleSheet } from '../../../ui/src/graph/style.ts';

const host = document.getElementById('host');
const nothing = () => {};
const EVENTS = {
  onselect: nothing,
  onexpand: nothing,
  onmoved: nothing,
  onhover: nothing,
  onmenu: nothing,
  onview: nothing,
};
const noCertainty = () => null;

/** The picture that is drawn now. */
let drawn = null;

function elementsFor(scene, straight) {
  const picture = pictureOf(scene, noCertainty);
  const hiddenNeighbours = new Map(picture.nodes.map(({ id }, index) => [id, index % 3]));
  return elementsOf({
    picture,
    scene,
    hiddenNeighbours,
    gapSegments: new Set(),
    selection: new Set(),
    straight,
    lang: 'zh',
  });
}

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** Two frames: the first draws, the second begins when that is done. */
async function painted() {
  await frame();
  await frame();
}

function drawOwn(elements) {
  const canvas = createCanvas(host, EVENTS, elements.edges.length > MANY_EDGES);
  canvas.sync(elements);
  canvas.fit();
  return { cy: host._cyreg.cy, canvas };
}

function drawDefaults({ nodes, edges }) {
  const copy = (element) => ({ ...element, data: { ...element.data } });
  const all = [
    ...nodes.map((node) => ({ group: 'nodes', ...copy(node) })),
    ...edges.map((edge) => ({ group: 'edges', ...copy(edge) })),
  ];
  const style = styleSheet(readPalette());
  const cy = cytoscape({ container: host, elements: all, style, layout: { name: 'preset' } });
  return { cy, canvas: null };
}

window.bench = {
  /** Milliseconds from the graph with stored places to its first picture. */
  async draw({ nodes, edges, places }, way, straight) {
    drawn?.cy.destroy();
    const start = performance.now();
    const scene = addToScene(EMPTY_SCENE, nodes, edges, new Map(places));
    const elements = elementsFor(scene, straight);
    drawn = { scene, straight, ...(way === 'own' ? drawOwn(elements) : drawDefaults(elements)) };
    await painted();
    return performance.now() - start;
  },

  /** Where a node in the middle of the picture is, in px of the page. */
  aNode() {
    const { cy } = drawn;
    const box = host.getBoundingClientRect();
    const middle = { x: box.width / 2, y: box.height / 2 };
    const away = (node) =>
      Math.hypot(node.renderedPosition().x - middle.x, node.renderedPosition().y - middle.y);
    const nearest = cy.nodes().min(away).ele;
    return { id: nearest.id(), ...nearest.renderedPosition() };
  },

  /** Zooms about the middle to this scale. */
  zoomTo(level) {
    drawn.cy.zoom({ level, renderedPosition: { x: 600, y: 400 } });
  },

  state: () => ({ zoom: drawn.cy.zoom(), pan: drawn.cy.pan(), at: drawn.cy.nodes()[0].position() }),
  placeOf: (id) => ({ ...drawn.cy.getElementById(id).position() }),

  /** Counts frames of the page, drawings of the canvas and the longest wait for a frame, until `stop`. */
  count() {
    const counts = { frames: 0, drawings: 0, longest: 0, start: performance.now(), running: true };
    let last = counts.start;
    const onrender = () => (counts.drawings += 1);
    drawn.cy.on('render', onrender);
    const tick = (now) => {
      if (!counts.running) return;
      counts.frames += 1;
      counts.longest = Math.max(counts.longest, now - last);
      last = now;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
    window.bench.stop = () => {
      counts.running = false;
      drawn.cy.off('render', onrender);
      const seconds = (performance.now() - counts.start) / 1000;
      return { fps: counts.frames / seconds, drawings: counts.drawings / seconds, longest: counts.longest };
    };
  },

  /** Milliseconds from an answer with new neighbours to their picture. */
  async expand(newcomers, links) {
    const start = performance.now();
    const parent = drawn.scene.nodes.get(links[0].target);
    const places = placesBeside(drawn.scene, parent, newcomers, links, 'zh');
    drawn.scene = addToScene(drawn.scene, newcomers, links, places);
    drawn.canvas.sync(elementsFor(drawn.scene, drawn.straight));
    await painted();
    return performance.now() - start;
  },

  /** The longest task of the page in ms while the force layout runs (0: none above 50 ms), and how long it ran. */
  async force({ nodes, edges }, inWorker) {
    const scene = addToScene(EMPTY_SCENE, nodes, edges, new Map());
    const picture = pictureOf(scene, noCertainty);
    const tasks = [];
    const observer = new PerformanceObserver((list) => tasks.push(...list.getEntries()));
    await new Promise((resolve) => setTimeout(resolve, 500));
    observer.observe({ type: 'longtask' });
    const start = performance.now();
    if (inWorker) await layOut('force', scene, picture, 'zh');
    else forceLayout({ ...picture, pinned: new Map(), lang: 'zh' });
    const took = performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, 300));
    observer.disconnect();
    return { took, longest: Math.max(0, ...tasks.map((task) => task.duration)) };
  },
};
