// Words by which printed sentences carry quantities, for the reader that checks content against print. It shares nothing
// with `units.ts` and `bounds.ts`, by which content is read: one fault must not blind both.

/** Digits of Chinese numerals; 两 counts before a measure. */
export const PRINTED_DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
/** Places inside a Chinese numeral. */
export const PRINTED_PLACES: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
export const PRINTED_HALF = '半';
/** What stands before a number and makes it an ordinal. */
export const ORDINAL = '第';

/** What multiplies the number before it, the longest first. */
export const PRINTED_MULTIPLIERS: readonly (readonly [string, bigint])[] = [
  ['千万', 10_000_000n],
  ['百万', 1_000_000n],
  ['十万', 100_000n],
  ['亿', 100_000_000n],
  ['万', 10_000n],
  ['千', 1000n],
  ['百', 100n],
];

/** A measure as printed: what it measures, and how many of the smallest of its kind one is, as a fraction. */
export type PrintedUnit = { readonly dimension: string; readonly numerator: bigint; readonly denominator: bigint };

const measure = (dimension: string, numerator = 1n, denominator = 1n): PrintedUnit => ({
  dimension,
  numerator,
  denominator,
});
const each = (dimension: string, names: readonly string[]): [string, PrintedUnit][] =>
  names.map((name) => [name, measure(dimension)]);

/** Measures of printed sentences. 个月 and 月, 小时 and 时 stay apart: the second of each is a place in the calendar or the day. */
export const PRINTED_UNITS: ReadonlyMap<string, PrintedUnit> = new Map<string, PrintedUnit>([
  ...each('people', ['人', '名', '例', '人次']),
  ...each('household', ['户']),
  ...each('times', ['次', '起', '场', '场次', '届']),
  ...each('pieces', ['个', '处', '台', '套', '辆', '部', '座', '支', '条', '份', '件', '间', '项', '家', '只', '个点']),
  ...each('money', ['元']),
  ['公顷', measure('area', 10_000n)],
  ['亩', measure('area', 2000n, 3n)],
  ['平方米', measure('area')],
  ['m2', measure('area')],
  ['平方公里', measure('area', 1_000_000n)],
  ['平方千米', measure('area', 1_000_000n)],
  ['km2', measure('area', 1_000_000n)],
  ['毫米', measure('length')],
  ['mm', measure('length')],
  ['厘米', measure('length', 10n)],
  ['米', measure('length', 1000n)],
  ['m', measure('length', 1000n)],
  ['千米', measure('length', 1_000_000n)],
  ['公里', measure('length', 1_000_000n)],
  ['km', measure('length', 1_000_000n)],
  ['秒', measure('time')],
  ['分', measure('time', 60n)],
  ['分钟', measure('time', 60n)],
  ['刻钟', measure('time', 900n)],
  ['小时', measure('time', 3600n)],
  ['个小时', measure('time', 3600n)],
  ['时', measure('time', 3600n)],
  ['天', measure('time', 86_400n)],
  ['日', measure('time', 86_400n)],
  ['昼夜', measure('time', 86_400n)],
  ['周', measure('time', 604_800n)],
  ['星期', measure('time', 604_800n)],
  ['工作日', measure('workday')],
  ['个工作日', measure('workday')],
  ['月', measure('month')],
  ['个月', measure('month')],
  ['季度', measure('month', 3n)],
  ['个季度', measure('month', 3n)],
  ['年', measure('month', 12n)],
  ['周年', measure('month', 12n)],
  ['级', measure('magnitude')],
  ['度', measure('degree')],
  ['℃', measure('degree')],
  ['%', measure('share')],
  ['‰', measure('share', 1n, 10n)],
  ['倍', measure('multiple')],
  ['克', measure('mass')],
  ['公斤', measure('mass', 1000n)],
  ['千克', measure('mass', 1000n)],
  ['吨', measure('mass', 1_000_000n)],
  ['升', measure('volume')],
  ['立方米', measure('volume', 1000n)],
  ['m3', measure('volume', 1000n)],
]);
/** The longest name of a measure, so that a scan knows how far to look. */
export const LONGEST_PRINTED_UNIT = 4;
/** Measures that a Chinese numeral counts without being a step of a scale or a month's name. */
export const NOT_AFTER_CHINESE = new Set(['级', '月', '时', '分', '%', '‰', '℃', '度']);

/** What a bound word does: which side it closes, whether it takes in the number, and which other words say the same. */
export type PrintedBoundWord = {
  readonly side: 'from' | 'to';
  readonly includes: 'yes' | 'no' | 'byConvention';
  /** Words of one sense are written for one another. */
  readonly sense: string;
};
const from = (includes: PrintedBoundWord['includes'], sense: string): PrintedBoundWord => ({
  side: 'from',
  includes,
  sense,
});
const to = (includes: PrintedBoundWord['includes'], sense: string): PrintedBoundWord => ({
  side: 'to',
  includes,
  sense,
});
const words = (bound: PrintedBoundWord, ...names: string[]): [string, PrintedBoundWord][] =>
  names.map((name) => [name, bound]);
