import Type from 'typebox';
import type { TObject } from 'typebox';
import {
  DistrictRow,
  FigureRow,
  NODE_LABELS,
  NODE_PROPERTIES,
  NodeBase,
  RELATIONSHIP_PROPERTIES,
  RELATIONSHIP_TYPES,
  RelationshipBase,
} from '../model/index.ts';
import type { NodeLabel, RelationshipType } from '../model/index.ts';

/** What the rows of a table are. */
export type TableContent =
  | { kind: 'node'; label: NodeLabel }
  | { kind: 'relationship'; type: RelationshipType }
  | { kind: 'figure' }
  | { kind: 'district' };

export interface SeedTable {
  /** Name of the file and of the workbook's sheet. */
  name: string;
  content: TableContent;
  /** One property per column. */
  schema: TObject;
}

/** Every table of a data folder, in the order of the model: one per label and per relationship type, and two more. */
export const SEED_TABLES: readonly SeedTable[] = [
  { name: 'District', content: { kind: 'district' }, schema: DistrictRow },
  ...NODE_LABELS.map((label): SeedTable => ({
    name: label,
    content: { kind: 'node', label },
    schema: Type.Object({ ...NodeBase.properties, ...NODE_PROPERTIES[label].properties }),
  })),
  ...RELATIONSHIP_TYPES.map((type): SeedTable => ({
    name: type,
    content: { kind: 'relationship', type },
    schema: Type.Object({ ...RelationshipBase.properties, ...RELATIONSHIP_PROPERTIES[type].properties }),
  })),
  { name: 'Figure', content: { kind: 'figure' }, schema: FigureRow },
];
