import type { Rational } from '../base/index.ts';
import { readQuantity } from './units.ts';

/** Whether a bound word takes in the number itself; `byConvention`: the document says so or nobody does. */
export type Included = 'included' | 'excluded' | 'byConvention';

/** One side of a bound as printed: `3人以上`. */
export type BoundSide = {
  readonly value: Rational;
  readonly unit: string;
  readonly included: Included;
  readonly word: string;
};

/** `3人以上 10人以下`; at least one side is there. */
export type Bound = { readonly from: BoundSide | null; readonly to: BoundSide | null };

type Direction = 'from' | 'to' | 'both';
type Word = { readonly direction: Direction; readonly included: Included };

const AFTER: Readonly<Record<string, Word>> = {
  及以上: { direction: 'from', included: 'included' },
  及以下: { direction: 'to', included: 'included' },
  以上: { direction: 'from', included: 'byConvention' },
  以下: { direction: 'to', included: 'byConvention' },
  以内: { direction: 'to', included: 'byConvention' },
};
const BEFORE: Readonly<Record<string, Word>> = {
  大于或等于: { direction: 'from', included: 'included' },
  大于等于: { direction: 'from', included: 'included' },
  达到或超过: { direction: 'from', included: 'included' },
  小于或等于: { direction: 'to', included: 'included' },
  小于等于: { direction: 'to', included: 'included' },
  不低于: { direction: 'from', included: 'included' },
  不少于: { direction: 'from', included: 'included' },
  不超过: { direction: 'to', included: 'included' },
  不大于: { direction: 'to', included: 'included' },
  至少: { direction: 'from', included: 'included' },
  达到: { direction: 'from', included: 'included' },
  超过: { direction: 'from', included: 'excluded' },
  大于: { direction: 'from', included: 'excluded' },
  高于: { direction: 'from', included: 'excluded' },
  不足: { direction: 'to', included: 'excluded' },
  不满: { direction: 'to', included: 'excluded' },
  小于: { direction: 'to', included: 'excluded' },
  低于: { direction: 'to', included: 'excluded' },
  少于: { direction: 'to', included: 'excluded' },
  '≥': { direction: 'from', included: 'included' },
  '≤': { direction: 'to', included: 'included' },
  '＞': { direction: 'from', included: 'excluded' },
  '＜': { direction: 'to', included: 'excluded' },
  '>': { direction: 'from', included: 'excluded' },
  '<': { direction: 'to', included: 'excluded' },
};
/** Words of a bound, the longest first, for those who look for them in a text. */
export const BOUND_WORDS_AFTER: readonly string[] = Object.keys(AFTER);
export const BOUND_WORDS_BEFORE: readonly string[] = Object.keys(BEFORE);
/** What a bound word says; null where the word is none. */
export const boundWord = (word: string): Word | null => AFTER[word] ?? BEFORE[word] ?? null;

const INCLUDING = /（含[^）]{0,12}）$/;
const EXCLUDING = /（不含[^）]{0,12}）$/;
const SEPARATORS = /[，、]|且|\s{1,4}|(?<=以[上下内])(?=\d)/;
// Blanks that the page layout put inside one side: `3 人 以上`.
const INNER_BLANK = /(?<=\d)\s{1,4}(?=[^\d\s])|\s{1,4}(?=以[上下内])/g;
const RANGE = /^(.{1,20}?)(?:至|—|～)(.{1,20})$/;
const UNIT_TAIL = /[^\d.\s]{1,8}$/;
const MOST = 60;

type Side = BoundSide & { readonly direction: Direction };

function sideOf(part: string): Side | null {
  const stated: Included | null = EXCLUDING.test(part) ? 'excluded' : INCLUDING.test(part) ? 'included' : null;
  const text = part.replace(EXCLUDING, '').replace(INCLUDING, '').trim();
  const after = BOUND_WORDS_AFTER.find((word) => text.endsWith(word));
  const before = after === undefined ? BOUND_WORDS_BEFORE.find((word) => text.startsWith(word)) : undefined;
  const word = after ?? before;
  if (word === undefined) return null;
  const quantity = readQuantity(after === undefined ? text.slice(word.length) : text.slice(0, -word.length));
  const meaning = boundWord(word);
  if (quantity === null || meaning === null) return null;
  return { ...quantity, word, direction: meaning.direction, included: stated ?? meaning.included };
}

function rangeOf(text: string): Bound | null {
  const match = RANGE.exec(text);
  if (match === null) return null;
  const to = readQuantity(match[2] ?? '');
  const first = match[1] ?? '';
  const from = readQuantity(first) ?? readQuantity(first + (UNIT_TAIL.exec(match[2] ?? '')?.[0] ?? ''));
  if (from === null || to === null) return null;
  return { from: { ...from, included: 'included', word: '至' }, to: { ...to, included: 'included', word: '至' } };
}

const bare = ({ direction: _, ...side }: Side): BoundSide => side;

/** A bound as official texts write it (`3人以上 10人以下`, `超过100人`, `3至9人`, `2人以下（含2人）`); null where it is none. */
export function parseBound(text: string): Bound | null {
  if (text.length > MOST) return null;
  const narrow = text.replaceAll('(', '（').replaceAll(')', '）').replace(INNER_BLANK, '').trim();
  const parts = narrow.split(SEPARATORS).filter((part) => part.trim() !== '');
  const sides = parts.map(sideOf);
  if (sides.length > 2 || sides.some((side) => side === null)) return rangeOf(narrow);
  const from = sides.find((side) => side?.direction === 'from') ?? null;
  const to = sides.find((side) => side?.direction === 'to') ?? null;
  if ((from === null ? 0 : 1) + (to === null ? 0 : 1) !== sides.length) return null;
  return { from: from && bare(from), to: to && bare(to) };
}

/** Whether the upper side is printed with 以下, the word on which documents differ. */
export const saysBelow = (bound: Bound): boolean => bound.to?.word === '以下';
