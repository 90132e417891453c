import { FACTORS } from '@lianzhu/graph-seed/model';
import { matrix } from '../analysis/bottlenecks.ts';
import { computeCell, countedNeeds, measureFactor, needProduct } from '../analysis/cell.ts';
import type { CellOptions } from '../analysis/cell.ts';
import type { CellMeasure, CellNeed } from '../analysis/cell-inputs.ts';
import { rowOf } from '../analysis/matching.ts';
import { weightsFrom } from '../analysis/weights.ts';
import { unknownIds } from '../errors.ts';
import { askChainNodes, askNodeMap } from '../queries/nodes.ts';
import type {
  Bottlenecks,
  BottleneckRow,
  BottlenecksQuery,
  CellWithTerms,
  MeasureTerm,
  NeedTerm,
  Node,
} from '../../contract/index.ts';
import type { Services } from '../services.ts';

/** The chain × factor matrix in the chains' order, and the row of district-wide needs. */
export async function bottleneckMatrix(
  services: Services,
  query: BottlenecksQuery,
): Promise<Omit<Bottlenecks, 'version'>> {
  const [analysis, nodes] = await Promise.all([services.analysis(), askChainNodes(services.store)]);
  const options = optionsOf(query);
  const { rows, district } = matrix(analysis, options);
  return {
    factors: [...FACTORS],
    rows: rows.map((row): BottleneckRow => {
      const node = nodes.get(row.chain);
      return {
        chain: row.chain,
        name: node?.name ?? row.chain,
        nameEn: node?.nameEn ?? row.chain,
        shortName: String(node?.props['shortName'] ?? node?.name),
        shortNameEn: String(node?.props['shortNameEn'] ?? node?.nameEn),
        status: String(node?.props['status']),
        order: Number(node?.props['order']),
        cells: [...row.cells],
        total: row.total,
        coverage: row.coverage,
      };
    }),
    districtWide: district,
    ...options,
  };
}

/** One cell with every term of its sum; the district's id asks for its row. Rejects with NOT_FOUND. */
export async function bottleneckCell(
  services: Services,
  asked: { chain: string; factor: string },
  query: BottlenecksQuery,
): Promise<Omit<CellWithTerms, 'version'>> {
  const [analysis, meta] = await Promise.all([services.analysis(), services.version.current()]);
  const row = rowOf(analysis.inputs, asked.chain, meta.district.id);
  const input = row?.find((cell) => cell.factor === asked.factor);
  if (!input) throw unknownIds([asked.chain]);
  const options = optionsOf(query);
  const counted = countedNeeds(input, options);
  const shown = input.chain === null ? [] : input.districtNeeds.filter((need) => !counted.includes(need));
  const ids = [...counted, ...shown, ...input.measures].map((item) => item.id);
  const nodes = await askNodeMap(services.store, ids);
  return {
    ...computeCell(input, options),
    terms: {
      needs: counted.flatMap((need) => needTerm(need, true, nodes, options)),
      measures: input.measures.flatMap((measure) => measureTerm(measure, nodes, options)),
      districtNeeds: shown.flatMap((need) => needTerm(need, false, nodes, options)),
    },
    ...options,
  };
}

/** How a question's cells are computed: its weights over the defaults. */
export function optionsOf({ addDistrictNeeds, ...given }: BottlenecksQuery): CellOptions {
  return { addDistrictNeeds, weights: weightsFrom(given) };
}

function needTerm(
  need: CellNeed,
  counted: boolean,
  nodes: ReadonlyMap<string, Node>,
  { weights }: CellOptions,
): NeedTerm[] {
  const node = nodes.get(need.id);
  if (!node) return [];
  return [
    {
      need: node,
      ...needProduct(need, weights),
      certaintyCode: need.certainty,
      counted,
      districtWide: need.districtWide,
      holders: [...need.holders],
    },
  ];
}

function measureTerm(
  measure: CellMeasure,
  nodes: ReadonlyMap<string, Node>,
  { weights }: CellOptions,
): MeasureTerm[] {
  const node = nodes.get(measure.id);
  return node
    ? [{ measure: node, ...measureFactor(measure, weights), certaintyCode: measure.certainty }]
    : [];
}
