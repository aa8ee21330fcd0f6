import { numberFromChinese } from '../base/index.ts';
import { flowOf } from './flow.ts';
import { type Line, widthOf } from './lines.ts';

const NO_NUMBER_START = /^[^\d一二三四五六七八九十第（附]/;
/** A note on the adoption, or how the letter is made public. */
const BRACKETED_LINE = /^[（(](?:此件|.{11})/;
const WHOLE_DAY = /^\d{4}年.{2,6}日$/;

/** A text pasted without line ends: one line holds chapters and articles. It is cut before its numbers; the sequence decides which are units. */
const LONG = 200;
/** Lines this long on average are no paragraphs: the line ends were lost. */
const PASTED = 300;
/** No document has so few lines, unless it is a sentence or two. */
const FEW_LINES = 2;
const LONG_ENOUGH = 120;
const ARTICLES_OF_A_LAW = 3;
const LONGEST = 4_000_000;
const ENOUGH = 3;
const HAN = '[一二三四五六七八九十百千零]';
const AFTER = '(?<=[\\s\\u3000。；：:;！？”」）)])';
const BREAKS: readonly RegExp[] = [
  new RegExp(
    `(?<=[\\s\\u3000。；”）)])第(?:${HAN}{1,7}|\\d{1,4})(?:编|篇|章|节|条)(?:之${HAN}{1,2})?(?=[\\s\\u3000])`,
    'g',
  ),
  new RegExp(`${AFTER}${HAN}{1,3}、`, 'g'),
  new RegExp(`${AFTER}[（(]${HAN}{1,3}[）)]`, 'g'),
  // Nothing at all between an article and the sentence, the chapter or the title before it.
  new RegExp(`(?<=[。；])第(?:${HAN}{1,7}|\\d{1,4})条(?=[\\u4e00-\\u9fff])`, 'g'),
  /[（(]此件[\u4e00-\u9fff]{2,12}[）)]/g,
  /(?<=的(?:通知|意见|决定|批复|函|公告|通告|通报|报告))[\u4e00-\u9fff]{2,8}[〔[]\d{4}[〕\]]\d{1,4}号/g,
  // A chapter glued to what stands before it, and its first decimal glued to its name.
  /第(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:章|部分)(?=[\s\u3000]{0,4}[\u4e00-\u9fff])/g,
  /一、(?<=第[\d一二三四五六七八九十]{1,3}(?:章|部分)[ \u3000\u4e00-\u9fff]{2,20}一、)/g,
  /[（(]一[）)](?<=[。；：:）)”\u4e00-\u9fff][一二三四五六七八九十]{1,3}、[\u4e00-\u9fff]{2,20}[（(]一[）)])/g,
  // `1. 培训对象（一）`
  /[（(]一[）)](?<=\d[.．、][ \u3000]{0,2}[\u4e00-\u9fff]{2,20}[（(]一[）)])/g,
  /1[.．、](?=[\u4e00-\u9fff])(?<=[。；）)”：:\u4e00-\u9fff][（(][一二三四五六七八九十]{1,3}[）)][\u4e00-\u9fff，,]{2,24}1[.．、])/g,
  /\d{1,2}\.1(?=[\u4e00-\u9fff])(?<=第\d{1,2}章[\u4e00-\u9fff]{2,20}\d{1,2}\.1)/g,
  // `4.1 监测预报4.1.1 监测`
  /\d{1,2}(?:\.\d{1,2}){1,2}\.1(?=[ \u3000]{0,4}[\u4e00-\u9fff“《])(?<=\d[ \u3000]{0,4}[\u4e00-\u9fff、]{2,20}\d{1,2}(?:\.\d{1,2}){1,2}\.1)/g,
  /(?<=[\s\u3000。；：:;])\d{1,2}[.．、](?=[^\d])/g,
  /(?<=[\s\u3000。；])\d{1,2}(?:\.\d{1,2}){1,3}(?=[\s\u3000]{0,4}[\u4e00-\u9fffⅠ-Ⅻ“《])/g,
  /(?<=[\s\u3000。；：:])[（(]\d{1,2}[）)]/g,
  /(?<=[\s\u3000])[\u4e00-\u9fff]{2,12}[〔[]\d{4}[〕\]]\d{1,4}号(?=[\s\u3000])/g,
  /(?<=[\s\u3000\u4e00-\u9fff])（\d{4}年\d{1,2}月\d{1,2}日[^（）]{4,120}(?:通过|公布|发布|修订|修正)）/g,
  /(?<=[：:])(?=[\s\u3000]?(?:现将|为[了贯深进加]|根据|经|按照|《))/g,
  /(?<=[\s\u3000。])附件\d{0,2}(?=[\s\u3000：:])/g,
  /(?<=[\s\u3000。])[\u4e00-\u9fff]{2,30}(?:人民政府|办公[室厅]|委员会|总工会|[局厅部院])(?=[\s\u3000]?\d{4}年\d{1,2}月\d{1,2}日)/g,
  /(?<=[\s\u3000。])\d{4}年\d{1,2}月\d{1,2}日(?=[\s\u3000（]|$)/g,
  /\d{4}年\d{1,2}月\d{1,2}日(?<=。[\u4e00-\u9fff]{2,30}(?:人民政府|办公[室厅]|委员会|总工会|[局厅部院])\d{4}年.{2,6})/g,
  // Who signs an order, and the day glued to the name.
  /(?<=。)(?:[省市县区州厅局部]长|主\s{0,2}任)[\s\u3000]{0,4}[\u4e00-\u9fff]{2,4}(?=\d{4}年\d{1,2}月\d{1,2}日)/g,
  /\d{4}年\d{1,2}月\d{1,2}日(?<=。(?:[省市县区州厅局部]长|主\s{0,2}任)[\s\u3000]{0,4}[\u4e00-\u9fff]{2,4}\d{4}年.{2,6})/g,
];

