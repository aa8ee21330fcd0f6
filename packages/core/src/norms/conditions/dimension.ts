/** What a number counts: bases with their exponents; empty is a pure ratio, null is a literal, which fits anything. */
export type Dimension = ReadonlyMap<string, number> | null;

export const PURE: Dimension = new Map();
/** Percentages are ratios. */
const RATIOS = new Set(['', '1', 'share']);
const MOST_FACTORS = 8;

function raised(factors: readonly (readonly [string, number])[]): Dimension {
  const exponents = new Map<string, number>();
  for (const [base, exponent] of factors) exponents.set(base, (exponents.get(base) ?? 0) + exponent);
  return new Map([...exponents].filter(([, exponent]) => exponent !== 0).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `money/area` is money per area; `people*months` a product. Absent is a pure ratio. */
export function readDimension(text: string | undefined): Dimension {
  const [above = '', ...below] = (text ?? '').split('/', MOST_FACTORS);
  const factors = (part: string, exponent: number) =>
    part
      .split('*', MOST_FACTORS)
      .map((base) => base.trim())
      .filter((base) => !RATIOS.has(base))
      .map((base) => [base, exponent] as const);
  return raised([...factors(above, 1), ...below.flatMap((part) => factors(part, -1))]);
}

/** As a fact would declare it. */
export function printDimension(dimension: Dimension): string | null {
  if (dimension === null) return null;
  const part = (sign: number): string[] =>
    [...dimension].flatMap(([base, exponent]) => Array<string>(Math.max(0, sign * exponent)).fill(base));
  const [above, below] = [part(1), part(-1)];
  return [above.length === 0 && below.length > 0 ? '1' : above.join('*'), ...below].join('/');
}

/** The dimension of what is compared or added; undefined where the two do not fit. */
export function joinDimensions(a: Dimension, b: Dimension): Dimension | undefined {
  if (a === null || b === null) return a ?? b;
  return printDimension(a) === printDimension(b) ? a : undefined;
}

/** The dimension of a product (`exponent` 1) or a quotient (-1). A literal factor is a pure ratio: a rate with a unit is a fact of its own. */
export function multiplyDimensions(a: Dimension, b: Dimension, exponent: 1 | -1): Dimension {
  if (a === null && b === null) return null;
  return raised([...(a ?? []), ...[...(b ?? [])].map(([base, power]) => [base, power * exponent] as const)]);
}
