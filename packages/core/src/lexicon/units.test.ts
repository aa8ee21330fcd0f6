import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromBase, printRational, rational, sameUnit, toBase } from '../base/index.ts';
import { readQuantity, UNIT_NAMES, unitOf } from './units.ts';

const figures = fc.tuple(fc.bigInt({ min: 0n, max: 10n ** 12n }), fc.constantFrom(1n, 10n, 1000n));

test('every unit is read behind every figure, a blank between them or none', () => {
  fc.assert(
    fc.property(figures, fc.constantFrom(...UNIT_NAMES), fc.constantFrom('', ' ', '\u3000'), ([n, d], unit, blank) => {
      const value = rational(n, d);
      expect(readQuantity(`${printRational(value)}${blank}${unit}`)).toEqual({
        value,
        unit: unit.normalize('NFKC'),
      });
    }),
  );
});

test('a value taken to the base unit and back is the same', () => {
  fc.assert(
    fc.property(figures, fc.constantFrom(...UNIT_NAMES), ([n, d], name) => {
      const unit = unitOf(name);
      return (
        unit !== null && printRational(fromBase(toBase(rational(n, d), unit), unit)) === printRational(rational(n, d))
      );
    }),
  );
});

test('fifteen mu are a hectare, and calendar lengths are no fixed ones', () => {
  const base = (text: string): string => {
    const read = readQuantity(text);
    const unit = read && unitOf(read.unit);
    return read && unit ? `${printRational(toBase(read.value, unit))} ${unit.dimension}` : 'none';
  };
  expect([base('15亩'), base('1公顷'), base('1年'), base('30天'), base('5个工作日')]).toEqual([
    '10000 area',
    '10000 area',
    '12 month',
    '2592000000 time',
    '5 workday',
  ]);
  const [month, day] = [unitOf('个月'), unitOf('天')];
  expect(month && day && sameUnit(month, day)).toBe(false);
});

test.each(['10¹⁵Bq', '1.5×10¹²Bq', '3²人', '１０⁴人'])('%s: a power is no digit', (text) => {
  expect(readQuantity(text)).toBeNull();
});

test.each(['㎡', 'm²', 'km²'])('the sign of a square stays one in %s', (unit) => {
  expect(readQuantity(`3${unit}`)).toMatchObject({ value: rational(3n) });
});
