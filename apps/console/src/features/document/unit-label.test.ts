import { expect, test } from 'vitest';
import { printedNumber } from './unit-label.ts';

test.each([
  ['一', '一、'],
  ['（二）', '（二）'],
  ['1', '1.'],
  ['4.2.1', '4.2.1\u3000'],
  ['第三条', '第三条\u3000'],
  ['1~2', '1.'],
  [null, ''],
])('the number %s is printed as %s', (num, printed) => expect(printedNumber(num)).toBe(printed));
