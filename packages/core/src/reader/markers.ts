import { normaliseSegment } from '../address/index.ts';
import { narrow, narrowCode, numberFromNumeral } from '../base/index.ts';
import {
  DOUBTFUL,
  HAN,
  type Marker,
  markerValue,
  RULES,
  type Rule,
  type Scheme,
  withPlainNumerals,
} from './marker-rules.ts';

export type { Marker, Scheme } from './marker-rules.ts';

// What a line may begin with that numbers it, and the schemes that begin so: nearly every line begins with none of them.
const FIRSTS: readonly { readonly first: RegExp; readonly schemes: readonly Scheme[] }[] = [
  { first: /第/, schemes: ['part', 'chapter', 'section', 'article', 'ordinalComma'] },
  { first: /[一二三四五六七八九十百千零〇]/, schemes: ['han', 'ordinal'] },
  { first: /[（(]/, schemes: ['hanBracket', 'arabicBracket', 'letter'] },
  { first: /\d/, schemes: ['decimal', 'arabicDot', 'arabicComma', 'arabicHalfBracket', 'bare'] },
  { first: /[①-⒇]/, schemes: ['circled'] },
  { first: /[⒈-⒛]/, schemes: ['arabicDot'] },
  { first: /[㈠-㈩]/, schemes: ['hanBracket'] },
  { first: /[A-Za-z]/, schemes: ['letter'] },
  { first: /[壹贰貳叁參肆伍陆陸柒捌玖拾]/, schemes: ['part'] },
];
const ASCII_AND_HAN = 0x10000;

/** The rules for each first character, in their order; looked up by its code. */
const RULES_BY_FIRST: readonly (readonly Rule[] | undefined)[] = (() => {
  const table = new Array<readonly Rule[] | undefined>(ASCII_AND_HAN);
  for (let code = 0; code < ASCII_AND_HAN; code += 1) {
    const character = String.fromCharCode(code);
    const entry = FIRSTS.find(({ first }) => first.test(character));
    if (entry !== undefined) table[code] = RULES.filter((rule) => entry.schemes.includes(rule.scheme));
  }
  return table;
})();
const FORMAL_DIVISION = /^第 {0,2}[壹贰貳叁參肆伍陆陸柒捌玖拾]/;

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
  const rules = RULES_BY_FIRST[narrowCode(line.charCodeAt(0))];
  if (rules === undefined) return null;
  const narrowed = narrow(line.slice(0, 40));
  const head = FORMAL_DIVISION.test(narrowed) ? withPlainNumerals(narrowed) : narrowed;
  for (const rule of rules) {
    const match = rule.pattern.exec(head);
    if (match === null) continue;
    const value = markerValue(rule.scheme, match);
    if (value === null || value === 0 || isCited(rule.scheme, value, head.slice(match[0].length))) continue;
    const num = rule.num(match, value);
    const marker = { scheme: rule.scheme, value, num: normaliseDivision(num), length: match[0].length };
    const instead = rule.scheme === 'decimal' ? spacedNumber(head) : null;
    return {
      ...marker,
      doubtful: rule.weak === true || isDoubtful(marker, head),
      ...(instead === null ? {} : { instead }),
    };
  }
  return null;
}

/** `第12条` and `第十二条` are one number. */
const normaliseDivision = (num: string): string => (num.startsWith('第') ? normaliseSegment(num) : num);
