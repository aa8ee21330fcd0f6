import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecimal, printRational, type Rational, rational } from '../../base/index.ts';
import { type Cut, compareCuts } from './cuts.ts';
import { readableValue } from './readable-value.ts';

/** `9+` lies just above 9, `9` just below it; nothing is unbounded. */
function cut(text: string): Cut | null {
  if (text === '') return null;
  const after = text.endsWith('+');
  return { at: parseDecimal(after ? text.slice(0, -1) : text) as Rational, after };
}

test.each([
  ['', '', '0'],
  ['', '3', '2'],
  ['', '3+', '3'],
  ['', '-2.5', '-3'],
  ['30', '', '30'],
  ['30+', '', '31'],
  ['9+', '10', '9.5'],
  ['3', '10', '5'],
  ['0', '3', '0'],
  ['10000000', '50000000', '10000000'],
  ['10000000+', '50000000', '20000000'],
  ['1', '1+', '1'],
  ['0.3333', '0.33333', '0.3333'],
  ['0.3333+', '0.33333', '0.33331'],
  ['-7', '-2', '-5'],
])('between %j and %j the shortest figure is %s', (from, to, expected) => {
  expect(printRational(readableValue(cut(from), cut(to)))).toBe(expected);
});

test('the figure lies between the cuts, whatever they are', () => {
  const anyCut = fc.record({
    at: fc
      .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 300n }))
      .map(([n, d]) => rational(n, d)),
    after: fc.boolean(),
  });
  fc.assert(
    fc.property(anyCut, anyCut, (a, b) => {
      const [from, to] = compareCuts(a, b) <= 0 ? [a, b] : [b, a];
      fc.pre(compareCuts(from, to) < 0);
      const value = readableValue(from, to);
      expect(compareCuts(from, { at: value, after: false })).toBeLessThanOrEqual(0);
      expect(compareCuts({ at: value, after: true }, to)).toBeLessThanOrEqual(0);
    }),
  );
});
