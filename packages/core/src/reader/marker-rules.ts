import { chineseFromNumber, numberFromNumeral } from '../base/index.ts';

const INNER_BLANKS = /[\s\u3000]{1,8}/g;
const SPACES = / /g;

/** A numbering scheme. `arabicDot` is `1.`, `arabicComma` `1、`, `bare` `1 总则`; they stand in for one another where punctuation flips. */
export type Scheme =
  | 'part'
  | 'chapter'
  | 'section'
  | 'article'
  | 'han'
  | 'hanBracket'
  | 'arabicDot'
  | 'arabicComma'
  | 'bare'
  | 'decimal'
  | 'arabicBracket'
  | 'arabicHalfBracket'
  | 'circled'
  | 'letter'
  | 'ordinal'
  | 'ordinalComma';

/** A number printed at the start of a line, before anyone has decided whether it numbers a unit. */
export type Marker = {
  readonly scheme: Scheme;
  /** Last component: 3 of `1.2.3`. */
  readonly value: number;
  /** Normalised as in `docs/addresses.md`. */
  readonly num: string;
  /** Characters of the line that the number takes, punctuation and blanks after it included. */
  readonly length: number;
  /** The figure may count what follows it, or the sign may be none: only a heading in sequence, or a row of them, decides. */
  readonly doubtful: boolean;
  /** `22. 60岁以上老人` is no decimal where the row stands at 21: the number that it then is. */
  readonly instead?: Marker;
};

/** How a scheme is printed: the number is the first group. `weak`: a sign that also stands elsewhere, so that only a row of them numbers. */
export type Rule = {
  readonly weak?: boolean;
  readonly scheme: Scheme;
  readonly pattern: RegExp;
  readonly num: (match: RegExpExecArray, value: number) => string;
};

export const HAN = '[一二三四五六七八九十百千零〇]';
// Numerals that cannot be forged; converted texts have them for plain ones.
const FORMAL_NUMERALS = '壹贰叁肆伍陆柒捌玖拾貳參陸';
const PLAIN_NUMERALS = '一二三四五六七八九十二三六';
const FORMAL = `[${FORMAL_NUMERALS}]`;
const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
const BRACKETED = '⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇';
// One sign for the number and what encloses it, as some typesetting programs have.
const ENCLOSED_HAN = '㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩';
const DOTTED = '⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛';
const SIGNS = [CIRCLED, BRACKETED, ENCLOSED_HAN, DOTTED];
// What follows a figure that is an amount, a day or a share: `1.1亿元`, `4.3m焦炉`, `2024年` number nothing.
const MEASURE =
  '年|月|日(?!常)|小时|分钟|秒|个|元|万|亿|千|倍|米|公里|平方|立方|公顷|亩|吨|公斤|岁|%|％|‰|℃|—|–|-|~|～|/|[：:]\\d|以上|以下|左右|[A-Za-z]{1,3}(?![A-Za-z])';
// After these a figure may count (`3人`, `4.0级`) or number (`2.1人员疏散`): only a heading in sequence decides.
export const DOUBTFUL = /^(?:人|级|时|项|次|条|件|天|分|户|名|处|所|家|台|套|辆|座|起|批|度|多|余|至|届)/;

const division = (unit: string): RegExp =>
  new RegExp(
    `^第 {0,2}(${HAN}(?: {0,2}${HAN}){0,6}|\\d{1,4}) {0,2}${unit}(之${HAN}{1,2})?(?=$|[\\s\\u3000：:]|[\\u4e00-\\u9fff（(“《])[\\s\\u3000]{0,8}`,
  );

const PARTS = new RegExp(
  `^第 {0,2}(${HAN}{1,3}|\\d{1,2}) {0,2}部分(?=$|[\\s\\u3000：:]|[\\u4e00-\\u9fff])[\\s\\u3000：:]{0,8}`,
);
/** Texts from Taiwan, Hong Kong or an old print write the same divisions in full form. */
const FULL_FORMS: Readonly<Record<string, string>> = { 編: '编', 節: '节', 條: '条' };
const FULL_FORM = /[編節條]/;
const divisionNum = (match: RegExpExecArray): string =>
  match[0].replace(INNER_BLANKS, '').replace(FULL_FORM, (unit) => FULL_FORMS[unit] ?? unit);

