import type { Finding } from '../base/index.ts';
import type { AnnexEntry, GazetteDocument, MatterRole, Unit } from '../gazette/index.ts';
import { dateOfLine, kindOfTitle, looksLikeOrgan } from '../lexicon/index.ts';
import { readAddressees } from './addressees.ts';
import { noteAmong, numberNote } from './adoption.ts';
import { findAnnexList, printedAnnexes, readAnnexList } from './annex-lists.ts';
import { type Body, readBody } from './body.ts';
import type { Owned } from './draft.ts';
import { joinFlows } from './flow.ts';
import { footOf } from './foot.ts';
import { type Front, joinTitle } from './front.ts';
import { titleOf } from './fronts.ts';
import { findIssuedTexts, type IssuedText, isOrder, issuedNames, issuesText } from './issued-texts.ts';
import { readLife } from './life.ts';
import { mastheadIssuer } from './masthead-fronts.ts';
import { readMembers } from './members.ts';
import { printedNumber } from './number-lines.ts';
import { ownContents } from './own-contents.ts';
import type { Passage } from './passages.ts';
import { disclosureOf, findSignature, type Signature } from './signature.ts';
import type { TextLine } from './stretch.ts';
import { comparedTitle, likeness } from './title-likeness.ts';
import { type AddressedBody, addressUnits, matterOf } from './units.ts';
import type { WebHead } from './web-heads.ts';

const FIRST_ANNEX = /^附\s{0,4}件\s{0,4}[1一]/;
const SECOND_ANNEX = /^附\s{0,4}件\s{0,4}[2二]\s{0,4}(?:[:：]|$)/;
const ANNEX_START = /^附\s{0,4}件/;
const SENTENCE_END = /[。；：:，]$/;
/** A text without a title begins with its first division. */
const DIVISION_START = /^第\s{0,2}[一1]\s{0,2}[编篇章条]|^一、/;
const LEADING_ORGAN = /^(国务院|.{2,20}?(?:人民政府(?:办公[室厅])?|办公室|委员会|指挥部))/;

const REGISTRATION =
  /^[（(]?(?:[A-Z]{2,8}\d{0,4}\s{0,2}[—–-]{1,2}\s{0,2}\d{4}\s{0,2}[—–-]{1,2}\s{0,2}\d{3,6}|(?:规范性文件)?(?:统一)?(?:登记|备案|编)号\s{0,2}[:：].{2,24})[）)]?$/;
const NOTE_LINES = 3;
const BRACKETS = /^[（(]|[）)]$/g;
const BLANKS = /\s{1,20}/;
/** Where the issuer ends in a title. */
const ISSUES = /关于|印发|转发|批转|发布|公布/;
const SERIES_NUMBER = /^(.{2,40}?)(?:令|公告|通告)(?:\d{4}年)?第/;

/** What a document is read with. */
export type DocumentContext = {
  readonly source: string;
  readonly findings: Finding[];
  readonly passages: DocumentPassage[];
  /** Keys given to documents so far, each with how often. */
  readonly keys: Map<string, number>;
  /** Titles of the texts that documents issue, as printed over them, by key. */
  readonly texts: Map<string, string>;
  /** What the web page says about the one document that it prints; null in an issue. */
  readonly head: WebHead | null;
};

/** Running text with the document, carried or not, that it belongs to. */
export type DocumentPassage = Passage & { readonly document: string };

const CONSULTATION = /^(?:政\s{0,4}策\s{0,4}咨\s{0,4}询|咨询(?:单位|电话|科室)[：:].{0,60}|扫码咨询)$/;
const NOTICE = '通知';
const SAME_TEXT = 0.8;

const ownedBy = (lines: readonly TextLine[], owner: MatterRole): Owned[] =>
  lines.map((line) => ({ span: { start: line.start, end: line.end }, owner }));

/** A text and its list of annexes, both read. */
type ReadText = { readonly body: Body; readonly list: readonly TextLine[]; readonly owned: readonly Owned[] };

