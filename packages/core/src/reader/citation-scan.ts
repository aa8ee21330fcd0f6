import { normaliseDocumentNumber } from '../address/index.ts';
import { narrow, withoutBlanks } from '../base/index.ts';
import type { CitationForm } from '../gazette/index.ts';
import { agencyCodeLength } from '../lexicon/index.ts';
import { orderNumber, serialOf } from './number-lines.ts';
import { provisionRunAt } from './provisions.ts';
import { isTaken, nothingTaken, type Taken, take } from './taken.ts';

const POINTING_WORD = /^[见即]/;
const BARE_NUMBER = /^\s{0,2}[\u4e00-\u9fff]{2,10}\s{0,2}[〔[（(]\s{0,2}\d{4}\s{0,2}[〕\]）)]\s{0,2}\d{1,5}\s{0,2}号/;
const BLANK = /\s/;
const OPENING_BRACKET = /[（(]/;
const CLOSING_BRACKET = /[）)]/;
const TITLE_NOTE = /[（(][^（）()]{1,20}[）)]$/;
const POINTS_AT_ANNEX = /[见（(按照]$/;

/** A mention in a passage; `from` and `to` count in the passage's text. */
export type Mention = {
  readonly form: CitationForm;
  readonly from: number;
  readonly to: number;
  readonly number: string | null;
  readonly title: string | null;
  readonly provision: string | null;
};

const MAX_TITLE = 160;
const OPEN = '《';
const CLOSE = '》';
const YEAR_SERIAL = /[〔[【（(]\s{0,3}(\d{4})\s{0,3}[〕\]】）)]\s{0,3}第?\s{0,2}(\d{1,5})\s{0,3}号/;
const YEAR_SERIALS = new RegExp(YEAR_SERIAL, 'g');
const ORDER = /(令|公告)(?:\d{4}年)?第?[0-9一二三四五六七八九十百零〇]{1,6}号/;
const SERIES_KIND = /(?:令|公告|通告)$/;
const HAN_ONLY = /^[\u4e00-\u9fff]{2,40}$/;
const HAN = /[\u4e00-\u9fff]/;
const LONGEST_ISSUER = 24;
/** `2004年国家环境保护总局令第21号`: the year is when, not who. */
const PASSING_YEAR = /^\d{4}年(?=[\u4e00-\u9fff])/;
const WHOLE_CODE = /^[\u4e00-\u9fff]{2,10}$/;
const ABBREVIATED = /[，,；;]?\s{0,2}以下(?:分别)?[简统合]称/;
const STANDARD =
  /(?:GB|DB|HJ|SL|JGJ|CJJ|NY|AQ|GA|TD|LY|WS)(?:\/?[TZ])?\s{0,2}[\d.]{2,12}(?:\s{0,2}[—–-]{1,2}\s{0,2}\d{4})?/;
const NOTE_BRACKET = /^\s{0,3}[（(][^（）()《》]{1,60}[）)]/;
const SELF = /本\s{0,2}(?:办法|规定|条例|法|细则|预案|方案|决定|规则|意见|制度|规划|计划|通知|标准|规程|章程|守则)/g;
const RELATIVE = /(?:前|上|本)(?:款|条|项|两款|两条|两项|三款|三条)(?!例|件|目|令|约)/g;
const ANNEX =
  /附\s{0,2}件\s{0,3}([0-9一二三四五六七八九十]{1,3})?(?:\s{0,2}[、和及至—-]\s{0,2}(?:附\s{0,2}件\s{0,2})?[0-9]{1,2}){0,12}/g;
const UNQUOTED_SHORT_NAME = /以下[简统]称(?:为)?\s{0,3}([^“”"《》「」，。；（）()]{2,24})(?=[）)])/g;
const SHORT_NAME =
  /以下(?:分别)?(?:简|统|合)称(?:为)?\s{0,2}[：:]?\s{0,2}([“"《「][^”"》」]{1,40}[”"》」](?:[、和]?[“"《「][^”"》」]{1,40}[”"》」]){0,5})/g;
const QUOTED = /[“"《「]([^”"》」]{1,40})[”"》」]/g;

/** End of the 《 that opens at `at`: nested titles inside it are part of it. -1 where it is not closed near by. */
function titleEnd(text: string, at: number): number {
  let depth = 0;
  const limit = Math.min(text.length, at + MAX_TITLE);
  for (let i = at; i < limit; i += 1) {
    if (text[i] === OPEN) depth += 1;
    else if (text[i] === CLOSE) {
      depth -= 1;
      if (depth === 0) return i + 1;
    }
  }
  const first = text.slice(at, limit).indexOf(CLOSE);
  return first < 0 ? -1 : at + first + 1;
}

/** `国务院令第203号` with the organ before 令, back to a 年 or a sign. */
function orderIn(text: string): string | null {
  const match = ORDER.exec(text);
  if (match === null) return null;
  let start = match.index;
  while (
    start > 0 &&
    match.index - start < LONGEST_ISSUER &&
    HAN.test(text[start - 1] as string) &&
    text[start - 1] !== '年'
  )
    start -= 1;
  return text.slice(start, match.index + match[0].length);
}

/** `《某部关于甲的公告》（2023年第6号）` counts on in the series of its title. */
function seriesIn(title: string, inner: string): string | null {
  const organ = title.slice(0, Math.max(0, title.indexOf('关于')));
  const kind = SERIES_KIND.exec(title)?.[0];
  const serial = kind === undefined || !HAN_ONLY.test(organ) ? null : serialOf(inner);
  return serial === null ? null : orderNumber(`${organ}${kind}`, serial);
}

/** The number in a bracket after a title: `国发〔2022〕11号`, `国务院令第 203号`, `GB50201-2014`. */
function numberIn(inner: string): string | null {
  const text = withoutBlanks(inner).replace(PASSING_YEAR, '');
  const match = YEAR_SERIAL.exec(text);
  if (match !== null) {
    const before = text.slice(0, match.index).replace(POINTING_WORD, '');
    const code = WHOLE_CODE.test(before) ? before.length : agencyCodeLength(before, before.length);
    const number = code === 0 ? null : normaliseDocumentNumber(before.slice(before.length - code) + match[0]);
    if (number !== null) return number;
  }
  return orderIn(text) ?? STANDARD.exec(text)?.[0] ?? null;
}

/** What stands right after a title: its number in brackets or without, then provisions. */
function afterTitle(
  text: string,
  at: number,
  title: string,
): { to: number; number: string | null; provision: string | null } {
  let to = at;
  let number: string | null = null;
  const bracket = bracketAt(text, at);
  const found = bracket === null ? null : (numberIn(bracket.inner) ?? seriesIn(title, bracket.inner));
  if (bracket !== null && found !== null) {
    number = found;
    const short = bracket.inner.search(ABBREVIATED);
    to = short >= 0 ? bracket.start + 1 + short : bracket.end;
  }
  if (bracket === null) {
    const bare = BARE_NUMBER.exec(text.slice(at, at + 40));
    if (bare !== null) {
      number = normaliseDocumentNumber(bare[0]);
      if (number !== null) to = at + bare[0].length;
    }
  }
  const note = to === at ? NOTE_BRACKET.exec(text.slice(at, at + 70)) : null;
  const run = provisionRunAt(text, to) ?? (note === null ? null : provisionRunAt(text, at + note[0].length));
  return run === null ? { to, number, provision: null } : { to: run.end, number, provision: run.text };
}

function bracketAt(text: string, at: number): { start: number; end: number; inner: string } | null {
  let start = at;
  while (start < at + 3 && BLANK.test(text[start] ?? '')) start += 1;
  if (!OPENING_BRACKET.test(text[start] ?? '')) return null;
  let depth = 0;
  for (let i = start; i < Math.min(text.length, start + 120); i += 1) {
    if (OPENING_BRACKET.test(text[i] as string)) depth += 1;
    else if (CLOSING_BRACKET.test(text[i] as string)) {
      depth -= 1;
      if (depth === 0) return { start, end: i + 1, inner: text.slice(start + 1, i) };
    }
  }
  return null;
}

const trimEnd = (text: string, from: number, to: number): number => from + text.slice(from, to).trimEnd().length;

function titles(text: string): Mention[] {
  const found: Mention[] = [];
  for (let at = text.indexOf(OPEN); at >= 0; at = text.indexOf(OPEN, at + 1)) {
    const end = titleEnd(text, at);
    if (end < 0) continue;
    const title = withoutBlanks(text.slice(at + 1, end - 1));
    const after = afterTitle(text, end, title);
    found.push({
      form: 'title',
      from: at,
      to: trimEnd(text, at, after.to),
      number: after.number,
      title,
      provision: after.provision,
    });
    at = end - 1;
  }
  return found;
}

/** Mentions found so far, and the places of the text that they take. */
type Found = { readonly mentions: Mention[]; readonly taken: Taken };

function note(found: Found, mention: Mention): void {
  found.mentions.push(mention);
  take(found.taken, mention.from, mention.to);
}

function numbers(text: string, into: Found): void {
  for (const match of text.matchAll(YEAR_SERIALS)) {
    let start = match.index;
    while (start > 0 && BLANK.test(text[start - 1] as string)) start -= 1;
    const code = agencyCodeLength(text, start);
    const from = start - code;
    const to = match.index + match[0].length;
    const number = normaliseDocumentNumber(text.slice(from, to));
    if (code > 0 && number !== null && !isTaken(into.taken, from, to))
      note(into, { form: 'number', from, to, number, title: null, provision: null });
  }
}

function shortNames(text: string, into: Found): void {
  for (const match of text.matchAll(SHORT_NAME)) {
    const quotes = [...(match[1] ?? '').matchAll(QUOTED)];
    const offset = match.index + match[0].indexOf(match[1] ?? '');
    quotes.forEach((quote, i) => {
      const from = i === 0 ? match.index : offset + quote.index;
      const to = offset + quote.index + quote[0].length;
      note(into, {
        form: 'abbreviation',
        from,
        to,
        number: null,
        title: withoutBlanks(quote[1] ?? ''),
        provision: null,
      });
    });
  }
}

/** `（以下简称县指挥部）`, no quotes. */
function unquotedShortNames(text: string, into: Found): void {
  for (const match of text.matchAll(UNQUOTED_SHORT_NAME)) {
    const to = match.index + match[0].length;
    if (!isTaken(into.taken, match.index, to))
      note(into, {
        form: 'abbreviation',
        from: match.index,
        to,
        number: null,
        title: withoutBlanks(match[1] ?? ''),
        provision: null,
      });
  }
}

/** 本条例 inside a quoted article is the law it is quoted from: the title named before it, if it is of that kind. */
function quotedLaw(word: string, before: Mention | undefined): string | null {
  const title = before?.title ?? null;
  return title?.replace(TITLE_NOTE, '').endsWith(withoutBlanks(word).slice(1)) ? title : null;
}

/** `本办法第三条`. `named` are the titles of the text, in order. */
function ownProvisions(text: string, named: readonly Mention[], into: Found): void {
  let next = 0;
  for (const match of text.matchAll(SELF)) {
    while ((named[next]?.to ?? Number.POSITIVE_INFINITY) <= match.index) next += 1;
    const run = provisionRunAt(text, match.index + match[0].length);
    if (run === null || isTaken(into.taken, match.index, run.end)) continue;
    note(into, {
      form: 'provision',
      from: match.index,
      to: trimEnd(text, match.index, run.end),
      number: null,
      title: quotedLaw(match[0], named[next - 1]),
      provision: run.text,
    });
  }
}

/** `前款`, `本条第二款`. */
function relativeProvisions(text: string, into: Found): void {
  for (const match of text.matchAll(RELATIVE)) {
    const run = provisionRunAt(text, match.index + match[0].length);
    const to = run?.end ?? match.index + match[0].length;
    const form = run !== null && match[0].startsWith('本') ? 'provision' : 'relative';
    if (!isTaken(into.taken, match.index, to))
      note(into, {
        form,
        from: match.index,
        to,
        number: null,
        title: null,
        provision: withoutBlanks(text.slice(match.index, to)),
      });
  }
}

function annexes(text: string, into: Found): void {
  for (const match of text.matchAll(ANNEX)) {
    const to = trimEnd(text, match.index, match.index + match[0].length);
    const pointed =
      match[1] !== undefined || POINTS_AT_ANNEX.test(text.slice(Math.max(0, match.index - 2), match.index));
    if (!pointed || isTaken(into.taken, match.index, to)) continue;
    note(into, {
      form: 'annex',
      from: match.index,
      to,
      number: null,
      title: null,
      provision: withoutBlanks(narrow(text.slice(match.index, to))),
    });
  }
}

const LOOK = /[《〔[【]|号|附|简称|统称|本.{0,3}第|[前上本][款条项两三]/;

/** All mentions of documents and of parts of documents in a passage, in order, none over another. */
export function scanCitations(text: string): Mention[] {
  if (!LOOK.test(text)) return [];
  const found: Found = { mentions: [], taken: nothingTaken(text.length) };
  shortNames(text, found);
  unquotedShortNames(text, found);
  const named = titles(text).filter((mention) => !isTaken(found.taken, mention.from, mention.to));
  for (const mention of named) note(found, mention);
  numbers(text, found);
  ownProvisions(text, named, found);
  relativeProvisions(text, found);
  annexes(text, found);
  return found.mentions.sort((a, b) => a.from - b.from);
}
