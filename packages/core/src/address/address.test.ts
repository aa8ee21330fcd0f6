import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normaliseDocumentNumber, parseAddress, printAddress, shortenPath } from './index.ts';

const printed = (text: string): string | null => {
  const address = parseAddress(text);
  return address === null ? null : printAddress(address);
};

test.each([
  ['141121/文政发〔2024〕8号/二/（一）/1', '141121/文政发〔2024〕8号/二/（一）/1'],
  ['141121/文政发(2024) 8 号/二、/(一)/1.', '141121/文政发〔2024〕8号/二/（一）/1'],
  ['文政办发[2024]28号/附件 四/４．２．１', '文政办发〔2024〕28号/附件4/4.2.1'],
  ['140824/稷政办发〔2023〕23号/第12条/第二款/第（三）项', '140824/稷政办发〔2023〕23号/第十二条/¶2/（三）'],
  ['140425/2023-10-01-封山禁火令/1~2@3', '140425/2023-10-01-封山禁火令/1~2@3'],
  ['141121', '141121'],
  ['  ', null],
])('%s is read as %s', (text, expected) => expect(printed(text)).toBe(expected));

test('a number with 第 or a leading zero is brought to the standard form', () => {
  expect(normaliseDocumentNumber('国发（2022）第011号')).toBe('国发〔2022〕11号');
  expect(normaliseDocumentNumber('GB50201-2014')).toBeNull();
});

test('a path is shortened where a number tells its own place', () => {
  expect(shortenPath(['附件4', '4', '4.2', '4.2.1', '（1）'])).toEqual(['附件4', '4.2.1', '（1）']);
  expect(shortenPath(['第一章', '第三条', '（一）'])).toEqual(['第三条', '（一）']);
  expect(shortenPath(['一', '1.1'])).toEqual(['一', '1.1']);
});

test('reading an address never throws, and what it prints is read the same again', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 60 }), (text) => {
      const once = printed(text);
      return once === null || printed(once) === once;
    }),
  );
});
