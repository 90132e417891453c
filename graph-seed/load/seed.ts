import type {
  Basis,
  DistrictRow,
  FigureRow,
  NodeLabel,
  PropertyValue,
  RelationshipType,
} from '../model/index.ts';

/** Where a row was read, for messages. */
export interface Place {
  file: string;
  line: number;
}

/** Something wrong in the data, told as `file:line: reason`. */
export interface SeedProblem extends Place {
  reason: string;
}

interface SeedItem {
  basis: Basis;
  evidence: string[];
  rationale: string | null;
  rationaleEn: string | null;
  /** The label's or type's own properties, as graph-seed/model declares them. */
  properties: Record<string, PropertyValue>;
  place: Place;
}

export interface SeedNode extends SeedItem {
  label: NodeLabel;
  id: string;
  name: string;
  nameEn: string;
}

export interface SeedRelationship extends SeedItem {
  type: RelationshipType;
  source: string;
  target: string;
}

export type SeedFigure = FigureRow & { place: Place };

/** A whole, valid set of data: what one load puts into the graph. */
export interface Seed {
  district: DistrictRow & { place: Place };
  figures: SeedFigure[];
  nodes: SeedNode[];
  relationships: SeedRelationship[];
}
