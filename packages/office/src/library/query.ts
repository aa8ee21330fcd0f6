import { takeArticles, takeDocumentNumbers } from '@xianzhi/core/address';
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

const BLANKS = /\s{1,400}/u;

/** A number as it may be printed: 〔2024〕, (2024), [2024]. */
function printedForms(number: string): string[] {
  const form = searchable(number);
  return [form, form.replace('〔', '(').replace('〕', ')'), form.replace('〔', '[').replace('〕', ']')];
}

/** Reads a query: blanks part words that must all occur; document numbers and articles are recognised. */
export function parseQuery(text: string): ParsedQuery {
  const { numbers, rest } = takeDocumentNumbers(text.slice(0, longestQuery).replaceAll('\0', ' '));
  const pieces = rest.split(BLANKS).filter((piece) => searchable(piece) !== '');
  const { articles: provisions, rest: named } = takeArticles(rest);
  const plain = [...new Set(pieces.map(searchable))].map((phrase) => ({ phrases: [phrase] }));
  const words = [...numbers.map((number) => ({ phrases: printedForms(number) })), ...plain].slice(0, mostWords);
  const names = named.split(BLANKS).filter((piece) => piece !== '');
  return { words, numbers, provisions, names };
}
