import { CERTAINTIES, FACTORS } from '@lianzhu/graph-seed/model';
import type { Certainty, Factor, NeedStatus } from '@lianzhu/graph-seed/model';
import { countChanges, MAX_CHANGES, MAX_NAME, noChanges } from './scenario.ts';
import type { Changes, ItemChange, ItemLabel } from './scenario.ts';

/** Why a piece of a link is not applied, or, for `edited`, why the link as a whole is not as it was made. */
export type UnreadReason = 'malformed' | 'repeated' | 'cut' | 'edited' | 'too-many';
export interface Unread {
  piece: string;
  reason: UnreadReason;
}
export interface DecodedScenario {
  /** Empty where the link has none that can be read. */
  name: string;
  changes: Changes;
  unread: Unread[];
}

/** Separators that URLSearchParams leaves as they are; `_` escapes them, and itself, in texts. */
const BETWEEN = '*';
const WITHIN = '.';
const ESCAPES: Record<string, string> = { _: '__', '*': '_a', '.': '_d' };
const UNESCAPES: Record<string, string> = { __: '_', _a: '*', _d: '.' };
const LABEL_CODES: Record<ItemLabel, string> = { Measure: 'M', Need: 'N' };
const STATUS_CODES: Record<NeedStatus, string> = { open: 'o', easing: 'e', met: 'm' };
const NO_SEVERITY = 'n';
const SEVERITIES = [1, 2, 3] as const;
const END = /^e\.(\d{1,3})\.([0-9a-z]{1,7})$/;
const RADIX = 36;

type Severity = NonNullable<ItemChange['severity']> | null;

/**
 * A scenario as one text for the address: its name, then a piece for each change, then an end that tells how many
 * there are and their checksum, so that a cut or edited link is noticed.
 */
export function encodeScenario({ name, changes }: { name: string; changes: Changes }): string {
  const pieces = [
    ...changes.remove.map(({ label, id }) => joined('x', LABEL_CODES[label], escaped(id))),
    ...changes.change.map(encodeChange),
    ...changes.add.map(encodeAddition),
  ];
  const body = [escaped(name), ...pieces].join(BETWEEN);
  return [body, joined('e', String(pieces.length), checksum(body))].join(BETWEEN);
}

/** Reads a scenario; never throws. What cannot be applied is left out and given back in `unread`. */
export function decodeScenario(text: string): DecodedScenario {
  const unread: Unread[] = [];
  const pieces = text.split(BETWEEN);
  const end = END.exec(pieces.at(-1) ?? '');
  const name = readText(pieces[0] ?? '', 0);
  if (name === null) unread.push({ piece: pieces[0] ?? '', reason: 'malformed' });
  const body = pieces.slice(1);
  const last = body.pop();
  if (end === null) unread.push({ piece: last ?? '', reason: 'cut' });
  else if (!isWhole(pieces.slice(0, -1), end)) unread.push({ piece: '', reason: 'edited' });
  const changes = noChanges();
  const touched = new Set<string>();
  for (const piece of body) {
    const reason = countChanges(changes) >= MAX_CHANGES ? 'too-many' : readPiece(piece, changes, touched);
    if (reason !== null) unread.push({ piece, reason });
  }
  return { name: name ?? '', changes, unread };
}

const isWhole = (body: string[], [, count, sum]: RegExpExecArray): boolean =>
  Number(count) === body.length - 1 && sum === checksum(body.join(BETWEEN));

function encodeChange({ label, id, certainty, status, severity }: ItemChange): string {
  const fields = [certainty ?? '', status ? STATUS_CODES[status] : '', severityCode(severity)];
  return joined('c', LABEL_CODES[label], escaped(id), ...fields);
}

function encodeAddition(addition: Changes['add'][number]): string {
  const { factor, certainty } = addition;
  const name = escaped(addition.name);
  if (addition.label === 'Measure') {
    return joined('m', factor, certainty, name, ...(addition.chains?.map(escaped) ?? ['']));
  }
  const { chain, topic, severity, status } = addition;
  const fields = [escaped(chain), escaped(topic), severityCode(severity), STATUS_CODES[status]];
  return joined('n', factor, certainty, name, ...fields);
}

const severityCode = (severity: Severity | undefined): string =>
  severity === undefined ? '' : severity === null ? NO_SEVERITY : String(severity);

