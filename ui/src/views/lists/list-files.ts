import type {
  BodyListItem,
  FirmListItem,
  MeasureListItem,
  NeedListItem,
  Node,
  NodeRef,
  SegmentListItem,
  SourceListItem,
} from '@lianzhu/api/contract';
import { csvText } from '../../csv-text.ts';
import { factorText } from '../../format.ts';
import { nameOf, t, textOf } from '../../i18n/index.ts';
import { language } from '../../state/language.svelte.ts';
import { listOf, presenceKey } from '../chain/firm-words.ts';
import { valueWord } from './filter-words.ts';
import { needStatusWord, severityWord } from './need-words.ts';

type Value = string | number | null;

/** A column of a list's file. Several values in one cell are joined by a semicolon; what is not recorded stays empty. */
export interface FileColumn<Item> {
  head: string;
  value: (item: Item) => Value;
}

/** The longest name of a file without its ending, in characters. */
const MAX_NAME = 80;
const JOIN = ';';

/** Items as a CSV file in the reader's language; every row carries the graph's version and date. */
export function listCsv<Item>(
  columns: readonly FileColumn<Item>[],
  items: readonly Item[],
  graph: { version: number; asOf: string | null },
): string {
  const heads = [...columns.map(({ head }) => head), t('lists.fileGraph'), t('lists.fileAsOf')];
  const rows = items.map((item) => [...columns.map(({ value }) => value(item)), graph.version, graph.asOf]);
  return csvText([heads, ...rows]);
}

