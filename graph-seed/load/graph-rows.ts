import type { NodeLabel, PropertyValue, RelationshipType } from '../model/index.ts';
import { canonicalJson, contentHash } from './content-hash.ts';
import { searchProperties } from './search-keys.ts';
import type { Seed, SeedFigure, SeedNode, SeedRelationship } from './seed.ts';

/** Label that every node of the model has beside its own, so that one index finds any id. */
export const ENTITY_LABEL = 'Entity';
/** Label and id of the one node that tells of the graph itself; it is no Entity. */
export const META_LABEL = 'Meta';
export const META_ID = 'meta';
/** Property with the hash of what we wrote. Whatever lacks it was written by others, and is never changed or deleted. */
export const OWN_HASH = 'lianzhuHash';

/** Properties as both engines keep them alike; null is not stored. */
export type StoredProperties = Record<string, Exclude<PropertyValue, null>>;

export interface GraphNode {
  label: NodeLabel;
  id: string;
  hash: string;
  properties: StoredProperties;
}

export interface GraphRelationship {
  type: RelationshipType;
  id: string;
  source: string;
  target: string;
  hash: string;
  properties: StoredProperties;
}

/** The graph that a seed asks for. `meta` has no version yet: that depends on what is already stored. */
export interface DesiredGraph {
  nodes: GraphNode[];
  relationships: GraphRelationship[];
  meta: { hash: string; properties: StoredProperties };
}

/** Pure: equal seeds, in whatever order their rows stand, give equal graphs. */
export function toGraph(seed: Seed): DesiredGraph {
  const nodes = seed.nodes.map((node) => toGraphNode(node, seed.figures)).sort(byId);
  const relationships = groupParallel(seed.relationships).flatMap(toGraphRelationships).sort(byId);
  return { nodes, relationships, meta: toMeta(seed, [...nodes, ...relationships]) };
}

function toGraphNode(node: SeedNode, figures: readonly SeedFigure[]): GraphNode {
  const { label, id, name, nameEn, basis, evidence, rationale, rationaleEn, properties } = node;
  const search = searchProperties({
    id,
    names: texts(name, properties['shortName'], properties['title']),
    aliases: texts(properties['aliases']),
    englishNames: texts(nameEn, properties['shortNameEn'], properties['titleEn']),
  });
  const own = { id, name, nameEn, basis, evidence, rationale, rationaleEn, ...properties };
  return { label, id, ...marked({ ...own, ...figureTexts(figures, id), ...search }, label) };
}

function texts(...values: (PropertyValue | undefined)[]): string[] {
  return values.flat().filter((value) => typeof value === 'string');
}

/** Neither engine keeps maps in a property, so figures are JSON texts; a node without figures has no such property. */
function figureTexts(figures: readonly SeedFigure[], owner: string): { figures?: string[] } {
  const own = figures.filter(({ of }) => of === owner).map(figureText);
  return own.length > 0 ? { figures: own } : {};
}

function figureText(row: SeedFigure): string {
  const { id, name, nameEn, value, unit, change, period, note, noteEn, basis, evidence } = row;
  return JSON.stringify({ id, name, nameEn, value, unit, change, period, note, noteEn, basis, evidence });
}

/** Relationships with the same type and ends, in an order that does not depend on that of the rows. */
function groupParallel(relationships: readonly SeedRelationship[]): SeedRelationship[][] {
  const groups = new Map<string, SeedRelationship[]>();
  for (const relationship of relationships) {
    const id = firstId(relationship);
    groups.set(id, [...(groups.get(id) ?? []), relationship]);
  }
  const key = ({ properties }: SeedRelationship) => canonicalJson(properties);
  return [...groups.values()].map((group) => group.sort((a, b) => (key(a) < key(b) ? -1 : 1)));
}

function firstId({ type, source, target }: SeedRelationship): string {
  return `${type}:${source}>${target}`;
}

/** `TYPE:source>target` for the first, `#2` and so on behind it for those parallel to it. */
function toGraphRelationships(parallel: readonly SeedRelationship[]): GraphRelationship[] {
  return parallel.map((relationship, index) => {
    const { type, source, target, basis, evidence, rationale, rationaleEn, properties } = relationship;
    const id = index === 0 ? firstId(relationship) : `${firstId(relationship)}#${index + 1}`;
    const own = { id, basis, evidence, rationale, rationaleEn, ...properties };
    return { type, id, source, target, ...marked(own, type) };
  });
}

function toMeta({ district, figures }: Seed, items: readonly { hash: string }[]): DesiredGraph['meta'] {
  const own = {
    id: META_ID,
    districtId: district.id,
    districtName: district.name,
    districtNameEn: district.nameEn,
    title: district.title,
    titleEn: district.titleEn,
    asOf: district.asOf,
    ...figureTexts(figures, district.id),
  };
  return marked(own, items.map(({ hash }) => hash).join(' '));
}

/** Adds the hash of the properties and of what they belong to. */
function marked(properties: Record<string, PropertyValue>, belongsTo: string) {
  const stored = Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null),
  ) as StoredProperties;
  const hash = contentHash([belongsTo, stored]);
  return { hash, properties: { ...stored, [OWN_HASH]: hash } };
}

function byId(a: { id: string }, b: { id: string }): number {
  return a.id < b.id ? -1 : 1;
}