/** Reads the lines of one text: list of annexes and consultation box set aside, the rest as a body. */
function readText(
  given: readonly TextLine[],
  context: DocumentContext,
  listBefore = Number.POSITIVE_INFINITY,
): ReadText {
  const contents = ownContents(given);
  const rows = contents === null ? [] : given.slice(contents.from, contents.to);
  const lines = contents === null ? given : [...given.slice(0, contents.from), ...given.slice(contents.to)];
  const box = lines.filter((line) => CONSULTATION.test(line.text));
  const foot = footOf(lines);
  const aside = new Set([...box, ...foot]);
  const text = aside.size === 0 ? lines : lines.filter((line) => !aside.has(line));
  const place = findAnnexList(text, listBefore);
  const list = place === null ? [] : text.slice(place.from, place.to);
  const rest = place === null ? text : [...text.slice(0, place.from), ...text.slice(place.to)];
  const body = readBody(rest, context.source, context.findings);
  return {
    body,
    list,
    owned: [
      ...body.owned,
      ...ownedBy(box, 'consultation'),
      ...ownedBy(foot, 'other'),
      ...ownedBy(list, 'annexList'),
      ...ownedBy(rows, 'contents'),
    ],
  };
}

/** Addresses a body and hands its running text on. */
function addressed(
  text: ReadText,
  key: string,
  context: DocumentContext,
  prefix: readonly string[] = [],
): AddressedBody {
  const body = addressUnits(text.body.root, text.owned, key, prefix);
  const list =
    text.list.length === 0
      ? []
      : [{ address: key, flow: joinFlows(text.list.map((line) => line.flow)), paragraph: null }];
  for (const passage of [...body.passages, ...list]) context.passages.push({ ...passage, document: key });
  return body;
}

type Parts = {
  readonly front: Front;
  readonly names: readonly string[];
  readonly day: string | null;
  readonly addressees: readonly string[];
  readonly main: readonly TextLine[];
  readonly signature: Signature | null;
  /** Title, number and what stands between them. */
  readonly head: readonly TextLine[];
  /** Lines between title and number: a note on the adoption. */
  readonly notes: readonly TextLine[];
  /** Organs that the title names before 关于, where they are several. */
  readonly joint: string | null;
  readonly rest: readonly TextLine[];
  readonly owned: Owned[];
};

const frontOwned = (lines: readonly TextLine[], front: Front): Owned[] =>
  lines
    .slice(front.start, front.end)
    .flatMap((line, i) => ownedBy([line], front.start + i === front.numberLine ? 'number' : 'title'));

function signatureOwned(lines: readonly TextLine[]): Owned[] {
  return lines.flatMap((line) => ownedBy([line], disclosureOf(line.text) !== null ? 'disclosure' : 'signature'));
}

/** A rule is registered apart from its number: `ABCD—2022—00005`. */
const isRegistration = (line: TextLine | undefined): boolean =>
  line !== undefined && line.text.length <= 40 && REGISTRATION.test(line.text);

/** Cuts a document into front, main text, signature and what follows it. */
function partsOf(lines: readonly TextLine[], front: Front, context: DocumentContext): Parts {
  // A day printed between number and addressees is that of printing; it dates the document where nobody signs.
  const day = dateOfLine((lines[front.end]?.text ?? '').replace(BRACKETS, ''));
  const dated = day === null ? front.end : front.end + 1;
  const first = isRegistration(lines[dated]) ? dated + 1 : dated;
  const addressees = readAddressees(lines, first);
  const from = first + addressees.lines;
  if (addressees.cut) noteCutAddressees(lines[first] as TextLine, context);
  const signature = findSignature(lines, from);
  const main = lines.slice(from, signature?.from ?? lines.length);
  const title = titleOf(lines, front);
  const opening = main
    .slice(0, 12)
    .map((line) => line.text)
    .join('');
  const owned = [
    ...frontOwned(lines, front),
    ...ownedBy(lines.slice(front.end, dated), 'date'),
    ...ownedBy(lines.slice(dated, first), 'other'),
    ...ownedBy(lines.slice(first, from), 'addressees'),
  ];
  const signed = signature === null ? [] : signatureOwned(lines.slice(signature.from, signature.to));
  const rest = signature === null ? [] : lines.slice(signature.to);
  return {
    front,
    day,
    names: issuedNames(title, opening),
    addressees: addressees.names,
    main,
    signature,
    head: lines.slice(front.start, front.end),
    notes: lines.slice(front.title.to, front.end),
    joint: jointIssuers(lines, front),
    rest,
    owned: [...owned, ...signed],
  };
}

