/** An exact number, in lowest terms, the denominator positive. */
export type Rational = { readonly n: bigint; readonly d: bigint };

// Longer numerals are nobody's figure, only somebody's attack on the memory.
const DECIMAL = /^([+-]?)(\d{1,40})(?:\.(\d{1,40}))?(?:[eE]([+-]?\d{1,3}))?$/;

const divisor = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

/** `n / d` in lowest terms. A denominator of zero is a broken invariant and throws. */
export function rational(n: bigint, d: bigint = 1n): Rational {
  if (d === 0n) throw new RangeError('a rational with denominator 0');
  const common = divisor(n, d) || 1n;
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** The exact value of a decimal numeral (`0.5`, `1e-4`, `5.0E+15`); null where the text is none. */
export function parseDecimal(text: string): Rational | null {
  const match = DECIMAL.exec(text);
  if (match === null) return null;
  const [, sign, whole, fraction = '', power = '0'] = match;
  const digits = BigInt(`${whole}${fraction}`) * (sign === '-' ? -1n : 1n);
  const exponent = Number(power) - fraction.length;
  return exponent >= 0 ? rational(digits * 10n ** BigInt(exponent)) : rational(digits, 10n ** BigInt(-exponent));
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const negate = (a: Rational): Rational => ({ n: -a.n, d: a.d });
export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** `a / b`; null where `b` is zero. */
export const divide = (a: Rational, b: Rational): Rational | null =>
  b.n === 0n ? null : rational(a.n * b.d, a.d * b.n);

/** Below zero where `a` is smaller, zero where equal, above zero where larger. */
export function compareRationals(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const isWhole = (a: Rational): boolean => a.d === 1n;

const isPowerOfTen = (d: bigint): boolean => {
  let rest = d;
  for (const prime of [2n, 5n]) while (rest % prime === 0n) rest /= prime;
  return rest === 1n;
};

/** A terminating decimal as written (`2.5`), any other as a fraction (`1/3`). */
export function printRational(a: Rational): string {
  if (a.d === 1n) return String(a.n);
  if (!isPowerOfTen(a.d)) return `${a.n}/${a.d}`;
  let scale = 0;
  while (10n ** BigInt(scale) % a.d !== 0n) scale += 1;
  const digits = String((a.n < 0n ? -a.n : a.n) * (10n ** BigInt(scale) / a.d)).padStart(scale + 1, '0');
  return `${a.n < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}
