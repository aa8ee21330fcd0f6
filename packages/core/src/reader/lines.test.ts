import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitLines, widthOf } from './lines.ts';

test('lines tile the source, each begins where the one before ends', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('甲', ' ', '\n', '\t', '\u3000', '\u0000', '\ud800', 'a'), maxLength: 50 }),
      (text) => {
        const lines = splitLines(text);
        expect(lines.map((line) => text.slice(line.start, line.end)).join('')).toBe(text);
        lines.forEach((line, i) => {
          expect(line.start).toBe(lines[i - 1]?.end ?? 0);
          expect(line.flow.text).toBe(line.raw.trim());
        });
      },
    ),
  );
});

test('a Chinese character is as wide as two Latin ones', () => {
  expect([widthOf('甲乙'), widthOf('ab1'), widthOf('甲a（')]).toEqual([4, 3, 5]);
});

test.each([
  [' 甲县', true],
  ['  甲县', false],
  ['甲县', false],
  ['\f甲县', true],
])('%j leads a page or column: %s', (text, leads) => expect(splitLines(text)[0]?.leads).toBe(leads));

test('the last line needs no line end', () => {
  expect(splitLines('甲\n乙').map((line) => line.raw)).toEqual(['甲', '乙']);
  expect(splitLines('甲\n')).toHaveLength(1);
  expect(splitLines('')).toEqual([]);
});
