import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareRationals, parseDecimal, printRational, type Rational } from '../base/index.ts';
import { flat } from './flat.ts';
import { type PrintedRange, readRanges, type Side, sameRange } from './ranges.ts';

const say = (side: Side | null): string | null =>
  side === null ? null : `${side.sense} ${printRational(side.value)}${side.unit} ${side.includes}`;
const sayAll = (range: PrintedRange): (string | null)[] => [say(range.from), say(range.to), say(range.plain)];
const read = (text: string) => readRanges(flat(text)).map(sayAll);

test.each([
  ['死亡 3人以上 10人以下', ['above 3人 byConvention', 'below 10人 byConvention', null]],
  ['损失1000万元以上5000万元以下', ['above 10000000元 byConvention', 'below 50000000元 byConvention', null]],
  ['损失 5000 万元以上 1 亿元以下', ['above 50000000元 byConvention', 'below 100000000元 byConvention', null]],
  ['2人以下(含2人)急性死亡', [null, 'below 2人 yes', null]],
  ['3人以上（含本数）', ['above 3人 yes', null, null]],
  ['3人以上（含失踪）', ['above 3人 byConvention', null, null]],
  ['5人（不含5人）以上', ['above 5人 no', null, null]],
  [
    '释放量大于或等于5.0E+14Bq，且小于5.0E+15Bq的',
    ['greaterOrEqual 500000000000000Bq yes', 'less 5000000000000000Bq no', null],
  ],
  [
    '量 大 于 等 于 1.0E+12Bq ， 且 小 于1.0E+13Bq',
    ['greaterOrEqual 1000000000000Bq yes', 'less 10000000000000Bq no', null],
  ],
  ['剂量率达到或超过0.1mSv/h', ['reachOrExceed 0.1mSv/h yes', null, null]],
  ['沉积水平达到或超过1000Bq/cm2', ['reachOrExceed 1000Bq/cm2 yes', null, null]],
  ['≥ 30', ['greaterOrEqual 30 yes', null, null]],
  ['10以上30人以下', ['above 10人 byConvention', 'below 30人 byConvention', null]],
  ['1000-5000万元', ['dash 10000000元 yes', 'dash 50000000元 yes', null]],
  ['每年开展1-2次演练', ['dash 1次 yes', 'dash 2次 yes', null]],
  ['宽度一般为 0.7至 1米', ['dash 0.7米 yes', 'dash 1米 yes', null]],
  ['2小时未得到有效控制', [null, null, 'none 2小时 yes']],
  ['不得少于 30人', ['notLess 30人 yes', null, null]],
  ['在响应结束一个月内提出', [null, 'within 1个月 byConvention', null]],
  ['之日起半年内', [null, 'within 0.5年 byConvention', null]],
  ['提前不少于三十日', ['notLess 30日 yes', null, null]],
  ['损失12，345元', [null, null, 'none 12345元 yes']],
  ['面积0．5公顷', [null, null, 'none 0.5公顷 yes']],
])('%s is read with its numbers, measure and bound words', (text, expected) => {
  expect(read(text)).toEqual([expected]);
});

test.each(['第三次会议', '一般事故', '二级响应', '2024年7月31日', '十二月三日', 'I-131当量', '每年4月'])(
  '%s holds no quantity',
  (text) => expect(read(text)).toEqual([]),
);

test('two quantities of different measure are two, whatever stands between them', () => {
  expect(read('死亡3人以上，2小时以下')).toHaveLength(2);
  expect(read('死亡3人以上，或者重伤10人以上')).toHaveLength(2);
});

const numeral = fc
  .tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom('', '.5', '.25', 'E+3', 'E+12'))
  .map(([whole, tail]) => `${whole}${tail}`);
const unit = fc.constantFrom('人', '户', '公顷', '毫米', '分钟', '小时', '个工作日', '个月', 'Bq', 'mSv/h', 'km2');
const filler = fc
  .array(fc.constantFrom('造成', '事故', '影响', '范围', '的', '县', '，', '；', '或者', '死亡', '受灾', '。', ' '), {
    maxLength: 8,
  })
  .map((words) => words.join(''));
const official = fc.constantFrom<[string, string, string, Side['includes'], 'from' | 'to']>(
  ['', '以上', 'above', 'byConvention', 'from'],
  ['', '以下', 'below', 'byConvention', 'to'],
  ['', '及以上', 'andAbove', 'yes', 'from'],
  ['超过', '', 'exceed', 'no', 'from'],
  ['不足', '', 'short', 'no', 'to'],
  ['大于等于', '', 'greaterOrEqual', 'yes', 'from'],
  ['小于', '', 'less', 'no', 'to'],
  ['不超过', '', 'notExceed', 'yes', 'to'],
  ['达到', '', 'reach', 'yes', 'from'],
  ['至少', '', 'atLeast', 'yes', 'from'],
);
const numberOf = (text: string): Rational => parseDecimal(text) as Rational;

test('a bound in official wording inside any sentence is read back', () => {
  fc.assert(
    fc.property(
      filler,
      official,
      numeral,
      unit,
      filler,
      (before, [lead, tail, sense, includes, side], number, measure, after) => {
        const found = readRanges(flat(`${before}达成共识，${lead}${number}${measure}${tail}，${after}`));
        expect(found).toHaveLength(1);
        const read = found[0]?.[side];
        expect(read).toMatchObject({ unit: measure, includes, sense });
        expect(compareRationals(read?.value as Rational, numberOf(number))).toBe(0);
      },
    ),
  );
});

test('both sides of a range are read back as one, however the page spaced and joined them', () => {
  const joint = fc.constantFrom('', ' ', '、', '，', '，且');
  fc.assert(
    fc.property(filler, numeral, numeral, unit, joint, (before, low, high, measure, between) => {
      const found = readRanges(flat(`${before}共${low} ${measure}以上${between}${high}${measure} 以下的`));
      expect(found).toHaveLength(1);
      expect(compareRationals(found[0]?.from?.value as Rational, numberOf(low))).toBe(0);
      expect(compareRationals(found[0]?.to?.value as Rational, numberOf(high))).toBe(0);
    }),
  );
});

test('a range is the same as itself alone: another number, measure, word or a side less is another range', () => {
  const [range] = readRanges(flat('3人以上10人以下')) as [PrintedRange];
  const others = [
    '3人以上11人以下',
    '3户以上10户以下',
    '超过3人 10人以下',
    '3人及以上10人以下',
    '3人以上',
    '3人以上10人以下（含10人）',
  ];
  expect(sameRange(range, readRanges(flat('3人以上 10人以下'))[0] as PrintedRange)).toBe(true);
  for (const other of others) expect(sameRange(range, readRanges(flat(other))[0] as PrintedRange)).toBe(false);
});

test('reading quantities never throws and stays inside the text', () => {
  const sign = fc.constantFrom(
    '3',
    '十',
    '半',
    '.',
    'E',
    '+',
    '人',
    '万',
    '元',
    '以上',
    '(',
    ')',
    '含',
    '，',
    '至',
    '第',
    '年',
    '月',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
      const text = flat(signs.join(''));
      for (const range of readRanges(text)) {
        expect(range.start).toBeGreaterThanOrEqual(0);
        expect(range.end).toBeLessThanOrEqual(text.length);
        expect(range.end).toBeGreaterThan(range.start);
      }
    }),
  );
});
