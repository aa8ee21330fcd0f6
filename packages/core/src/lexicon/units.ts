import { multiply, numberFromChinese, parseDecimal, type Rational, rational, type Unit } from '../base/index.ts';

const whole = (n: bigint): Rational => rational(n);
const unit = (dimension: string, factor: Rational = whole(1n)): Unit => ({ dimension, factor });
const SECOND = 1000n;
const MINUTE = 60n * SECOND;
const HOUR = 60n * MINUTE;
const DAY = 24n * HOUR;

/** Units as official texts print them. Months and years are months, working days are working days: neither is a fixed length. */
const UNITS: Readonly<Record<string, Unit>> = {
  人: unit('people'),
  名: unit('people'),
  例: unit('people'),
  人次: unit('people'),
  户: unit('household'),
  次: unit('piece'),
  起: unit('piece'),
  个: unit('piece'),
  处: unit('piece'),
  间: unit('piece'),
  座: unit('piece'),
  台: unit('piece'),
  辆: unit('piece'),
  支: unit('piece'),
  元: unit('money', whole(100n)),
  公顷: unit('area', whole(10_000n)),
  亩: unit('area', rational(2000n, 3n)),
  平方米: unit('area'),
  m2: unit('area'),
  平方公里: unit('area', whole(1_000_000n)),
  平方千米: unit('area', whole(1_000_000n)),
  km2: unit('area', whole(1_000_000n)),
  毫米: unit('length', rational(1n, 1000n)),
  厘米: unit('length', rational(1n, 100n)),
  米: unit('length'),
  m: unit('length'),
  千米: unit('length', whole(1000n)),
  公里: unit('length', whole(1000n)),
  km: unit('length', whole(1000n)),
  秒: unit('time', whole(SECOND)),
  分钟: unit('time', whole(MINUTE)),
  分: unit('time', whole(MINUTE)),
  小时: unit('time', whole(HOUR)),
  个小时: unit('time', whole(HOUR)),
  时: unit('time', whole(HOUR)),
  天: unit('time', whole(DAY)),
  日: unit('time', whole(DAY)),
  昼夜: unit('time', whole(DAY)),
  周: unit('time', whole(7n * DAY)),
  个工作日: unit('workday'),
  工作日: unit('workday'),
  个月: unit('month'),
  月: unit('month'),
  年: unit('month', whole(12n)),
  级: unit('magnitude'),
  '%': unit('share', rational(1n, 100n)),
  '‰': unit('share', rational(1n, 1000n)),
  倍: unit('share'),
  吨: unit('mass', whole(1000n)),
  千克: unit('mass'),
  公斤: unit('mass'),
  立方米: unit('volume'),
  m3: unit('volume'),
  Bq: unit('activity'),
  'Bq/cm2': unit('surfaceActivity'),
  'mSv/h': unit('doseRate'),
  D2: unit('transportActivity'),
  度: unit('temperature'),
  '℃': unit('temperature'),
  // What the sign becomes when full-width forms are made narrow.
  '°C': unit('temperature'),
};

const TENS: Readonly<Record<string, bigint>> = {
  '': 1n,
  百: 100n,
  千: 1000n,
  万: 10_000n,
  百万: 1_000_000n,
  亿: 100_000_000n,
};
const NUMBER = /^(\d{1,30}(?:\.\d{1,30})?(?:E[+-]?\d{1,3})?|[零〇一二三四五六七八九十百两]{1,6}|半)\s{0,4}(.{0,16})$/;
const SPACES = /\s{1,8}/g;
// Compatibility forms make `10¹⁵Bq` 1015 becquerel: a power behind a digit is no figure that we read.
const POWER = /[\d０-９][\u00b2\u00b3\u00b9\u2070\u2074-\u2079]/;
const MOST = 60;

/** A number with its unit, as printed. */
export type Quantity = { readonly value: Rational; readonly unit: string };

/** The unit of a printed name; null where it is none. */
export const unitOf = (name: string): Unit | null => (Object.hasOwn(UNITS, name) ? (UNITS[name] ?? null) : null);
/** Printed names of units, the longest first, for those who look for them in a text. */
export const UNIT_NAMES: readonly string[] = Object.keys(UNITS).sort((a, b) => b.length - a.length);
/** Words that multiply the number before them: 万, 亿. */
export const MULTIPLIERS: readonly string[] = Object.keys(TENS).filter((word) => word !== '');

function numberOf(text: string): Rational | null {
  const decimal = parseDecimal(text);
  if (decimal !== null) return decimal;
  const value = numberFromChinese(text.replaceAll('两', '二'));
  return value === null ? null : whole(BigInt(value));
}

function scaled(number: Rational, rest: string): Quantity | null {
  for (const [word, power] of Object.entries(TENS)) {
    const name = rest.startsWith(word) ? rest.slice(word.length) : null;
    if (name !== null && unitOf(name) !== null) return { value: multiply(number, whole(power)), unit: name };
  }
  return null;
}

/** Half a unit of time: `半年` is six months, `半小时` thirty minutes. */
const HALF: Rational = rational(1n, 2n);

/** `1000万元` is 10 000 000 元, `5.0E+15Bq`, `30 分钟`, `一个月`, `半年`; null where the text is no number with a known unit. */
export function readQuantity(text: string): Quantity | null {
  if (text.length > MOST || POWER.test(text)) return null;
  const narrow = text.normalize('NFKC').replace(SPACES, '');
  const match = NUMBER.exec(narrow);
  if (match === null) return null;
  const [, numeral = '', rest = ''] = match;
  const number = numeral === '半' ? HALF : numberOf(numeral);
  return number === null ? null : scaled(number, rest);
}