/** A file name that tells the list and what it was narrowed to. */
export function fileName(title: string, filters: readonly string[], version: number): string {
  const told = [title, ...filters].join('-').replace(/[\\/:*?"<>|\s]+/g, '-');
  return `${Array.from(told).slice(0, MAX_NAME).join('')}-${version}.csv`;
}

const named = (nodes: readonly NodeRef[]) => nodes.map((node) => nameOf(node)).join(JOIN);
const textList = (node: Node, key: string) => listOf(node.props, key, language.current === 'en').join(JOIN);
const numberOf = (value: unknown): Value =>
  typeof value === 'number' || typeof value === 'string' ? value : null;

/** Columns that every list begins with. */
function begins<Item extends Node>(label: string): FileColumn<Item>[] {
  return [
    { head: t('lists.fileId'), value: (item) => item.id },
    { head: label, value: (item) => nameOf(item) },
  ];
}

/** Columns that every list of facts ends with. */
function restsOn<Item extends Node & Pick<NeedListItem, 'certainty'>>(): FileColumn<Item>[] {
  return [
    { head: t('common.certainty'), value: (item) => item.certainty },
    { head: t('lists.filterBasis'), value: (item) => t(`common.${item.basis}`) },
    { head: t('common.evidenceRationale'), value: (item) => textOf(item.props, 'rationale') },
    { head: t('lists.fileEvidence'), value: (item) => item.evidence.join(JOIN) },
  ];
}

export function firmFile(): FileColumn<FirmListItem>[] {
  return [
    ...begins<FirmListItem>(t('common.labelFirm')),
    { head: t('lists.firmAliases'), value: (firm) => textList(firm, 'aliases') },
    { head: t('lists.headChains'), value: (firm) => firm.chains.map((chain) => nameOf(chain)).join(JOIN) },
    {
      head: t('common.labelSegment'),
      value: (firm) => firm.chains.flatMap(({ segments }) => segments.map((one) => nameOf(one))).join(JOIN),
    },
    {
      head: t('lists.filterLeader'),
      value: (firm) =>
        firm.chains
          .flatMap((chain) =>
            chain.designation === null ? [] : [`${nameOf(chain)} ${valueWord('leader', chain.designation)}`],
          )
          .join(JOIN),
    },
    { head: t('lists.headProducts'), value: (firm) => textList(firm, 'products') },
    { head: t('lists.firmPresence'), value: (firm) => t(presenceKey(firm.props.presence)) },
    { head: t('lists.headPlace'), value: (firm) => textOf(firm.props, 'place') },
    { head: t('common.labelNeed'), value: (firm) => firm.needs },
    ...restsOn<FirmListItem>(),
  ];
}

export function needFile(): FileColumn<NeedListItem>[] {
  return [
    ...begins<NeedListItem>(t('common.labelNeed')),
    { head: t('lists.fileStatement'), value: (need) => textOf(need.props, 'statement') },
    { head: t('lists.filterTopic'), value: (need) => textOf(need.props, 'topic') },
    { head: t('common.labelFactor'), value: (need) => factorText(need.factor) },
    {
      head: t('lists.headChains'),
      value: (need) => (need.props.scope === 'district' ? t('lists.districtShared') : named(need.chains)),
    },
    { head: t('lists.fileHolders'), value: (need) => named(need.holders) },
    { head: t('lists.headSeverity'), value: (need) => severityWord(need) },
    { head: t('lists.headStatus'), value: (need) => needStatusWord(need) },
    { head: t('lists.fileDate'), value: (need) => textOf(need.props, 'asOf') },
    { head: t('lists.headAnswered'), value: (need) => need.measures.join(JOIN) },
    ...restsOn<NeedListItem>(),
  ];
}

export function measureFile(): FileColumn<MeasureListItem>[] {
  return [
    ...begins<MeasureListItem>(t('common.labelMeasure')),
    { head: t('lists.fileStatement'), value: (measure) => textOf(measure.props, 'statement') },
    { head: t('lists.filterKind'), value: (measure) => valueWord('kind', String(measure.props.kind)) },
    {
      head: t('common.labelFactor'),
      value: (measure) => measure.factors.map((factor) => factorText(factor)).join(JOIN),
    },
    { head: t('lists.filterScope'), value: (measure) => valueWord('scope', String(measure.props.scope)) },
    { head: t('lists.headChains'), value: (measure) => named(measure.chains) },
    { head: t('common.labelBody'), value: (measure) => named(measure.bodies) },
    { head: t('lists.fileFigure'), value: (measure) => numberOf(measure.props.figure) },
    { head: t('lists.fileUnit'), value: (measure) => textOf(measure.props, 'unit') },
    { head: t('lists.fileDate'), value: (measure) => textOf(measure.props, 'asOf') },
    { head: t('lists.headCalled'), value: (measure) => measure.needs.join(JOIN) },
    ...restsOn<MeasureListItem>(),
  ];
}

export function segmentFile(): FileColumn<SegmentListItem>[] {
  return [
    ...begins<SegmentListItem>(t('common.labelSegment')),
    { head: t('common.labelChain'), value: (segment) => nameOf(segment.chain) },
    { head: t('lists.filterStage'), value: (segment) => valueWord('stage', segment.stage) },
    { head: t('lists.fileFirms'), value: (segment) => segment.firms },
    { head: t('lists.filterGap'), value: (segment) => (segment.gap ? t('chain.gapTag') : null) },
    { head: t('lists.firmNote'), value: (segment) => textOf(segment.props, 'note') },
    ...restsOn<SegmentListItem>(),
  ];
}

export function bodyFile(): FileColumn<BodyListItem>[] {
  return [
    ...begins<BodyListItem>(t('common.labelBody')),
    { head: t('lists.filterKind'), value: (body) => valueWord('kind', String(body.props.kind)) },
    { head: t('lists.headRuns'), value: (body) => named(body.measures) },
    { head: t('lists.firmNote'), value: (body) => textOf(body.props, 'note') },
    ...restsOn<BodyListItem>(),
  ];
}

export function sourceFile(): FileColumn<SourceListItem>[] {
  return [
    ...begins<SourceListItem>(t('common.labelSource')),
    { head: t('common.evidenceIssuer'), value: (source) => textOf(source.props, 'issuer') },
    { head: t('common.evidenceDate'), value: (source) => textOf(source.props, 'date') },
    { head: t('common.evidenceUrl'), value: (source) => textOf(source.props, 'url') },
    { head: t('common.labelEvidence'), value: (source) => source.evidenceCount },
    { head: t('lists.headSupports'), value: (source) => source.itemCount },
  ];
}