export const RULES: readonly Rule[] = [
  { scheme: 'part', pattern: division('[编編篇]'), num: divisionNum },
  { scheme: 'part', weak: true, pattern: new RegExp(`^(${FORMAL}{1,3})、\\s{0,4}`), num: (m) => m[1] ?? '' },
  { scheme: 'part', pattern: PARTS, num: (_, value) => `第${chineseFromNumber(value)}部分` },
  { scheme: 'chapter', pattern: division('章'), num: divisionNum },
  { scheme: 'section', pattern: division('[节節]'), num: divisionNum },
  { scheme: 'article', pattern: division('[条條]'), num: divisionNum },
  { scheme: 'han', pattern: new RegExp(`^(${HAN}{1,4}) {0,2}[、.]\\s{0,4}`), num: (m) => m[1] ?? '' },
  { scheme: 'han', weak: true, pattern: new RegExp(`^(${HAN}{1,3})[，,](?!${HAN})\\s{0,4}`), num: (m) => m[1] ?? '' },
  {
    scheme: 'hanBracket',
    pattern: new RegExp(`^([${ENCLOSED_HAN}])[、.]?[\\s\\u3000]{0,4}`),
    num: (_, v) => `（${chineseFromNumber(v)}）`,
  },
  {
    scheme: 'hanBracket',
    pattern: new RegExp(`^[（(] {0,2}(${HAN}{1,4}) {0,2}[）)][、.．]?\\s{0,4}`),
    num: (m) => `（${m[1]}）`,
  },
  {
    scheme: 'decimal',
    pattern: new RegExp(
      `^((?:\\d{1,2}[.．] {0,1}){1,4}\\d{1,2})[.．、]?(?!\\d|[.．]\\d|\\s{0,2}(?:${MEASURE}))[\\s\\u3000]{0,4}`,
    ),
    num: (m) => (m[1] ?? '').replace(SPACES, ''),
  },
  { scheme: 'arabicDot', pattern: new RegExp(`^([${DOTTED}])[\\s\\u3000]{0,4}`), num: (_, v) => String(v) },
  { scheme: 'arabicDot', pattern: /^(\d{1,3}) {0,1}[.](?!\d)[\s\u3000]{0,4}/, num: (_, v) => String(v) },
  { scheme: 'arabicComma', pattern: /^(\d{1,3}) {0,1}、[\s\u3000]{0,4}/, num: (_, v) => String(v) },
  { scheme: 'arabicComma', weak: true, pattern: /^(\d{1,2})[，,](?=[\u4e00-\u9fff])/, num: (_, v) => String(v) },
  {
    scheme: 'arabicBracket',
    pattern: /^[（(] {0,2}(\d{1,3}) {0,2}[）)][、.]?[\s\u3000]{0,4}/,
    num: (_, v) => `（${v}）`,
  },
  { scheme: 'arabicHalfBracket', pattern: /^(\d{1,3})[）)][\s\u3000]{0,4}/, num: (_, v) => `${v}）` },
  {
    scheme: 'circled',
    pattern: new RegExp(`^([${CIRCLED}${BRACKETED}])[、.]?[\\s\\u3000]{0,4}`),
    num: (m) => m[1] ?? '',
  },
  {
    scheme: 'letter',
    weak: true,
    pattern: /^([A-Za-z])[.．、](?=[\s\u3000]{0,4}[\u4e00-\u9fff“《])[\s\u3000]{0,4}/,
    num: (m) => m[1] ?? '',
  },
  {
    scheme: 'letter',
    weak: true,
    pattern: /^([A-Za-z])[）)](?=[\s\u3000]{0,4}[\u4e00-\u9fff“《])[\s\u3000]{0,4}/,
    num: (m) => `${m[1]}）`,
  },
  {
    scheme: 'letter',
    weak: true,
    pattern: /^[（(]([A-Za-z])[）)](?=[\s\u3000]{0,4}[\u4e00-\u9fff“《])[\s\u3000]{0,4}/,
    num: (m) => `（${m[1]}）`,
  },
  { scheme: 'ordinal', pattern: new RegExp(`^(${HAN}{1,2})是(?=[\\u4e00-\\u9fff])`), num: (m) => `${m[1]}是` },
  {
    scheme: 'ordinalComma',
    pattern: new RegExp(`^第(${HAN}{1,2})(?:[，,]|、(?!${HAN}))\\s{0,4}`),
    num: (m) => `第${m[1]}`,
  },
  {
    scheme: 'bare',
    pattern: new RegExp(`^(\\d{1,2})[ \\u3000]{0,4}(?=[\\u4e00-\\u9fff“《])(?!${MEASURE})`),
    num: (_, v) => String(v),
  },
];
/** Code of the character before `a`. */
const BEFORE_A = 0x60;

/** The number that a rule's match stands for. */
export function markerValue(scheme: Scheme, match: RegExpExecArray): number | null {
  const text = match[1] ?? '';
  if (scheme === 'letter') return text.toLowerCase().charCodeAt(0) - BEFORE_A;
  const signs = SIGNS.find((row) => row.includes(text));
  if (signs !== undefined) return signs.indexOf(text) + 1;
  if (scheme === 'part' && FORMAL_NUMERALS.includes(text[0] ?? '')) return numberFromNumeral(withPlainNumerals(text));
  if (scheme === 'decimal') return Number(text.replace(SPACES, '').split('.').at(-1));
  return numberFromNumeral(text.replace(SPACES, ''));
}

const ANY_FORMAL = new RegExp(FORMAL, 'g');

/** `第壹条` with plain numerals, one character for one. */
export const withPlainNumerals = (text: string): string =>
  text.replace(ANY_FORMAL, (numeral) => PLAIN_NUMERALS[FORMAL_NUMERALS.indexOf(numeral)] as string);