/** Adds what a piece says to the changes; else says why it cannot. */
function readPiece(piece: string, changes: Changes, touched: Set<string>): UnreadReason | null {
  const [kind, ...fields] = piece.split(WITHIN);
  if (kind === 'm') return put(changes.add, readMeasure(fields));
  if (kind === 'n') return put(changes.add, readNeed(fields));
  const item = kind === 'x' || kind === 'c' ? readItem(fields) : null;
  const change = item !== null && kind === 'c' ? readChange(item, fields.slice(2)) : null;
  const removal = item !== null && kind === 'x' && fields.length === 2 ? item : null;
  if (item === null || (change ?? removal) === null) return 'malformed';
  if (touched.has(item.id)) return 'repeated';
  touched.add(item.id);
  return change === null ? put(changes.remove, removal) : put(changes.change, change);
}

function put<Item>(list: Item[], item: Item | null): UnreadReason | null {
  if (item === null) return 'malformed';
  list.push(item);
  return null;
}

function readItem([code, id]: string[]): { label: ItemLabel; id: string } | null {
  const label = keyOf(LABEL_CODES, code);
  const read = readText(id ?? '');
  return label === null || read === null ? null : { label, id: read };
}

function readChange(item: { label: ItemLabel; id: string }, fields: string[]): ItemChange | null {
  const [certaintyText = '', statusText = '', severityText = ''] = fields;
  const certainty = readCertainty(certaintyText);
  const status = keyOf(STATUS_CODES, statusText);
  const severity = readSeverity(severityText);
  const isBad =
    fields.length !== 3 ||
    (certaintyText !== '' && certainty === null) ||
    (statusText !== '' && status === null) ||
    (severityText !== '' && severity === undefined) ||
    (certaintyText === '' && statusText === '' && severityText === '') ||
    (item.label === 'Measure' && (statusText !== '' || severityText !== ''));
  if (isBad) return null;
  return {
    ...item,
    ...(certainty === null ? {} : { certainty }),
    ...(status === null ? {} : { status }),
    ...(severity === undefined ? {} : { severity }),
  };
}

function readMeasure([factorText, certaintyText, nameText = '', ...chainTexts]: string[]) {
  const base = readBase(factorText, certaintyText, nameText);
  if (base === null || chainTexts.length === 0) return null;
  if (chainTexts.length === 1 && chainTexts[0] === '') {
    return { label: 'Measure' as const, ...base, scope: 'district' as const };
  }
  const chains = chainTexts.map((text) => readText(text)).filter((chain) => chain !== null);
  const isBad = chains.length !== chainTexts.length || chains.length > MAX_CHANGES;
  return isBad ? null : { label: 'Measure' as const, ...base, chains };
}

function readNeed([factorText, certaintyText, nameText = '', ...rest]: string[]) {
  const base = readBase(factorText, certaintyText, nameText);
  const [chainText = '', topicText = '', severityText = '', statusText = ''] = rest;
  const chain = readText(chainText);
  const topic = readText(topicText);
  const severity = readSeverity(severityText);
  const status = keyOf(STATUS_CODES, statusText);
  if (base === null || rest.length !== 4 || chain === null || topic === null) return null;
  if (severity === undefined || status === null) return null;
  return { label: 'Need' as const, ...base, chain, topic, severity, status };
}

function readBase(factorText: string | undefined, certaintyText = '', nameText: string) {
  const factor: Factor | undefined = FACTORS.find((one) => one === factorText);
  const certainty = readCertainty(certaintyText);
  const name = readText(nameText);
  return factor === undefined || certainty === null || name === null ? null : { factor, certainty, name };
}

const readCertainty = (text: string): Certainty | null => CERTAINTIES.find((one) => one === text) ?? null;

function readSeverity(text: string): Severity | undefined {
  return text === NO_SEVERITY ? null : SEVERITIES.find((one) => String(one) === text);
}

function keyOf<Key extends string>(codes: Record<Key, string>, code: string | undefined): Key | null {
  const found = Object.entries(codes).find(([, value]) => value === code);
  return found === undefined ? null : (found[0] as Key);
}

const joined = (...fields: string[]): string => fields.join(WITHIN);
const escaped = (text: string): string => text.replace(/[_*.]/g, (sign) => ESCAPES[sign] ?? sign);

/** Null where an escape is malformed, or the text too short or too long. Lengths in characters, as the API counts. */
function readText(text: string, shortest = 1): string | null {
  if (/_(?![_ad])/.test(text.replaceAll('__', ''))) return null;
  const read = text.replace(/_[_ad]/g, (escape) => UNESCAPES[escape] ?? escape);
  const length = [...read].length;
  return length < shortest || length > MAX_NAME ? null : read;
}

/** FNV-1a over UTF-16 units, 32 bits: https://datatracker.ietf.org/doc/html/draft-eastlake-fnv */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(RADIX);
}
