import { kindOfTitle } from '../lexicon/index.ts';
import { CONSULTATION } from './consultation.ts';
import type { Parts } from './document-parts.ts';
import { joinTitle } from './front.ts';
import { findIssuedTexts, type IssuedText, isOrder, issuesText } from './issued-texts.ts';
import type { TextLine } from './stretch.ts';

const FIRST_ANNEX = /^附\s{0,4}件\s{0,4}[1一]/;
const SECOND_ANNEX = /^附\s{0,4}件\s{0,4}[2二]\s{0,4}(?:[:：]|$)/;
const ANNEX_START = /^附\s{0,4}件/;
const SENTENCE_END = /[。；：:，]$/;
/** A text without a title begins with its first division. */
const DIVISION_START = /^第\s{0,2}[一1]\s{0,2}[编篇章条]|^一、/;

/** The texts that a document issues and prints: several, one, none. */
export type Issued = {
  readonly several: readonly IssuedText[];
  readonly one: IssuedText | null;
  /** Whether the one was found by the name that the letter gives it. */
  readonly named: boolean;
};

/** Finds the texts that a document puts in force among what follows its signature. */
export function issuedBy(parts: Parts, title: string): Issued {
  const isOrdered = isOrder(title) && parts.front.number !== null && parts.signature !== null;
  const issues = issuesText(title) || parts.names.length > 0 || isOrdered;
  const texts = issues ? findIssuedTexts(parts.rest, 0, parts.names) : [];
  if (parts.names.length > 1 && texts.length > 0) return { several: texts, one: null, named: true };
  const one = texts[0] ?? (issues ? unnamedText(parts.rest) : null);
  const isText = !isOrdered || texts.length > 0 || kindOfTitle(one?.title ?? '') !== null;
  return { several: [], one: isText ? one : null, named: texts.length > 0 };
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
