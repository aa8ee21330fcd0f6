import { type Rational, rational } from '../base/index.ts';
import { ORDINAL, PRINTED_DIGITS, PRINTED_HALF, PRINTED_PLACES } from '../lexicon/index.ts';

/** A number found in a text. */
export type Numeral = { readonly value: Rational; readonly end: number; readonly script: 'arabic' | 'chinese' };

const DIGIT = /\d/;
const GROUPED = /^\d{1,3}(?:,\d{3}){1,6}(?![\d,])/;
const ARABIC = /^(\d{1,30})(?:\.(\d{1,20}))?/;
const POWER = /^[Ee]([+-]?\d{1,3})(?!\d)/;
const TIMES_POWER = /^[×xX*]10\^?([+-]?\d{1,2})(?!\d)/;
// `I-131`, `X305`, `GB50201`: the number is part of a sign.
const SIGN_BEFORE = /[A-Za-zΑ-ω][-]?$/u;
const LONGEST_CHINESE = 8;

const has = (words: Readonly<Record<string, number>>, sign: string): boolean => Object.hasOwn(words, sign);
const isChineseDigit = (sign: string): boolean => has(PRINTED_DIGITS, sign) || has(PRINTED_PLACES, sign);

function scientific(rest: string): { power: number; length: number } {
  const match = POWER.exec(rest) ?? TIMES_POWER.exec(rest);
  return match === null ? { power: 0, length: 0 } : { power: Number(match[1]), length: match[0].length };
}

const tenTo = (power: number): Rational =>
  power >= 0 ? rational(10n ** BigInt(power)) : rational(1n, 10n ** BigInt(-power));

function arabicAt(text: string, at: number): Numeral | null {
  const grouped = GROUPED.exec(text.slice(at, at + 40));
  if (grouped !== null)
    return { value: rational(BigInt(grouped[0].replaceAll(',', ''))), end: at + grouped[0].length, script: 'arabic' };
  const match = ARABIC.exec(text.slice(at, at + 60));
  if (match === null) return null;
  const [printed, whole = '0', fraction = ''] = match;
  const after = scientific(text.slice(at + printed.length, at + printed.length + 10));
  const { n, d } = tenTo(after.power - fraction.length);
  const value = rational(BigInt(whole + fraction) * n, d);
  return { value, end: at + printed.length + after.length, script: 'arabic' };
}

/** `二〇二四` sign by sign, `一百零五` by places; null where the signs make no number. */
function chineseValue(signs: readonly string[]): number | null {
  if (!signs.some((sign) => has(PRINTED_PLACES, sign)))
    return signs.reduce((value, sign) => value * 10 + (PRINTED_DIGITS[sign] ?? 0), 0);
  let total = 0;
  let pending: number | null = null;
  let lastPlace = Number.POSITIVE_INFINITY;
  for (const sign of signs) {
    const place = PRINTED_PLACES[sign];
    if (place === undefined) pending = PRINTED_DIGITS[sign] ?? null;
    else {
      if (place >= lastPlace) return null;
      total += (pending ?? 1) * place;
      pending = null;
      lastPlace = place;
    }
  }
  return total + (pending ?? 0);
}

function chineseAt(text: string, at: number): Numeral | null {
  if (text[at] === PRINTED_HALF) return { value: rational(1n, 2n), end: at + 1, script: 'chinese' };
  let end = at;
  while (end < text.length && end - at < LONGEST_CHINESE && isChineseDigit(text[end] as string)) end += 1;
  if (end === at || text[at - 1] === ORDINAL) return null;
  const value = chineseValue([...text.slice(at, end)]);
  return value === null ? null : { value: rational(BigInt(value)), end, script: 'chinese' };
}

/** The number that begins at a place of a flat text; null where none does or where it belongs to a sign (`I-131`). */
export function numeralAt(text: string, at: number): Numeral | null {
  const before = text.slice(Math.max(0, at - 2), at);
  if (!DIGIT.test(text[at] ?? '')) return isChineseDigit(before.slice(-1)) ? null : chineseAt(text, at);
  return DIGIT.test(before.slice(-1)) || SIGN_BEFORE.test(before) ? null : arabicAt(text, at);
}
