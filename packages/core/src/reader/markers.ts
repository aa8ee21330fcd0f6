import { normaliseSegment } from '../address/index.ts';
import { chineseFromNumber, narrow, numberFromNumeral } from '../base/index.ts';

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
  /** The figure may count what follows it. */
  readonly doubtful: boolean;
  /** `22. 60岁以上老人` is no decimal where the row stands at 21: the number that it then is. */
  readonly instead?: Marker;
};

type Rule = {
  readonly scheme: Scheme;
  readonly pattern: RegExp;
  readonly num: (match: RegExpExecArray, value: number) => string;
};

const HAN = '[一二三四五六七八九十百千零〇]';
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
const DOUBTFUL = /^(?:人|级|时|项|次|条|件|天|分|户|名|处|所|家|台|套|辆|座|起|批|度|多|余|至|届)/;

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

const RULES: readonly Rule[] = [
  { scheme: 'part', pattern: division('[编編篇]'), num: divisionNum },
  { scheme: 'part', pattern: PARTS, num: (_, value) => `第${chineseFromNumber(value)}部分` },
  { scheme: 'chapter', pattern: division('章'), num: divisionNum },
  { scheme: 'section', pattern: division('[节節]'), num: divisionNum },
  { scheme: 'article', pattern: division('[条條]'), num: divisionNum },
  { scheme: 'han', pattern: new RegExp(`^(${HAN}{1,4}) {0,2}[、.]\\s{0,4}`), num: (m) => m[1] ?? '' },
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
    pattern: /^([A-Za-z])[.．、](?=[\s\u3000]{0,4}[\u4e00-\u9fff“《])[\s\u3000]{0,4}/,
    num: (m) => m[1] ?? '',
  },
  {
    scheme: 'letter',
    pattern: /^([A-Za-z])[）)](?=[\s\u3000]{0,4}[\u4e00-\u9fff“《])[\s\u3000]{0,4}/,
    num: (m) => `${m[1]}）`,
  },
  {
    scheme: 'letter',
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
const FIRST = /^[第一二三四五六七八九十百零〇（(0-9①-⒛㈠-㈩A-Za-z]/;

/** Code of the character before `a`. */
const BEFORE_A = 0x60;

function markerValue(scheme: Scheme, match: RegExpExecArray): number | null {
  const text = match[1] ?? '';
  if (scheme === 'letter') return text.toLowerCase().charCodeAt(0) - BEFORE_A;
  const signs = SIGNS.find((row) => row.includes(text));
  if (signs !== undefined) return signs.indexOf(text) + 1;
  if (scheme === 'decimal') return Number(text.replace(SPACES, '').split('.').at(-1));
  return numberFromNumeral(text.replace(SPACES, ''));
}

// `（二）项的规定`, `二、三类地区`, `三、（二）的规定`: a number that a sentence names.
// `（一）项目`, `（一）条件` are headings.
const CITED_BRACKET = /^(?:[项款条](?=[、，,。；;的规所和及或至与中（(第]|$)|、|的规定|至[（(])/;
const CITED_HAN = new RegExp(`^(?:${HAN}{1,3}、${HAN}|[（(]${HAN}{1,3}[）)](?:的|[项款](?!目)|中))`);
// `二、三类地区` counts on; `二、十项措施` is a heading.
const COUNTED_ON = new RegExp(`^(${HAN}{1,3})(?:[级类型等档号条款项季期班]|产业)`);

function isCited(scheme: Scheme, value: number, rest: string): boolean {
  if (scheme === 'hanBracket') return CITED_BRACKET.test(rest);
  if (scheme !== 'han') return false;
  return CITED_HAN.test(rest) || numberFromNumeral(COUNTED_ON.exec(rest)?.[1] ?? '') === value + 1;
}

/** A decimal of three parts counts nothing; one of two may, and so may a bare number. */
const isDoubtful = ({ scheme, num, length }: Omit<Marker, 'doubtful'>, head: string): boolean =>
  (scheme === 'bare' || (scheme === 'decimal' && num.split('.').length < 3)) && DOUBTFUL.test(head.slice(length));

const SPACED = /^(\d{1,3})[.] {1,2}(?=\d)/;

/** `22. 60岁以上老人`: the number before the point, a blank and a figure. */
function spacedNumber(head: string): Marker | null {
  const match = SPACED.exec(head);
  if (match === null) return null;
  const value = Number(match[1]);
  return { scheme: 'arabicDot', value, num: String(value), length: match[0].length, doubtful: false };
}

/** The number with which a line begins, if any. The line is looked at alone: the sequence decides. */
export function markerAt(line: string): Marker | null {
  const head = narrow(line.slice(0, 40));
  if (!FIRST.test(head)) return null;
  for (const rule of RULES) {
    const match = rule.pattern.exec(head);
    if (match === null) continue;
    const value = markerValue(rule.scheme, match);
    if (value === null || value === 0 || isCited(rule.scheme, value, head.slice(match[0].length))) continue;
    const num = rule.num(match, value);
    const marker = { scheme: rule.scheme, value, num: normaliseDivision(num), length: match[0].length };
    const instead = rule.scheme === 'decimal' ? spacedNumber(head) : null;
    return { ...marker, doubtful: isDoubtful(marker, head), ...(instead === null ? {} : { instead }) };
  }
  return null;
}

/** `第12条` and `第十二条` are one number. */
const normaliseDivision = (num: string): string => (num.startsWith('第') ? normaliseSegment(num) : num);