/** The name of a chapter with its first article glued to it. */
const CHAPTER_NAME = /章[ \u3000\u4e00-\u9fff]{2,20}?(?=第(?:[一二三四五六七八九十百]{1,5}|\d{1,4})条)/g;

/** `1  总则` before `1.1  编制目的`: a chapter of decimals glued to the title before it. */
const DECIMAL_CHAPTER =
  /(?<![\d.第])\d{1,2}[ \u3000]{0,4}[\u4e00-\u9fff]{2,12}[ \u3000]{0,4}(?=\d{1,2}\.1[ \u3000]{0,4}[\u4e00-\u9fff])/g;
/** What a letter may begin with, whatever is glued to it: its red head, its number, who issues it. */
const RED_FIRST = /^([\u4e00-\u9fff]{4,24})文件(?=[ \u3000]|\1|[\u4e00-\u9fff]{2,12}[〔([]\d{4})/;
const ORDER_FIRST = /^[\u4e00-\u9fff]{4,30}令[（(]?第\d{1,4}号[）)]?/;
const NUMBER_FIRST = /^[ \u3000]{0,2}[\u4e00-\u9fff]{2,12}[〔([]\d{4}[〕)\]]\d{1,4}号/;
const ISSUES = /关于|印发|转发|批转/;
const TITLE_END = /的(?:通知|(?:实施)?意见|决定|批复|复函|函|公告|通告|通报|报告)(?![》”的])/;
const NUMBER_BEHIND = /^[（(][\u4e00-\u9fff]{2,12}[〔([]\d{4}[〕)\]]\d{1,4}号[）)]/;
const SENTENCE_SIGN = /[。；]/;
/** One of the two articles stands behind a sentence: looked for first. */
const GLUE = ['。第', '；第'];
const GLUED_ARTICLE = new RegExp(
  `(?:^|[。；]|章[ \\u3000]{0,4}[\\u4e00-\\u9fff]{2,16}?)第(${HAN}{1,7})条(?=[ \\u3000]{0,4}[\\u4e00-\\u9fff])`,
  'g',
);
const FIRST_SENTENCES = 700;
const QUOTED_TITLE = /《([^《》]{4,60})》/g;
const BEFORE_TITLE = /日[）)]?$|。$|[^《〈“][）)]$/;
const SIGNATURE = /。[\u4e00-\u9fff]{2,30}[\s\u3000]{0,4}\d{4}年\d{1,2}月\d{1,2}日/;
const LATEST_ISSUER = 44;
const LONGEST_TITLE = 140;

const LOOSE_DECIMAL = /(?<=[。 \u3000])(\d{1,2})\.(\d{1,2})(?=[ \u3000]{1,4}[\u4e00-\u9fff])/g;

/** Length of the title with which a text begins; 0 where it begins otherwise. */
function titleLength(text: string): number {
  const head = text.slice(0, LONGEST_TITLE);
  const issues = head.search(ISSUES);
  const end = TITLE_END.exec(head);
  if (issues < 0 || issues > LATEST_ISSUER || end === null || end.index < issues) return 0;
  const length = end.index + end[0].length;
  if (SENTENCE_SIGN.test(head.slice(0, length))) return 0;
  return length + (NUMBER_BEHIND.exec(text.slice(length, length + 40))?.[0].length ?? 0);
}

/** Where red head, number and title of a letter end, at the start of a text that lost its line ends. */
function headEnds(text: string): number[] {
  const red = RED_FIRST.exec(text)?.[0].length ?? 0;
  const number = red + (NUMBER_FIRST.exec(text.slice(red, red + 40))?.[0].length ?? 0);
  const title = titleLength(text.slice(number));
  const order = ORDER_FIRST.exec(text)?.[0].length ?? 0;
  return [red, number, title === 0 ? 0 : number + title, order].filter((end) => end > 0);
}

/** Where the text that a letter issues stands: its name in 《》 comes again behind a day or a sentence, without them. */
function issuedTitle(text: string): number[] {
  for (const match of text.slice(0, FIRST_SENTENCES).matchAll(QUOTED_TITLE)) {
    const name = match[1] as string;
    for (let at = text.indexOf(name, match.index + name.length); at >= 0; at = text.indexOf(name, at + 1))
      if (BEFORE_TITLE.test(text.slice(Math.max(0, at - 2), at))) return [at, at + name.length];
  }
  return [];
}