const longestFirst = (entries: [string, PrintedBoundWord][]): readonly (readonly [string, PrintedBoundWord])[] =>
  entries.sort(([a], [b]) => b.length - a.length);
const OR = '或';

/** Words of a bound that stand before the number, the longest first. */
export const BOUNDS_BEFORE = longestFirst([
  ...words(from('yes', 'reach'), '达到', '达'),
  ...words(from('yes', 'reachOrExceed'), `达到${OR}超过`, '达到及超过'),
  ...words(from('yes', 'notLess'), '不少于', '不得少于', '不能少于'),
  ...words(from('yes', 'notBelow'), '不低于', '不得低于', '不能低于', '不小于', '不得小于'),
  ...words(from('yes', 'atLeast'), '至少', '最少', '最低'),
  ...words(from('yes', 'greaterOrEqual'), '大于等于', `大于${OR}等于`, '≥', '≧', '>='),
  ...words(from('no', 'exceed'), '超过', '超出'),
  ...words(from('no', 'greater'), '大于', '>'),
  ...words(from('no', 'higher'), '高于', '多于'),
  ...words(to('yes', 'notExceed'), '不超过', '不得超过', '不能超过'),
  ...words(to('yes', 'notMore'), '不大于', '不高于', '不多于', '不得大于', '不得高于', '不得多于', '不晚于', '不迟于'),
  ...words(to('yes', 'atMost'), '至多', '最多', '最长', '最高'),
  ...words(to('yes', 'lessOrEqual'), '小于等于', `小于${OR}等于`, '≤', '≦', '<='),
  ...words(to('no', 'short'), '不足', '不满', '未满', '不到', '未达到', '未达'),
  ...words(to('no', 'less'), '小于', '<'),
  ...words(to('no', 'lower'), '低于', '少于', '未超过'),
]);

/** Words of a bound that stand behind the measure, the longest first. */
export const BOUNDS_AFTER = longestFirst([
  ...words(from('yes', 'andAbove'), '及以上', '及其以上', '(含)以上', '(及)以上'),
  ...words(from('byConvention', 'above'), '以上'),
  ...words(to('yes', 'andBelow'), '及以下', '及其以下', '(含)以下'),
  ...words(to('byConvention', 'below'), '以下'),
  ...words(to('byConvention', 'within'), '以内', '之内', '内'),
]);

/** What may stand between the lower and the upper side of one range. */
export const RANGE_JOINTS = new Set([
  '',
  ' ',
  ',',
  '、',
  '且',
  ',且',
  '、且',
  '但',
  ',但',
  '并',
  ',并',
  '和',
  '而',
  ',而',
]);
/** What may stand between two bare numbers that are the ends of one range. */
export const RANGE_DASHES = new Set(['-', '—', '——', '–', '~', '至', '到', '~~', '--']);

const INCLUDING = ['包括', '包含', '含'];
const EXCLUDING = ['不包括', '不包含', '不含'];
const ITSELF = ['', '本数', '本级', '该数'];

/**
 * What a remark in brackets says of the number before it: `含3人`, `不含本数`. `rest` is what it names, for the caller to
 * compare with the number; null where the remark is about something else (`含失踪`).
 */
export function remarkOnBound(remark: string): { readonly includes: 'yes' | 'no'; readonly rest: string } | null {
  const out = EXCLUDING.find((word) => remark.startsWith(word));
  if (out !== undefined) return { includes: 'no', rest: remark.slice(out.length) };
  const word = INCLUDING.find((one) => remark.startsWith(one));
  return word === undefined ? null : { includes: 'yes', rest: remark.slice(word.length) };
}
/** Whether a remark's rest means the number itself without repeating it. */
export const meansItself = (rest: string): boolean => ITSELF.includes(rest);
/** Whether a remark in brackets only says what a count takes in, and is no subject of its own. */
export const isCountRemark = (remark: string): boolean => remarkOnBound(remark) !== null;

/** Signs of a calendar day; a number before them is no quantity. */
export const DAY_SIGNS = { year: '年', month: '月', day: '日' } as const;

const END_OF_MONTH = /^[底末]/u;
/** Whether what follows a month means its last day: `10月底`. */
export const isEndOfMonth = (after: string): boolean => END_OF_MONTH.test(after);
const LIST_SIGNS = /^[、和或及与至,]$/u;
/** Whether a sign joins two things of a list. */
export const isListSign = (sign: string): boolean => LIST_SIGNS.test(sign);
