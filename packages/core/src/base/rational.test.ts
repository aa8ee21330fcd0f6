import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compareRationals, divide, multiply, parseDecimal, printRational, rational, subtract } from './index.ts';

const anyRational = fc
  .tuple(fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), fc.bigInt({ min: 1n, max: 10n ** 6n }))
  .map(([n, d]) => rational(n, d));

test.each([
  ['0.1', 1n, 10n],
  ['5.0E+15', 5_000_000_000_000_000n, 1n],
  ['1e-4', 1n, 10_000n],
  ['-2.50', -5n, 2n],
])('%s is exact', (text, n, d) => {
  expect(parseDecimal(text)).toEqual({ n, d });
});

test.each(['', '1,000', '0x10', '１', '1/2', 'Infinity', '.5', `${'9'.repeat(41)}`])('%j is no decimal', (text) => {
  expect(parseDecimal(text)).toBeNull();
});

test('a tenth and two tenths are three tenths', () => {
  expect(add(rational(1n, 10n), rational(2n, 10n))).toEqual(rational(3n, 10n));
});

test('what is subtracted comes back, what is divided comes back', () => {
  fc.assert(
    fc.property(anyRational, anyRational, (a, b) => {
      expect(add(subtract(a, b), b)).toEqual(a);
      const quotient = divide(a, b);
      if (quotient !== null) expect(multiply(quotient, b)).toEqual(a);
    }),
  );
});

test('the order is the order of the difference', () => {
  fc.assert(
    fc.property(anyRational, anyRational, (a, b) => {
      expect(Math.sign(compareRationals(a, b))).toBe(Math.sign(Number(subtract(a, b).n)) + 0);
    }),
  );
});

test('a printed decimal is read back as the same number', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 8 }), (n, scale) => {
      const value = rational(n, 10n ** BigInt(scale));
      expect(parseDecimal(printRational(value))).toEqual(value);
    }),
  );
});
