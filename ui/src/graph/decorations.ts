import { FACTORS } from '@lianzhu/graph-seed/model';
import type { NodeData } from './elements.ts';
import {
  BADGE_HEIGHT,
  badgeImage,
  badgeWidth,
  factorImage,
  glyphImage,
  hatchImage,
  pinImage,
  sealImage,
} from './glyphs.ts';
import type { Palette } from './palette.ts';

/** Images on a node, in the parallel lists that Cytoscape takes: addresses, sizes and places in px from its corner. */
export type Decorations = {
  images: string[];
  widths: number[];
  heights: number[];
  xs: number[];
  ys: number[];
};
type Decoration = { image: string; width: number; height: number; x: number; y: number };

const SEAL_SIZE = 18;
const PIN_SIZE = 12;
/** The glyphs of official and press leaders; the words stand in the details and the table. */
const SEAL_TEXT = { official: '官', press: '媒' };

/** The mark inside the shape, then seal, badge and pin around it. */
export function decorationsOf(node: NodeData, palette: Palette): Decorations {
  const all = [...inner(node, palette), ...around(node, palette)];
  return {
    images: all.map((one) => one.image),
    widths: all.map((one) => one.width),
    heights: all.map((one) => one.height),
    xs: all.map((one) => one.x),
    ys: all.map((one) => one.y),
  };
}

function inner(node: NodeData, palette: Palette): Decoration[] {
  const whole = { width: node.width, height: node.height, x: 0, y: 0 };
  if (node.label === 'Segment') return node.gap ? hatches(node, palette) : [];
  if (node.label === 'Factor') {
    const factor = FACTORS.find((one) => one === node.id);
    return factor ? [{ image: factorImage(factor, palette[factor]), ...whole }] : [];
  }
  const hues = {
    Chain: palette.chain,
    Firm: palette.firm,
    Need: palette.need,
    Measure: palette.measure,
    Body: palette.body,
    Evidence: palette.evidence,
    Source: palette.source,
  };
  const onSurface = node.hollow || node.label === 'Evidence';
  return [{ image: glyphImage(node.label, onSurface ? hues[node.label] : palette.surface), ...whole }];
}

function hatches(node: NodeData, palette: Palette): Decoration[] {
  return [
    {
      image: hatchImage(node.width, node.height, palette.hatch),
      width: node.width - 2,
      height: node.height - 2,
      x: 1,
      y: 1,
    },
  ];
}

function around(node: NodeData, palette: Palette): Decoration[] {
  const list: Decoration[] = [];
  if (node.seal !== '') {
    const image = sealImage(SEAL_TEXT[node.seal], node.seal === 'official', palette.seal, palette.sealInk);
    list.push({
      image,
      width: SEAL_SIZE,
      height: SEAL_SIZE,
      x: node.width + 3,
      y: (node.height - SEAL_SIZE) / 2,
    });
  }
  if (node.badge !== '') {
    const image = badgeImage(node.badge, palette.ink2, palette.surface);
    list.push({ image, ...badgePlace(node, badgeWidth(node.badge)) });
  }
  if (node.pinned) {
    list.push({
      image: pinImage(palette.ink2),
      width: PIN_SIZE,
      height: PIN_SIZE,
      x: -9,
      y: node.height - 4,
    });
  }
  return list;
}

/** At the upper right of the shape, or on its left where the label stands in the way. */
function badgePlace(node: NodeData, width: number): Omit<Decoration, 'image'> {
  const size = { width, height: BADGE_HEIGHT };
  if (node.side === 'right') return { ...size, x: 5 - width, y: -8 };
  if (node.side === 'top') return { ...size, x: 5 - width, y: node.height - 8 };
  return { ...size, x: node.width - (node.label === 'Segment' ? 8 : 5), y: -9 };
}
