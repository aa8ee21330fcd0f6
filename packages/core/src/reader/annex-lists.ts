import { narrow } from '../base/index.ts';
import type { AnnexEntry, Unit } from '../gazette/index.ts';
import { dateOfLine } from '../lexicon/index.ts';
import { annexHeadAt, opensAnnexList } from './annex-heads.ts';
import { joinFlows } from './flow.ts';
import { markerAt } from './markers.ts';
import type { TextLine } from './stretch.ts';
import { comparedTitle, likeness } from './title-likeness.ts';

const ANNEX_WORD = /附|网络版/;
const ANNEX_LABEL = /附\s{0,2}件/;
const LABEL_WITH_COLON = /^附件.{0,6}[:：]/;
const SENTENCE_END = /[。；]$/;
const ENTRY_HEAD = /^(?:附\s{0,4}件\s{0,2}[:：]?\s{0,2})?\d{1,2}[.．、]\s{0,2}/;
const SAME_TITLE = 0.6;
const LABEL_AT_END = /附件[:：]?\s{0,2}$/;
const ONLINE_TAIL =
  /[（(]?(?:\d{1,2}\s?[-—–]\s?\d{1,2}\s?)?(?:附件)?(?:见[^见（(]{0,10}网络版|[^\s\d附（(][^（(]{0,9}网站公布|网站公布|不予印发|另附)[^（(\d]{0,3}$/;

/** The list of annexes that a text prints at its end, and the lines around it. */
export type AnnexListPlace = { readonly from: number; readonly to: number };

const MAX_LINES = 40;
const ONLINE = /见.{0,10}网络版|网络版[）)]?$|网站公布|不予印发|另附/;
const ENTRY = /(?:^|[^\d.])(\d{1,2})[.．、](?!\d)/g;
const FIRST_LABEL = /^附\s{0,4}件\s{0,2}[:：]?\s{0,2}/;

/** Whether a line only says that annexes are elsewhere: `附件见网络版`, `1-2 附件见网络版`. */
export const saysOnline = (text: string): boolean => text.length <= 60 && ONLINE.test(text) && ANNEX_WORD.test(text);

// A list of annexes is numbered `1.`; these begin the text after it.
const TEXT_SCHEMES: ReadonlySet<string> = new Set(['part', 'chapter', 'section', 'article', 'han', 'hanBracket']);

/** Where the annex list stands among the lines of a text, or null. It neither begins nor goes on at the source offset `before`. */
export function findAnnexList(lines: readonly TextLine[], before = Number.POSITIVE_INFINITY): AnnexListPlace | null {
  const from = lines.findIndex(
    (line) =>
      line.start < before &&
      line.text.includes('附') &&
      (opensAnnexList(line) || (ANNEX_LABEL.test(line.text) && saysOnline(line.text))),
  );
  if (from < 0) return null;
  const listed = new Set(numbersOn(lines[from] as TextLine));
  let to = from + 1;
  while (to < Math.min(lines.length, from + MAX_LINES)) {
    const line = lines[to] as TextLine;
    if (line.start >= before || !isListLine(line) || beginsAnnex(line, lines.slice(from, to), listed)) break;
    for (const number of numbersOn(line)) listed.add(number);
    to += 1;
  }
  return headsAnnex(lines, from, to) ? null : { from, to };
}

const numbersOn = (line: TextLine): string[] => [...narrow(line.text).matchAll(ENTRY)].map((match) => match[1] ?? '');

/** Where the first annex begins right below the list: its label comes again, or 附件： alone, or its title with no number. */
function beginsAnnex(line: TextLine, list: readonly TextLine[], listed: ReadonlySet<string>): boolean {
  const head = annexHeadAt(line);
  if (head !== null)
    return (head.titleAt === null && listed.size > 0) || listed.has(head.label.slice(2)) || isLabelAlone(line, list);
  const [first] = list;
  if (first === undefined || listed.size < 2 || numbersOn(line).length > 0 || ONLINE.test(line.text)) return false;
  const title = first.text.replace(ENTRY_HEAD, '');
  return likeness(comparedTitle(title), comparedTitle(line.text)) >= SAME_TITLE;
}

const isLabelAlone = (line: TextLine, list: readonly TextLine[]): boolean =>
  annexHeadAt(line)?.titleAt === null && list.some((entry) => annexHeadAt(entry) === null);

/** Lines that 附件： and the title of one annex take: several annexes are numbered. */
const LONGEST_SINGLE = 3;

/** `附件：` alone, a title, then text: the annex itself, not the list of annexes before a signature. */
function headsAnnex(lines: readonly TextLine[], from: number, to: number): boolean {
  const next = lines[to];
  if (annexHeadAt(lines[from] as TextLine)?.titleAt !== null) return false;
  if (to - from > LONGEST_SINGLE && lines.slice(from + 1, to).every((line) => numbersOn(line).length === 0))
    return true;
  if (to - from !== 2 || next === undefined) return false;
  return TEXT_SCHEMES.has(markerAt(next.text)?.scheme ?? '') || SENTENCE_END.test(next.text);
}

function isListLine(line: TextLine): boolean {
  if (annexHeadAt(line) !== null && !LABEL_WITH_COLON.test(line.text)) return false;
  if (dateOfLine(line.text) !== null || TEXT_SCHEMES.has(markerAt(line.text)?.scheme ?? '')) return false;
  return line.text.length <= 90 && !SENTENCE_END.test(line.text) && !line.raw.includes('\t');
}

function entriesFrom(text: string): { label: string; title: string; at: number }[] {
  const marks = [...text.matchAll(ENTRY)].map((match) => ({ n: match[1] ?? '', at: match.index + match[0].length }));
  if (marks.length === 0) {
    const at = FIRST_LABEL.exec(text)?.[0].length ?? 0;
    const title = text.slice(at).trim();
    return title.replace(ONLINE_TAIL, '').trim() === '' ? [] : [{ label: '附件', title, at }];
  }
  return marks.map(({ n, at }, i) => {
    const next = marks[i + 1];
    const end = next === undefined ? text.length : next.at - next.n.length - 1;
    return {
      label: `附件${n}`,
      title: text.slice(at, end).replace(LABEL_AT_END, '').trim(),
      at,
    };
  });
}

/** The annexes that a list names. `printed` are the annex units and carried documents of the text, by label. */
export function readAnnexList(lines: readonly TextLine[], printed: ReadonlyMap<string, string>): AnnexEntry[] {
  if (lines.length === 0) return [];
  const flow = joinFlows(lines.map((line) => line.flow));
  const first = lines[0] as TextLine;
  const span = { start: first.start, end: (lines.at(-1) as TextLine).end };
  return entriesFrom(narrow(flow.text)).map(({ label, title }) => {
    const address =
      printed.get(label) ??
      (label === '附件1' ? printed.get('附件') : label === '附件' ? printed.get('附件1') : undefined) ??
      null;
    return {
      label,
      title: title.replace(ONLINE_TAIL, '').trim(),
      printed: address !== null,
      address,
      span,
    };
  });
}

/** Labels of the annex units at the top of a document, with their addresses. */
export const printedAnnexes = (units: readonly Unit[]): Map<string, string> =>
  new Map(units.flatMap((unit) => (unit.num?.startsWith('附') ? [[unit.num, unit.address] as const] : [])));