function noteCutAddressees(line: TextLine, { findings }: DocumentContext): void {
  findings.push({
    code: 'XZ_READ_ADDRESSEES_CUT',
    severity: 'warning',
    span: { start: line.start, end: line.end },
    address: null,
    message: '主送机关一行没有以冒号结束，可能被截断，已按原样保留。请与原版核对。',
  });
}

/** All loose and numbered units of a notice hang below `通知`; a notice's plain paragraphs are matter of the document. */
function noticeUnits(
  text: ReadText,
  key: string,
  context: DocumentContext,
): { units: Unit[]; owned: readonly Owned[]; tables: AddressedBody['tables'] } {
  const { units, tables } = addressed(text, key, context, [NOTICE]);
  const first = units[0];
  const last = units.at(-1);
  if (first === undefined || last === undefined) return { units: [], owned: text.owned, tables };
  const span = { start: first.span.start, end: last.span.end };
  return {
    units: [
      {
        address: `${key}/${NOTICE}`,
        num: null,
        heading: null,
        path: [NOTICE],
        text: '',
        span,
        pieces: [],
        children: units,
      },
    ],
    owned: text.owned,
    tables,
  };
}

type Assembled = Pick<GazetteDocument, 'units' | 'tables' | 'documents' | 'annexes' | 'members' | 'life'> & {
  owned: readonly Owned[];
};

/** A letter that is itself the text: its units at the top, what follows the signature are its annexes. */
function assembleLetter(parts: Parts, key: string, context: DocumentContext): Assembled {
  const lines = [...parts.main, ...parts.rest];
  // An annex's own 附件： after the signature opens no second list.
  const text = readText(lines, context, parts.rest[0]?.start);
  const { units, tables } = addressed(text, key, context);
  const annexes = readAnnexList(text.list, printedAnnexes(units));
  return {
    units,
    tables,
    documents: [],
    annexes,
    members: readMembers(lines),
    life: readLife(units),
    owned: text.owned,
  };
}

/** Between signature and text: the box for questions, the number of the text. */
const isAside = (line: TextLine): boolean => CONSULTATION.test(line.text) || printedNumber(line.text) !== null;

/** A notice that issues one text: the text's units at the top, the notice's own below 通知. */
function assembleNotice(parts: Parts, text: IssuedText, key: string, context: DocumentContext): Assembled {
  const notice = readText(parts.main, context);
  const before = parts.rest.slice(0, text.from);
  const body = readText([...before.filter((line) => !isAside(line)), ...parts.rest.slice(text.body)], context);
  const head = noticeUnits(notice, key, context);
  const { units, tables } = addressed(body, key, context);
  const titles = ownedBy(parts.rest.slice(text.from, text.body), 'title');
  return {
    units: [...head.units, ...units],
    tables: [...head.tables, ...tables],
    documents: [],
    annexes: withText(readAnnexList([...notice.list, ...body.list], printedAnnexes(units)), text, key),
    members: readMembers(parts.rest),
    life: [...readLife(head.units), ...readLife(units)],
    owned: [
      ...notice.owned,
      ...before
        .filter(isAside)
        .flatMap((line) => ownedBy([line], CONSULTATION.test(line.text) ? 'consultation' : 'number')),
      ...titles,
      ...body.owned,
    ],
  };
}

/** The list of annexes names the issued text too: it is printed, the document itself. */
const withText = (annexes: readonly AnnexEntry[], text: IssuedText, key: string): AnnexEntry[] =>
  annexes.map((annex) =>
    !annex.printed && likeness(comparedTitle(annex.title), comparedTitle(text.title)) >= SAME_TEXT
      ? { ...annex, printed: true, address: key }
      : annex,
  );

/** A notice that issues several texts carries each as a document `附件N`, in printed order. */
function assembleCarrier(parts: Parts, texts: readonly IssuedText[], key: string, context: DocumentContext): Assembled {
  const notice = readText(parts.main, context);
  const head = noticeUnits(notice, key, context);
  const before = parts.rest.slice(0, texts[0]?.from ?? 0);
  const documents = texts.map((text, i) => readCarried(parts, text, `${key}/附件${i + 1}`, context));
  const printed = new Map(documents.map((document, i) => [`附件${i + 1}`, document.key]));
  return {
    units: head.units,
    tables: head.tables,
    documents,
    annexes: [...readAnnexList(notice.list, printed), ...notPrinted(parts, texts)],
    members: [],
    life: readLife(head.units),
    owned: [...notice.owned, ...ownedBy(before, 'other')],
  };
}

