import { normaliseDocumentNumber } from '../address/index.ts';
import { type Finding, narrow, withoutBlanks } from '../base/index.ts';
import type { ContentsRow, GazetteDocument } from '../gazette/index.ts';
import { agencyCodeLength, looksLikeOrgan } from '../lexicon/index.ts';
import { isOrder } from './issued-texts.ts';
import type { Line } from './lines.ts';
import { orderAtStart, printedNumber } from './number-lines.ts';
import type { TextLine } from './stretch.ts';
import { type ComparedTitle, comparedTitle, likeness } from './title-likeness.ts';

const CLOSING_BRACKET = /[）)]$/;
const OPENING_BRACKET = /[（(]$/;
const LEADER = /[.．…·⋯/／]{1,40}$/;
const TITLE_SIGNS = /[《》“”（）()\s〈〉<>]/g;

const HEADING = /^(?:本期)?[目要]\s{0,8}[录次目]$/;
const PAGE = /[（(]?(\d{1,4})[）)]?\s{0,4}$/;
/** `（3）` after a blank is a page, whatever leads to it. */
const IN_BRACKETS = /^[（(]/;
const NUMBER_END = /号$/;
const LONGEST_PAGE = 12;
const GAZETTE_NAME = /公报$/;
/** A row names a document. */
const ROW = /关于|令|办法|规定|通告|公告|决定|意见/;
const LEADER_SIGN = /[.．…·⋯\s/／]/;
/** One of these is as good as two dots. */
const WIDE_LEADER = /[\t…⋯]/;
const LONGEST_LEADER = 420;
const YEAR_SERIAL = /[〔[【（(]\d{4}[〕\]】）)]\d{1,4}号[）)]?/;
const SECTION =
  /^[【〔[](.{1,20})[】〕\]]$|^((?!.{0,16}关于)(?:县|市|区)?.{0,8}(?:政府|办公室|任免|人事).{0,6}(?:文件)?)$/;
const SECTION_WORD =
  /^[\u4e00-\u9fff]{0,6}(?:文件|规章|规范|决定|任免|事项|公告|通报|法规|选载|解读|政务|政策|会议|大事|法律|文献)[\u4e00-\u9fff]{0,4}$/;
const HEAD_SIGNS = /^[【◎●■◆▲※☆★◇○]{1,2}|】$/g;
const LONGEST_SECTION = 8;
const MATCH = 0.7;
const MAX_ROW = 300;
/** Pairs of titles that are compared at most: 300 rows with 300 documents. A damaged page beyond is matched by number alone. */
const MOST_COMPARED = 100_000;

/** Whether a line heads the contents page. */
export const isContentsHeading = (line: TextLine): boolean => line.text.length < 14 && HEADING.test(line.text);

/** The page number at the end of a row and where the leader dots or blanks before it begin; null where the row has none. */
function tailOf(text: string): { readonly at: number; readonly page: number } | null {
  const match = PAGE.exec(text.slice(-LONGEST_PAGE));
  if (match === null) return null;
  const end = text.length - match[0].length;
  let at = end;
  while (at > 0 && end - at < LONGEST_LEADER && LEADER_SIGN.test(text[at - 1] as string)) at -= 1;
  const isLed =
    end - at >= 2 ||
    WIDE_LEADER.test(text[at] ?? '') ||
    (IN_BRACKETS.test(match[0]) && (end > at || NUMBER_END.test(text.slice(0, end))));
  return isLed ? { at, page: Number(match[1]) } : null;
}

/** Whether a line ends as a row of a contents page does: with leader dots or blanks and a page. */
export const endsWithPage = (line: TextLine): boolean => tailOf(narrow(line.raw.trim())) !== null;

/** A row that is not at its end yet; `last` is its last line. */
/** `某市甲办法（某市人民政府令第19号）` */
const BY_ORDER = /[（(]([\u4e00-\u9fff]{2,30}(?:令|公告|通告)[^（）()]{1,12}号)[）)]$/;
const ENOUGH_ROWS = 3;
const LONGEST_COVER = 40;

/**
 * Where the contents page begins: its heading, or, on a cover that names a gazette and prints none, its first row.
 * `from` is the first line of the rows, `at` the first of the page; null where there is no contents page.
 */
export function contentsPage(lines: readonly TextLine[]): { readonly at: number; readonly from: number } | null {
  const heading = lines.findIndex(isContentsHeading);
  if (heading >= 0) return { at: heading, from: heading + 1 };
  const cover = lines.slice(0, LONGEST_COVER);
  const named = cover.findIndex((line) => GAZETTE_NAME.test(line.text));
  const rows = cover.flatMap((line, i) =>
    i > named && ROW.test(line.text) && tailOf(narrow(line.raw.trim())) !== null ? [i] : [],
  );
  return named < 0 || rows.length < ENOUGH_ROWS ? null : { at: rows[0] as number, from: rows[0] as number };
}

type Pending = { readonly text: string; readonly last: string; readonly from: TextLine; readonly to: TextLine };

/** `关于……的通知（交政发〔2024〕4号）` is a title and a number, brackets or none between them. */
function splitNumber(text: string): { title: string; number: string | null } {
  const match = YEAR_SERIAL.exec(text);
  const code = match === null ? 0 : agencyCodeLength(text, match.index);
  if (match === null || code === 0) return { title: text, number: null };
  const start = match.index - code;
  const end = match.index + match[0].length;
  const number = normaliseDocumentNumber(text.slice(start, end).replace(CLOSING_BRACKET, ''));
  return { title: text.slice(0, start).replace(OPENING_BRACKET, '').replace(LEADER, '') + text.slice(end), number };
}

const endsWithNumber = (text: string): boolean => {
  const match = YEAR_SERIAL.exec(withoutBlanks(text));
  return match !== null && match.index + match[0].length === withoutBlanks(text).length;
};

const withoutTail = (text: string): string =>
  withoutBlanks(text.slice(0, tailOf(text)?.at ?? text.length)).replace(LEADER, '');

/** Title and number of a row: the number may have a line of its own, or be that of an order, `某省人民政府令（第12号）`. */
function titleAndNumber(pending: Pending): { title: string; number: string | null } {
  const body = withoutTail(pending.text);
  const last = withoutTail(pending.last);
  const own = pending.last === pending.text ? null : printedNumber(last);
  if (own !== null) return { title: body.slice(0, body.length - last.length), number: own };
  const order = orderAtStart(body);
  if (order?.rest === '') return { title: order.series, number: order.number };
  const ordered = BY_ORDER.exec(body);
  const number = ordered === null ? undefined : orderAtStart(ordered[1] ?? '')?.number;
  return ordered === null || number === undefined ? splitNumber(body) : { title: body.slice(0, ordered.index), number };
}

function rowOf(pending: Pending, section: string | null): ContentsRow {
  return {
    ...titleAndNumber(pending),
    page: tailOf(pending.text)?.page ?? null,
    section,
    span: { start: pending.from.start, end: pending.to.end },
    documentKey: null,
  };
}

/** The name of a section that a line of the contents page is: 【县政府文件】, 任免事项. */
function sectionOf(text: string): string | null {
  const label = SECTION.exec(text);
  if (label !== null) return label[1] ?? label[2] ?? null;
  return text.length <= LONGEST_SECTION && SECTION_WORD.test(text) && !looksLikeOrgan(text) ? text : null;
}

/** `【县政府文件】`, `◎ 县政府文件` */
const nameOfHead = ({ text }: Line): string => withoutBlanks(text).replace(HEAD_SIGNS, '');

/** Reads the rows of a contents page. `sectionHeads` were taken off the page before, in printed order. A row may take several lines; it ends with its page, or with its number where the page is lost. */
export function readContents(lines: readonly TextLine[], sectionHeads: readonly Line[] = []): ContentsRow[] {
  const rows: ContentsRow[] = [];
  let section: string | null = null;
  let heads = 0;
  let pending: Pending | null = null;
  for (const line of lines) {
    for (; (sectionHeads[heads]?.start ?? line.start) < line.start; heads += 1)
      section = nameOfHead(sectionHeads[heads] as Line);
    const text = narrow(line.raw.trim());
    const label = pending === null ? sectionOf(withoutBlanks(line.text)) : null;
    if (label !== null && tailOf(text) === null && !YEAR_SERIAL.test(withoutBlanks(text))) {
      section = label;
      continue;
    }
    if (pending !== null && pending.text.length > MAX_ROW) pending = null;
    pending =
      pending === null
        ? { text, last: text, from: line, to: line }
        : { text: pending.text + text, last: text, from: pending.from, to: line };
    if (tailOf(pending.text) === null && !endsWithNumber(pending.text)) continue;
    rows.push(rowOf(pending, section));
    pending = null;
  }
  return rows;
}

/** The documents that rows have not been matched with yet. */
type Unmatched = {
  readonly byNumber: ReadonlyMap<string, GazetteDocument[]>;
  readonly titles: Map<GazetteDocument, ComparedTitle>;
  compared: number;
};

function unmatchedOf(documents: readonly GazetteDocument[]): Unmatched {
  const byNumber = new Map<string, GazetteDocument[]>();
  for (const document of documents) {
    if (document.number === null) continue;
    const list = byNumber.get(document.number);
    if (list === undefined) byNumber.set(document.number, [document]);
    else list.push(document);
  }
  return { byNumber, titles: new Map(documents.map((one) => [one, comparedTitle(one.title)])), compared: 0 };
}

function matchFor(row: ContentsRow, unmatched: Unmatched): GazetteDocument | null {
  if (row.number !== null) {
    const list = unmatched.byNumber.get(row.number) ?? [];
    while (list.length > 0 && !unmatched.titles.has(list[0] as GazetteDocument)) list.shift();
    return list[0] ?? null;
  }
  const wanted = comparedTitle(row.title);
  for (const [document, title] of unmatched.titles) {
    unmatched.compared += 1;
    if (unmatched.compared > MOST_COMPARED) return null;
    if (likeness(title, wanted) >= MATCH) return document;
  }
  return null;
}

const sameTitle = (row: ContentsRow, document: GazetteDocument): boolean => {
  if (isOrder(row.title)) return true;
  const [a, b] = [row.title, document.title].map((title) => narrow(title).replace(TITLE_SIGNS, '')) as [string, string];
  return a === b || b.endsWith(a);
};

const isSameText = (row: ContentsRow, document: GazetteDocument): boolean =>
  row.number === null && likeness(comparedTitle(row.title), comparedTitle(document.title)) >= MATCH;

/** Matches rows and documents one to one, both ways; each that stays alone, and each title that differs, is a finding. */
export function matchContents(
  rows: readonly ContentsRow[],
  documents: readonly GazetteDocument[],
  findings: Finding[],
): ContentsRow[] {
  const unmatched = unmatchedOf(documents);
  let last: GazetteDocument | null = null;
  const matched = rows.map((row) => {
    const found = matchFor(row, unmatched);
    // An order and the text that it puts in force have a row each and are one document.
    const document: GazetteDocument | null = found ?? (last !== null && isSameText(row, last) ? last : null);
    last = document;
    if (document === null) findings.push(unmatchedRow(row));
    else {
      unmatched.titles.delete(document);
      if (!sameTitle(row, document)) findings.push(differentTitle(row, document));
    }
    return { ...row, documentKey: document?.key ?? null };
  });
  if (rows.length > 0) for (const document of unmatched.titles.keys()) findings.push(unannounced(document));
  return matched;
}

const unmatchedRow = (row: ContentsRow): Finding => ({
  code: 'XZ_READ_CONTENTS_UNPRINTED',
  severity: 'error',
  span: row.span,
  address: null,
  message: `目录列有“${row.title}”${row.number === null ? '' : `（${row.number}）`}，正文没有找到。请核对是否漏印或提取时丢失。`,
});

const differentTitle = (row: ContentsRow, document: GazetteDocument): Finding => ({
  code: 'XZ_READ_CONTENTS_TITLE',
  severity: 'warning',
  span: row.span,
  address: document.key,
  message: `目录标题与正文标题不一致，以正文为准。目录：“${row.title}”；正文：“${document.title}”。`,
});

const unannounced = (document: GazetteDocument): Finding => ({
  code: 'XZ_READ_CONTENTS_MISSING',
  severity: 'warning',
  span: document.span,
  address: document.key,
  message: `“${document.title}”印在正文里，目录没有列出。请核对。`,
});
