import { expect, test } from 'vitest';
import { printRational } from '../base/index.ts';
import { parseBound, readQuantity } from './index.ts';

const quantity = (text: string): string | null => {
  const read = readQuantity(text);
  return read === null ? null : `${printRational(read.value)} ${read.unit}`;
};

test.each([
  ['1000万元', '10000000 元'],
  ['1.5亿元', '150000000 元'],
  ['5.0E+15Bq', '5000000000000000 Bq'],
  ['30 分钟', '30 分钟'],
  ['一个月', '1 个月'],
  ['半年', '0.5 年'],
  ['３人', '3 人'],
  ['十日', '10 日'],
  ['2.5D2', '2.5 D2'],
  ['3km2', '3 km2'],
  ['1万人', '10000 人'],
  ['10千米', '10 千米'],
])('%s is a number with its unit', (text, expected) => {
  expect(quantity(text)).toBe(expected);
});

test.each(['1,000元', '人', '3', '三', '若干人', '3 怪', '1000万'])('%s is no quantity', (text) => {
  expect(quantity(text)).toBeNull();
});

const bound = (text: string): string | null => {
  const read = parseBound(text);
  const side = (one: NonNullable<typeof read>['from']): string =>
    one === null ? '' : `${printRational(one.value)}${one.unit} ${one.included}`;
  return read === null ? null : `${side(read.from)} | ${side(read.to)}`;
};

test.each([
  ['3人以上 10人以下', '3人 byConvention | 10人 byConvention'],
  ['1000万元以上5000万元以下', '10000000元 byConvention | 50000000元 byConvention'],
  ['大于等于5.0E+11Bq 小于5.0E+14Bq', '500000000000Bq included | 500000000000000Bq excluded'],
  ['大于等于5.0E+11Bq，且小于5.0E+14Bq', '500000000000Bq included | 500000000000000Bq excluded'],
  ['2人以下（含2人）', ' | 2人 included'],
  ['超过100人', '100人 excluded | '],
  ['达到2小时', '2小时 included | '],
  ['3至9人', '3人 included | 9人 included'],
  ['30人及以上', '30人 included | '],
  ['不超过5公顷', ' | 5公顷 included'],
])('%s is a bound', (text, expected) => {
  expect(bound(text)).toBe(expected);
});

test.each(['3人', '以上', '3人以上 5人以上', '3人以上 10人以下 20人以下', '若干'])('%s is none', (text) => {
  expect(bound(text)).toBeNull();
});
