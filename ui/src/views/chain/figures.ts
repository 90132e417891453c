import type { Figure, Node } from '@lianzhu/api/contract';

/** Figures of one name, newest period last; kept side by side, never joined, since their periods differ. */
export interface FigureGroup {
  name: string;
  nameEn: string;
  figures: Figure[];
}

/** The figures a node carries; an empty list where it carries none. */
export function figuresOf(node: Pick<Node, 'props'>): Figure[] {
  const figures = node.props.figures;
  if (!Array.isArray(figures)) return [];
  return figures.filter((figure): figure is Figure => typeof figure === 'object');
}

/** Figures by name in the order in which each name first appears; within a name by period, undated first. */
export function groupFigures(figures: Figure[]): FigureGroup[] {
  const groups = new Map<string, FigureGroup>();
  for (const figure of figures) {
    const group = groups.get(figure.name) ?? { name: figure.name, nameEn: figure.nameEn, figures: [] };
    group.figures.push(figure);
    groups.set(figure.name, group);
  }
  for (const group of groups.values())
    group.figures.sort((a, b) => (a.period ?? '').localeCompare(b.period ?? ''));
  return [...groups.values()];
}

/** The newest figure of each name, for the one line that a page opens with. */
export function newestFigures(groups: FigureGroup[], most: number): Figure[] {
  return groups.flatMap((group) => group.figures.slice(-1)).slice(0, most);
}

/** Whether the figures of a group speak of more than one period, so that they are not a series. */
export function periodsDiffer(group: FigureGroup): boolean {
  return new Set(group.figures.map((figure) => figure.period)).size > 1;
}
