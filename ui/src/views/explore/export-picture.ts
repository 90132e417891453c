import { readPalette } from '../../graph/read-palette.ts';
import type { Palette } from '../../graph/palette.ts';
import { columnsOf } from '../../graph/layout-tiers.ts';
import { leadersIn } from '../../graph/scene.ts';
import type { CanvasElements } from '../../graph/elements.ts';
import { dateText } from '../../format.ts';
import { nameOf, t } from '../../i18n/index.ts';
import type { MessageKey } from '../../i18n/index.ts';
import { legendOf } from '../../picture/legend.ts';
import type { LegendWords } from '../../picture/legend.ts';
import { svgOf } from '../../picture/svg-of.ts';
import type { SvgPicture } from '../../picture/svg-of.ts';
import { drawnElements } from '../../state/explorer-elements.ts';
import { LAYOUT_NAMES } from '../../state/explorer-steps.ts';
import type { Explorer } from '../../state/explorer.svelte.ts';
import { relationName } from '../../state/facet-names.ts';
import { language } from '../../state/language.svelte.ts';
import { meta } from '../../state/meta.svelte.ts';
import { theme as worn } from '../../state/theme.svelte.ts';
import type { Theme } from '../../state/theme.svelte.ts';
import type { Part, Scope } from './export-scope.ts';
import { leftOutWords } from './filter-words.ts';

export type PictureOptions = {
  scope: Scope;
  part: Part;
  title: string;
  theme: Theme;
  /** The selection stands out and pins are drawn, as on the screen. */
  asMarked: boolean;
};

/** A title for what is drawn: its chains, else what was chosen, else what the data are about. */
export function titleOf({ nodes }: Part, explorer: Explorer): string {
  const chains = nodes.filter((node) => node.label === 'Chain');
  const named = chains.length > 0 ? chains : explorer.selectedNodes;
  const [first, second, ...more] = named.map((node) => nameOf(node));
  if (first === undefined) return meta.current ? titleOfData() : t('common.product');
  if (second === undefined) return t('picture.titleOne', { name: first });
  if (more.length === 0) return t('picture.titleTwo', { first, second });
  return t('picture.titleMany', { name: first, count: named.length });
}

function titleOfData(): string {
  const { title = '', titleEn = '' } = meta.current ?? {};
  return nameOf({ name: title, nameEn: titleEn });
}

/** The picture of what is drawn, as an SVG file. */
export function pictureOf(explorer: Explorer, options: PictureOptions): SvgPicture {
  const elements = chosenElements(explorer, options);
  const palette = paletteOf(options.theme);
  return svgOf({
    elements,
    headings: headingsOf(explorer, options.part),
    legend: legendOf(elements, legendWords()),
    title: options.title,
    lines: linesOf(explorer, options),
    source: sourceLine(),
    permalink: window.location.href,
    palette,
    descent: descentOf(palette.font),
    lang: language.current,
  });
}

function chosenElements(explorer: Explorer, { part, asMarked }: PictureOptions): CanvasElements {
  const { nodes, edges } = drawnElements(explorer, asMarked ? explorer.selection : new Set());
  const kept = new Set([...part.nodes, ...part.edges].map((item) => item.id));
  return {
    nodes: nodes
      .filter(({ data }) => kept.has(data.id))
      .map((node) => (asMarked ? node : { ...node, data: { ...node.data, pinned: false } })),
    edges: edges.filter(({ data }) => kept.has(data.id)),
  };
}

function headingsOf(explorer: Explorer, { nodes }: Part): { text: string; x: number }[] {
  if (explorer.layout !== 'tiers') return [];
  const columns = columnsOf(nodes, leadersIn(explorer.picture.edges), explorer.scene.positions);
  const word = (tier: string) => `explore.tier${tier.charAt(0).toUpperCase()}${tier.slice(1)}` as MessageKey;
  return columns.map(({ tier, x }) => ({ text: t(word(tier)), x }));
}

/** What the reader must know of the picture beside what it shows. */
function linesOf(explorer: Explorer, { scope, part }: PictureOptions): string[] {
  const { asOf = null, version = null } = meta.current ?? {};
  const cut =
    explorer.note.total === null
      ? t('explore.statusWhole')
      : t('explore.statusCut', { shown: explorer.picture.nodes.length, total: explorer.note.total });
  const drawn = t('explore.statusDrawn', { nodes: part.nodes.length, edges: part.edges.length, cut });
  const { nodes, edges } = explorer.picture;
  const ofAll =
    scope === 'whole' ? '' : t(`picture.only_${scope}`, { nodes: nodes.length, edges: edges.length });
  const day = new Intl.DateTimeFormat('sv').format(new Date());
  return [
    [
      asOf === null ? t('picture.asOfUnknown') : t('picture.asOf', { date: dateText(asOf) }),
      t('common.footVersion', { version: version ?? t('common.unknown') }),
      t('picture.made', { date: dateText(day) }),
      t(LAYOUT_NAMES[explorer.layout]),
    ].join(t('picture.between')),
    drawn + ofAll,
    leftOutWords(explorer).join(t('picture.between')),
  ].filter((line) => line !== '');
}

function sourceLine(): string {
  const { district } = meta.current ?? {};
  const about = district ? [t('common.product'), nameOf(district)] : [t('common.product')];
  return t('picture.source', { about: about.join(t('picture.between')) });
}

function legendWords(): LegendWords {
  return {
    nodes: t('explore.legendNodes'),
    relations: t('explore.legendTypes'),
    marks: t('picture.marks'),
    label: (label) => t(`common.label${label}`),
    type: (type, key) => {
      if (type !== 'LEADS') return relationName(type);
      return t(key ? 'picture.keyFirm' : 'common.relLEADS');
    },
    inferredNode: t('picture.inferredNode'),
    inferredLine: t('picture.inferredLine'),
    gap: t('picture.gap'),
    official: t('common.sealOfficialFull'),
    press: t('common.sealPressFull'),
    more: t('picture.more'),
  };
}

/** The colours of a theme. The page wears it for the moment of reading, too short to be seen. */
function paletteOf(theme: Theme): Palette {
  const { dataset } = document.documentElement;
  dataset.theme = theme;
  const palette = readPalette();
  dataset.theme = worn.current;
  return palette;
}

const MEASURED_SIZE = 100;

/** How far the canvas sets the base line above the bottom of a text, in em: it counts from the bottom, SVG from the base line. */
function descentOf(font: string): number {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return 0;
  context.font = `${MEASURED_SIZE}px ${font}`;
  const above = (['bottom', 'alphabetic'] as const).map((baseline) => {
    context.textBaseline = baseline;
    return context.measureText(t('common.product')).actualBoundingBoxAscent;
  });
  return ((above[0] ?? 0) - (above[1] ?? 0)) / MEASURED_SIZE;
}

/** `title-2025-06-v7`: a name that every file system takes, without its ending. */
export function fileNameOf(title: string): string {
  const { asOf = null, version = null } = meta.current ?? {};
  const parts = [title, ...(asOf === null ? [] : [asOf]), ...(version === null ? [] : [`v${version}`])];
  return [...parts.join('-').replace(/[\\/:*?"<>|\p{Cc}]/gu, '_')].slice(0, 80).join('');
}