/** A line that holds a whole letter, whatever lines a page puts around it: its title at the start, its signature behind a sentence. */
const holdsLetter = (text: string): boolean => headEnds(text).length > 0 && SIGNATURE.test(text);

function breakpoints(text: string): number[] {
  const points = new Set<number>([...headEnds(text), ...issuedTitle(text)]);
  for (const match of text.matchAll(DECIMAL_CHAPTER)) points.add(match.index).add(match.index + match[0].length);
  for (const match of text.matchAll(CHAPTER_NAME)) points.add(match.index + match[0].length);
  for (const pattern of BREAKS) {
    for (const match of text.matchAll(pattern)) {
      points.add(match.index);
      if (NO_NUMBER_START.test(match[0]) || WHOLE_DAY.test(match[0])) points.add(match.index + match[0].length);
      if (BRACKETED_LINE.test(match[0])) points.add(match.index + match[0].length);
    }
  }
  points.delete(0);
  return [...points].sort((a, b) => a - b);
}

/** The stretch `[from, to)` of a line's text as a line of its own. */
export function partOfLine(line: Line, from: number, to: number, isLast: boolean): Line {
  const text = line.text.slice(from, to).trim();
  const at = line.text.indexOf(text, from);
  const origin = line.flow.runs[0]?.source ?? line.start;
  const end = isLast ? line.end : origin + to;
  return {
    index: line.index,
    start: from === 0 ? line.start : origin + from,
    end,
    raw: text,
    flow: flowOf(text, origin + at),
    text,
    width: widthOf(text),
    leads: from === 0 && line.leads,
  };
}

/** Whether a file lost its line ends: its lines are as long as whole texts. */
export const isPasted = (lines: readonly Line[]): boolean => {
  const full = lines.filter((line) => line.text !== '');
  const length = full.reduce((sum, line) => sum + line.text.length, 0);
  if (full.length === 0) return false;
  return length / full.length > PASTED || (full.length <= FEW_LINES && length > LONG_ENOUGH);
};

const holdsArticles = (text: string): boolean => [...text.matchAll(BREAKS[0] as RegExp)].length >= ARTICLES_OF_A_LAW;

/** `。 一、总体情况 ……。 （一）……`, or 一、 and then 二、: no paragraph holds an outline of two levels, or a list behind full stops. */
const OUTLINE_START = /[。\s\u3000]一、/;
const OUTLINE_NEXT = /[。\s\u3000](?:二、|[（(]一[）)])/;

function holdsOutline(text: string): boolean {
  const start = text.search(OUTLINE_START);
  return start >= 0 && OUTLINE_NEXT.test(text.slice(start + 3));
}

const isCuttable = (line: Line): boolean =>
  line.text.length <= LONGEST && line.flow.runs.length === 1 && !line.raw.includes('\t');

/** `第一章总则第一条为了……。第二条本办法……`: articles that count on, glued to the sentence or the chapter before them. */
function holdsGluedArticles(text: string): boolean {
  if (!GLUE.some((sign) => text.includes(sign))) return false;
  let last: number | null = null;
  for (const match of text.matchAll(GLUED_ARTICLE)) {
    const value = numberFromChinese(match[1] ?? '');
    if (value !== null && last !== null && value === last + 1) return true;
    last = value;
  }
  return false;
}

/** `1 总则 1.1 目的 ……。 1.2 依据 ……。 1.3 范围 ……`: three decimals that count on, each behind a sentence or a blank. */
function holdsDecimals(text: string): boolean {
  const dot = text.indexOf('.');
  if (dot < 0 || text.indexOf('.', dot + 1) < 0) return false;
  let last = '';
  let steps = 0;
  for (const [, chapter = '', number = ''] of text.matchAll(LOOSE_DECIMAL)) {
    steps = last === `${chapter}.${Number(number) - 1}` ? steps + 1 : 0;
    if (steps === 2) return true;
    last = `${chapter}.${number}`;
  }
  return false;
}

const isCandidate = (line: Line, pasted: boolean): boolean =>
  line.text.length >= (pasted ? LONG_ENOUGH : LONG) &&
  (pasted || holdsArticles(line.text) || holdsOutline(line.text) || holdsLetter(line.text));

/** The lines that a line would have been; null where it is one. Lines with repairs in them stay whole: their offsets would be lost. */
export function unfold(line: Line, pasted: boolean): Line[] | null {
  if (!isCuttable(line)) return null;
  const glued = holdsGluedArticles(line.text) || holdsDecimals(line.text);
  if (!glued && !isCandidate(line, pasted)) return null;
  const points = breakpoints(line.text);
  if (points.length < (glued ? 1 : ENOUGH)) return null;
  const edges = [0];
  for (const point of points) if (line.text.slice(edges.at(-1), point).trim() !== '') edges.push(point);
  return edges.map((from, i) => partOfLine(line, from, edges[i + 1] ?? line.text.length, i === edges.length - 1));
}
