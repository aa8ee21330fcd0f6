import { compareRationals, divide, isWhole, printRational, type Rational, rational } from '@xianzhi/core/base';
import { type BoundSide, parseBound } from '@xianzhi/core/lexicon';
import type { BoundConvention } from '@xianzhi/core/norms';

const TEN_THOUSAND = rational(10_000n);
const SIGNS = { included: '≤', excluded: '＜', notStated: '＜ 或 ≤' } as const;

/** `3人`, `1000万元`: a multiple of ten thousand is written with 万, as the texts write it. */
function amount({ value, unit }: BoundSide): string {
  const large: Rational | null = divide(value, TEN_THOUSAND);
  return large !== null && isWhole(large) && compareRationals(large, rational(0n)) > 0
    ? `${printRational(large)}万${unit}`
    : `${printRational(value)}${unit}`;
}

const signOf = (side: BoundSide, stated: BoundConvention['above']): string =>
  SIGNS[side.included === 'byConvention' ? stated : side.included];

/** A printed bound as an interval, `3人 ≤ 数值 ＜ 10人`; null where it is none. What the document leaves open stays open. */
export function intervalWords(printed: string, convention: BoundConvention): string | null {
  const bound = parseBound(printed);
  if (bound === null) return null;
  const from = bound.from === null ? '' : `${amount(bound.from)} ${signOf(bound.from, convention.above)} `;
  const to = bound.to === null ? '' : ` ${signOf(bound.to, convention.below)} ${amount(bound.to)}`;
  return `${from}数值${to}`;
}
