import { unitOf } from '@xianzhi/core/lexicon';

/** A text with one thing changed, and which kind of change it is. */
export type TextChange = { readonly kind: 'threshold' | 'bound' | 'unit'; readonly text: string };

const NUMERAL = /\d{1,20}(?:\.\d{1,20})?(?:E[+-]?\d{1,3})?/g;
const MANTISSA_END = /\d(?=E)|\d$/;

/** The last printed digit one more and one less, carried: 9 → 10 and 8. */
function stepped(numeral: string): string[] {
  const [mantissa = '', exponent] = numeral.split('E');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  const scaled = BigInt(mantissa.replace('.', ''));
  return [scaled + 1n, scaled - 1n]
    .filter((value) => value >= 0n)
    .map((value) => {
      const digits = String(value).padStart(decimals + 1, '0');
      const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
      return exponent === undefined ? text : `${text}E${exponent}`;
    });
}

function thresholds(text: string): TextChange[] {
  return [...text.matchAll(NUMERAL)]
    .filter((found) => MANTISSA_END.test(found[0]) && !text.slice(0, found.index).match(/[A-Za-z(（]$|[（(]含$/))
    .flatMap((found) =>
      stepped(found[0]).map(
        (numeral): TextChange => ({
          kind: 'threshold',
          text: text.slice(0, found.index) + numeral + text.slice(found.index + found[0].length),
        }),
      ),
    );
}

/** A side that takes in its number and one that does not, by the words around the number. */
const FLIPS: readonly (readonly [RegExp, string])[] = [
  [/(\d[^\s，以]{0,14})(?:及以上|以上)(?:[（(]含[^）)]{0,12}[）)])?/, '超过$1'],
  [/(\d[^\s，以]{0,14})(?:及以下|以下)[（(]含[^）)]{0,12}[）)]/, '少于$1'],
  [/(\d[^\s，以（(]{0,14})以下(?![（(])/, '不超过$1'],
  [/大于或等于|大于等于|达到或超过|达到/, '超过'],
  [/(?<!达到或|不)超过/, '达到'],
  [/小于(?!等于|或)/, '小于等于'],
  [/≥/, '>'],
];

const flips = (text: string): TextChange[] =>
  FLIPS.flatMap(([pattern, by]) => {
    const changed = text.replace(pattern, by);
    return changed === text ? [] : [{ kind: 'bound' as const, text: changed }];
  });

/** 以下 of a document that does not say whether it takes in the number: a mutant may say so either way. */
export const settledBelow = (text: string): TextChange[] => {
  const changed = text.replace(/(\d[^\s，以（(]{0,14})以下(?![（(])/, '少于$1');
  return changed === text ? [] : [{ kind: 'bound', text: changed }];
};

const UNITS = [
  '公顷',
  '亩',
  '平方米',
  'km2',
  'm2',
  '亿元',
  '万元',
  '元',
  '小时',
  '分钟',
  '天',
  '毫米',
  '厘米',
  '米',
  'mSv/h',
  'Bq',
];
const MULTIPLIED = { 亿元: '万元', 万元: '元', 元: '万元' } as const;

/** Another unit of the same kind in the place of one. */
function units(text: string): TextChange[] {
  const own = UNITS.find((unit) => text.includes(unit));
  if (own === undefined) return [];
  if (own in MULTIPLIED) {
    const other = MULTIPLIED[own as keyof typeof MULTIPLIED];
    return [{ kind: 'unit', text: text.replaceAll(own, other) }];
  }
  const dimension = unitOf(own)?.dimension;
  const others = UNITS.filter((unit) => unit !== own && unitOf(unit)?.dimension === dimension);
  return others.slice(0, 2).map((other): TextChange => ({ kind: 'unit', text: text.replaceAll(own, other) }));
}

/** Every change of a bound: a threshold by one step, a side opened or closed, a unit exchanged. */
export const changesOfBound = (text: string): TextChange[] => [...thresholds(text), ...flips(text), ...units(text)];