/** Texts that the notice announces and the issue does not print. */
function notPrinted(parts: Parts, texts: readonly IssuedText[]): AnnexEntry[] {
  if (texts.length >= parts.names.length) return [];
  const found = new Set(texts.map((text) => text.title));
  const first = parts.main[0];
  const span = { start: first?.start ?? 0, end: first?.end ?? 0 };
  return parts.names
    .filter((name) => ![...found].some((title) => title.includes(name) || name.includes(title)))
    .map((title, i) => ({ label: `附件${texts.length + i + 1}`, title, printed: false, address: null, span }));
}

function readCarried(parts: Parts, text: IssuedText, key: string, context: DocumentContext): GazetteDocument {
  const lines = parts.rest.slice(text.from, text.to);
  const read = readText(parts.rest.slice(text.body, text.to), context);
  const { units, tables } = addressed(read, key, context);
  const owned = [...ownedBy(parts.rest.slice(text.from, text.body), 'title'), ...read.owned];
  return {
    key,
    number: null,
    title: text.title,
    kind: kindOfTitle(text.title),
    issuer: parts.signature?.issuer ?? null,
    addressees: [],
    signedOn: parts.signature?.signedOn ?? null,
    disclosure: null,
    life: readLife(units),
    basis: [],
    annexes: readAnnexList(read.list, printedAnnexes(units)),
    units,
    tables,
    members: readMembers(lines),
    documents: [],
    span: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 },
    matter: matterOf(owned),
  };
}

/** The texts that a document issues and prints: several, one, none. */
type Issued = {
  readonly several: readonly IssuedText[];
  readonly one: IssuedText | null;
  /** Whether the one was found by the name that the letter gives it. */
  readonly named: boolean;
};

function issuedBy(parts: Parts, title: string): Issued {
  const isOrdered = isOrder(title) && parts.front.number !== null && parts.signature !== null;
  const issues = issuesText(title) || parts.names.length > 0 || isOrdered;
  const texts = issues ? findIssuedTexts(parts.rest, 0, parts.names) : [];
  if (parts.names.length > 1 && texts.length > 0) return { several: texts, one: null, named: true };
  const one = texts[0] ?? (issues ? unnamedText(parts.rest) : null);
  const isText = !isOrdered || texts.length > 0 || kindOfTitle(one?.title ?? '') !== null;
  return { several: [], one: isText ? one : null, named: texts.length > 0 };
}

/** Chooses how a document is put together: several issued texts, one, or a letter that is the text. */
function assemble(parts: Parts, issued: Issued, key: string, context: DocumentContext): Assembled {
  if (issued.several.length > 0) return assembleCarrier(parts, issued.several, key, context);
  return issued.one === null ? assembleLetter(parts, key, context) : assembleNotice(parts, issued.one, key, context);
}

/** The issued text under a title that the notice words differently: the first lines after the signature that are no sentence. */
function unnamedText(rest: readonly TextLine[]): IssuedText | null {
  const from = rest.findIndex((line) => !CONSULTATION.test(line.text));
  if (from < 0) return null;
  const label = ANNEX_START.test((rest[from] as TextLine).text) ? (rest[from] as TextLine).text : null;
  const start = label === null ? from : from + 1;
  const title = rest[start];
  if (title === undefined || title.text.length > 60 || SENTENCE_END.test(title.text)) return null;
  // 附件1 of several is an annex, not the text.
  if (label !== null && FIRST_ANNEX.test(label) && rest.slice(start).some((line) => SECOND_ANNEX.test(line.text)))
    return null;
  if (DIVISION_START.test(title.text)) return null;
  return { from, to: rest.length, label, title: joinTitle([title]), body: start + 1 };
}

const KEY_SIGNS = /[/\\@~\s]/g;

/** The key of a document in addresses: its number, else `成文日期-title`. */
export function keyOf(number: string | null, signedOn: string | null, title: string): string {
  return number ?? `${signedOn ?? '无日期'}-${title.replace(KEY_SIGNS, '').slice(0, 60) || '无标题'}`;
}

