import { expect, test } from 'vitest';
import type { County, Organ } from '../content/index.ts';
import { flowOf } from './flow.ts';
import { organIndex, readOrgans } from './organs.ts';

const organ = (name: string, ...aliases: string[]): Organ => ({ name, kind: 'department', parent: null, aliases });
const county: County = {
  code: '999901',
  name: '某县',
  province: '某省',
  prefecture: '某市',
  organs: [organ('某县应急管理局', '县应急管理局', '县应急局'), organ('某县应急管理局防火股', '县应急管理局防火股')],
};
const city: County = {
  code: '999900',
  name: '某市',
  province: '某省',
  prefecture: null,
  organs: [organ('某市应急管理局', '市应急局')],
};

const names = (text: string, given: County | null = county): [string, string | null][] =>
  readOrgans([{ address: 'k/一', document: 'k', flow: flowOf(text, 0), paragraph: 1 }], organIndex(given, [city])).map(
    (mention) => [mention.text, mention.organ],
  );

test.each([
  ['由县应急局负责', [['县应急局', '某县应急管理局']]],
  ['县应急管理局防火股', [['县应急管理局防火股', '某县应急管理局防火股']]],
  [
    '市应急管理局、县应急局',
    [
      ['市应急管理局', '某市应急管理局'],
      ['县应急局', '某县应急管理局'],
    ],
  ],
  ['某市应急管理局', [['某市应急管理局', '某市应急管理局']]],
  [
    '责任单位：县天文局、县应急局',
    [
      ['县天文局', null],
      ['县应急局', '某县应急管理局'],
    ],
  ],
  ['各有关单位、各部门', []],
  ['优化产业布局，顾全大局', []],
  ['没有名字', []],
])('%s names %j', (text, expected) => expect(names(text)).toEqual(expected));

test('without a directory names are listed, not resolved', () => {
  expect(
    readOrgans(
      [{ address: 'k', document: 'k', flow: flowOf('责任单位：县天文局、县水利局', 0), paragraph: 1 }],
      organIndex(null, []),
    ),
  ).toMatchObject([
    { text: '县天文局', organ: null },
    { text: '县水利局', organ: null },
  ]);
});

test('a name is found once, at its place', () => {
  const [mention] = readOrgans(
    [{ address: 'k/一', document: 'k', flow: flowOf('由县应急局负责', 100), paragraph: 1 }],
    organIndex(county, []),
  );
  expect(mention).toEqual({
    text: '县应急局',
    span: { start: 101, end: 105 },
    organ: '某县应急管理局',
    address: 'k/一',
  });
});

test('a list of names without end costs time in proportion', { timeout: 2000 }, () => {
  expect(names('县天文局、县应急局、'.repeat(8000))).toHaveLength(16_000);
});
