import { normaliseDocumentNumber, normaliseSegment } from '@xianzhi/core/address';
import { searchable } from './searchable.ts';

/** One thing that must occur: any of these phrases. More than one only for a document number, whose brackets vary in print. */
export type Word = { readonly phrases: readonly string[] };

/** A query, understood. */
export type ParsedQuery = {
  readonly words: readonly Word[];
  /** 发文字号 in the query, in the printed standard form. */
  readonly numbers: readonly string[];
  /** 第X条 in the query, in Chinese numerals. */
  readonly provisions: readonly string[];
  /** The query's words that are neither, as written: titles and organ names. */
  readonly names: readonly string[];
};

const longestQuery = 400;
const mostWords = 12;

const DOCUMENT_NUMBER =
  /[\u4e00-\u9fff]{1,16}\s{0,2}[〔（([［【]\s{0,2}[12]\d{3}\s{0,2}[〕）)\]］】]\s{0,2}第?\s{0,2}\d{1,5}\s{0,2}号/gu;
const PROVISION = /第\s{0,2}[一二三四五六七八九十百零〇\d]{1,7}\s{0,2}条(?:之[一二三四五六七八九十])?/gu;
const BLANKS = /\s{1,400}/u;

/** A number as it may be printed: 〔2024〕, (2024), [2024]. */
function printedForms(number: string): string[] {
  const form = searchable(number);
  return [form, form.replace('〔', '(').replace('〕', ')'), form.replace('〔', '[').replace('〕', ']')];
}

type Split = { readonly numbers: string[]; readonly rest: string };

/** Takes the document numbers out, blanks inside them included, before the query is split at blanks. */
function splitNumbers(text: string): Split {
  const numbers: string[] = [];
  const rest = text.replace(DOCUMENT_NUMBER, (match) => {
    const number = normaliseDocumentNumber(match);
    if (number === null) return match;
    numbers.push(number);
    return ' ';
  });
  return { numbers, rest };
}

/** Reads a query: blanks part words that must all occur; document numbers and articles are recognised. */
export function parseQuery(text: string): ParsedQuery {
  const { numbers, rest } = splitNumbers(text.slice(0, longestQuery).replaceAll('\0', ' '));
  const pieces = rest.split(BLANKS).filter((piece) => searchable(piece) !== '');
  const provisions = (rest.match(PROVISION) ?? []).map(normaliseSegment);
  const plain = [...new Set(pieces.map(searchable))].map((phrase) => ({ phrases: [phrase] }));
  const words = [...numbers.map((number) => ({ phrases: printedForms(number) })), ...plain].slice(0, mostWords);
  const names = rest
    .replace(PROVISION, ' ')
    .split(BLANKS)
    .filter((piece) => piece !== '');
  return { words, numbers, provisions, names };
}