/** A key that no document before it has: the second one of a number is `某政发〔2024〕1号~2`, and that is told. */
function distinctKey(key: string, lines: readonly TextLine[], { keys, findings }: DocumentContext): string {
  const count = (keys.get(key) ?? 0) + 1;
  keys.set(key, count);
  if (count === 1) return key;
  findings.push({
    code: 'XZ_READ_KEY_REPEATED',
    severity: 'warning',
    span: { start: lines[0]?.start ?? 0, end: lines[0]?.end ?? 0 },
    address: `${key}~${count}`,
    message: `前面已有一篇“${key}”，这一篇的地址记作“${key}~${count}”。请与原版核对文号、标题和日期。`,
  });
  return `${key}~${count}`;
}

/** Several organs that a title prints before 关于, blanks between them. */
function jointIssuers(lines: readonly TextLine[], { title }: Front): string | null {
  const text = lines
    .slice(title.from, title.to)
    .map((line) => line.text)
    .join(' ');
  const names = text
    .slice(0, ISSUES.exec(text)?.index ?? 0)
    .split(BLANKS)
    .filter((name) => name !== '');
  return names.length > 1 && names.every((name) => name.length > 2 && looksLikeOrgan(name)) ? names.join('、') : null;
}

function issuerOf(title: string, number: string | null): string | null {
  const series = SERIES_NUMBER.exec(number ?? '')?.[1];
  if (series !== undefined && series.length > 2 && looksLikeOrgan(series)) return series;
  const organ = title.slice(0, ISSUES.exec(title)?.index ?? 0);
  return looksLikeOrgan(organ) || organ.length > 3 ? organ : (LEADING_ORGAN.exec(title)?.[1] ?? null);
}

/** An order has no title of its own: it goes by the text that it puts in force. So does a notice that lost its title. */
function nameOf(title: string, front: Front, issued: Issued, context: DocumentContext): string {
  const text = issued.one?.title ?? null;
  const isNamed = issued.named;
  if (title === '') return text ?? context.head?.title ?? '';
  return text !== null && isOrder(title) && (front.number !== null || isNamed) ? text : title;
}

/** A court prints the number of what it announces over the text, not over the announcement. */
function numberOver(parts: Parts, { one }: Issued): string | null {
  const above = one === null || one.from === 0 ? undefined : parts.rest[one.from - 1];
  return above === undefined ? null : printedNumber(above.text);
}

/** What a document's signature, notes and labels say of its number, issuer and day, the nearest to its text first. */
function saidOf(
  parts: Parts,
  issued: Issued,
  title: string,
  context: DocumentContext,
): Pick<GazetteDocument, 'number' | 'issuer' | 'signedOn'> {
  const { front, signature, main } = parts;
  const text = issued.one === null ? [] : parts.rest.slice(issued.one.body, issued.one.body + NOTE_LINES);
  const paper = parts.head.map(mastheadIssuer).find((issued) => issued !== null) ?? null;
  const adopted = paper ?? noteAmong(parts.notes) ?? noteAmong(main) ?? noteAmong(text);
  const noted = numberNote(main[0]);
  const number = front.number ?? noted?.number ?? numberOver(parts, issued) ?? context.head?.number ?? null;
  return {
    number,
    issuer:
      signature?.issuer ??
      adopted?.issuer ??
      parts.joint ??
      issuerOf(title, front.number) ??
      context.head?.issuer ??
      null,
    signedOn:
      signature?.signedOn ?? adopted?.signedOn ?? noted?.signedOn ?? parts.day ?? context.head?.signedOn ?? null,
  };
}

/** Reads one document: `lines` are its text lines, `front` its head within them. */
export function readDocument(lines: readonly TextLine[], front: Front, context: DocumentContext): GazetteDocument {
  const printed = titleOf(lines, front);
  const parts = partsOf(lines, front, context);
  const issued = issuedBy(parts, printed);
  const title = nameOf(printed, front, issued, context);
  const said = saidOf(parts, issued, printed === '' ? title : printed, context);
  const key = distinctKey(keyOf(said.number, said.signedOn, title), lines, context);
  if (issued.one !== null) context.texts.set(key, issued.one.title);
  const { owned, ...assembled } = assemble(parts, issued, key, context);
  return {
    key,
    title,
    kind: kindOfTitle(title),
    ...said,
    addressees: parts.addressees,
    disclosure: parts.signature?.disclosure ?? null,
    basis: [],
    ...assembled,
    span: { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 },
    matter: [...matterOf(parts.owned), ...matterOf(owned)].sort((a, b) => a.span.start - b.span.start),
  };
}
