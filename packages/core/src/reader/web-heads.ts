import { withoutBlanks } from '../base/index.ts';
import { dateOfLine, kindOfTitle, looksLikeOrgan } from '../lexicon/index.ts';
import { readFrontMatter } from './front-matter.ts';
import type { Line } from './lines.ts';
import { orderAtStart, printedNumber } from './number-lines.ts';

/** What a web page or a law database says about the document it prints; each null where it does not. */
export type WebHead = {
  /** Starts of the lines that say it, and of others that only the page prints. */
  readonly starts: ReadonlySet<number>;
  readonly number: string | null;
  readonly title: string | null;
  readonly issuer: string | null;
  readonly signedOn: string | null;
};

const NUMBER_LABELS = ['发文字号', '发文文号', '发布文号', '文号'];
const TITLE_LABELS = ['发文标题', '法规标题', '法规名称', '文件标题', '公文名称', '文件名称', '名称', '标题'];
const ISSUER_LABELS = [
  '发文机关',
  '发布机关',
  '发文部门',
  '发布机构',
  '发文机构',
  '发布单位',
  '发文单位',
  '发布部门',
  '颁布单位',
];
/** 发布日期 is the day on which the page was put up: it dates no document. */
const DAY_LABELS = ['成文日期', '成文时间', '发文日期', '发文时间', '颁布日期'];
const OTHER_LABELS = [
  '(?:公文|最后|文件)?(?:发布|生成|归档|更新|实施|施行|生效|失效|废止)(?:日期|时间)',
  '(?:主题|组配|信息|体裁|文种|公文)分类|公文种类|公开(?:方式|形式|范围|属性)|分\\s{0,4}类',
  '(?:信息|文章|稿件|文件)?来源',
  '最后更新|所属(?:类别|行业|区域|主题)|(?:法规|文件)类型|效力级别|是否有效',
  '(?:浏览|访问|点击|阅读|评论)(?:次数|人次|量|数)?|字体|字号|作者|编辑|整理者|录入|视力保护色|下载地址|当前位置|您的位置',
  '关键词|内容概述|发文内容|主题词|时间',
];
/** Short labels are printed as wide as long ones. */
const SPREAD_LABELS = '索\\s{0,4}引\\s{0,4}号|[有时]\\s{0,4}效\\s{0,4}性|文\\s{1,8}号|名\\s{1,8}称|标\\s{1,8}题';
const WORDS = [...NUMBER_LABELS, ...TITLE_LABELS, ...ISSUER_LABELS, ...DAY_LABELS, ...OTHER_LABELS, SPREAD_LABELS].join(
  '|',
);
const LABEL = new RegExp(`(${WORDS})\\s{0,4}(?:[:：】|\\]]|(?=\\s|$))`, 'y');
const LABEL_START = new RegExp(`^(?:\\d{1,2}[.．、])?[【[|•·\\s-]{0,6}(?:${WORDS})\\s{0,4}[:：】|\\]]`);
/** What a label stands after. */
const BEFORE_LABEL = /[\s【[|.]/;
/** These words label lines of minutes and forms as well: they count where another label has shown that a page speaks. */
const PLAIN_START = /^(?:名称|标题|时间|作者|编辑|关键词|主题词)/;
const PAGE_ONLY =
  /^(?:https?:\/\/|www\.|\d{4}-\d{2}-\d{2}\s{1,4}\d{1,2}:\d{2}|热门站点|收藏本站|设为首页|返回顶部|分享(?:到|$)|【?打印本?页?】?|扫一扫|\[?字体[:：]?\s{0,2}[[【]?(?:大|\]))/;
/** A trail of links: 首页 > 政务公开 > 文件. */
const TRAIL = /首页[^>»]{0,10}[>»]|[>»][^>»]{1,40}[>»]/;
/** `<甲条例>` is a title, no step of a trail. */
const ANGLED = /<[^<>]{1,60}>/g;
const FULL_STOP = /。/;
const isTrail = (text: string): boolean =>
  text.length <= LONGEST && !FULL_STOP.test(text) && TRAIL.test(text.replace(ANGLED, ''));
const isPageOnly = (text: string): boolean => PAGE_ONLY.test(text) || isTrail(text);
/** Over a trail stands the name of the site. */
const MOST_ABOVE_TRAIL = 4;
/** A page's ornament, `The Beginning`: no official heads a Chinese text in another language. */
const LATIN_ONLY = /^[A-Za-z][A-Za-z ,.'&!-]{2,60}$/;
/** `责任部门 | 某局 |`, `数据来源：某局`: a cell or a label, whatever its word. */
const ANY_LABEL = /^[^。；]{0,160}\||^[\u4e00-\u9fff]{2,8}\s{0,4}[:：]/;
/** `适用对象: | 某户 |`: the label and its value are cells of the page's table. */
const LABEL_CELL = /^[\u4e00-\u9fff]{2,8}\s{0,4}[:：]\s{0,4}\|/;
const CLOCK_END = /\s{1,4}\d{1,2}:\d{2}(?::\d{2})?$/;
const BULLETED = /^\s{0,8}[•·]/;
const BARS = /[|【】[\]]/g;
/** What is left of a table or a list: no words. */
const RULE = /^[|•·\s-]{1,12}$/;
const DASHES = /^-{2,40}$/;
const BLANKS = /\s{1,20}/;
const LOOK = 28;
const LONGEST = 200;
const LONGEST_VALUE = 40;
const DASH_END = /\s{0,4}-\s{0,4}$/;

type Pair = { readonly label: string; readonly value: string };

const isLabel = ({ label }: Pair, labels: readonly string[]): boolean => labels.includes(label);

type Found = { readonly label: string; readonly at: number; readonly end: number };

function labelsOn(text: string): Found[] {
  const found: Found[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (at > 0 && !BEFORE_LABEL.test(text[at - 1] as string)) continue;
    LABEL.lastIndex = at;
    const match = LABEL.exec(text);
    if (match === null) continue;
    found.push({ label: withoutBlanks(match[1] ?? ''), at, end: at + match[0].length });
    at += match[0].length - 1;
  }
  return found;
}

/** Labels on a line, each with what stands between it and the next. */
const pairsOf = (text: string): Pair[] =>
  labelsOn(text).map(({ label, end }, i, all) => ({
    label,
    value: text
      .slice(end, all[i + 1]?.at ?? text.length)
      .replace(BARS, ' ')
      .trim(),
  }));

/** `文号：某政发〔2024〕1号` alone on its line is the document's number line. */
const isNumberLine = (pairs: readonly Pair[], text: string): boolean =>
  pairs.length === 1 && isLabel(pairs[0] as Pair, NUMBER_LABELS) && printedNumber(text) !== null;

/** `有效性 有效`: a blank is enough for a short value where a page speaks. */
const isShortPair = ([pair]: readonly Pair[]): boolean =>
  pair !== undefined && pair.value !== '' && pair.value.length <= LONGEST_VALUE;

function labelled(line: Line, trusted: boolean): Pair[] | null {
  if (line.text.length > LONGEST) return null;
  const pairs = pairsOf(line.text);
  const leads = line.text.startsWith(pairs[0]?.label ?? ' ');
  const starts = LABEL_START.test(line.text) || (pairs.length > 1 && leads) || (trusted && leads && isShortPair(pairs));
  if (!starts || isNumberLine(pairs, line.text)) return null;
  return trusted || !PLAIN_START.test(line.text) || pairs.length > 1 ? pairs : null;
}

const first = <T>(pairs: readonly Pair[], labels: readonly string[], read: (value: string) => T | null): T | null => {
  for (const label of labels)
    for (const pair of pairs) {
      const value = isLabel(pair, [label]) ? read(pair.value) : null;
      if (value !== null) return value;
    }
  return null;
};

const organsIn = (value: string): string | null => {
  const names = value.split(BLANKS).filter((name) => name !== '');
  return names.length > 0 && names.every(looksLikeOrgan) ? names.join('、') : null;
};

const numberIn = (value: string): string | null => {
  const order = orderAtStart(value);
  return printedNumber(value) ?? (order?.rest === '' ? order.number : null);
};

const filled = (value: string): string | null =>
  value === '' || DASHES.test(value) ? null : withoutBlanks(value.replace(BARS, ''));

/** The lines of a page's head as they are read: what they say, and what still waits for its value on the next line. */
type Reader = { readonly starts: Set<number>; readonly pairs: Pair[]; open: string | null };

/** `某镇某预案 - 文号：` below `名称：`: the value of the label above, and a label of its own. */
function valueBefore(line: Line, { open, pairs }: Reader): Pair[] | null {
  if (open === null || line.text.length > LONGEST) return null;
  const [next] = labelsOn(line.text);
  if (next === undefined || next.at === 0 || pairsOf(line.text).at(-1)?.value !== '') return null;
  pairs.push({ label: open, value: line.text.slice(0, next.at).replace(DASH_END, '') });
  return pairsOf(line.text);
}

/** A day or a number, as the last label of a list may have below it. */
const isSaid = (text: string): boolean => dateOfLine(text) !== null || printedNumber(text) !== null;

/** In a bulleted list the value stands on a line of its own, between two labels. */
function isValue(line: Line, before: Line | undefined, after: Line | undefined): boolean {
  return (
    before !== undefined &&
    after !== undefined &&
    BULLETED.test(before.raw) &&
    (BULLETED.test(after.raw) || isSaid(line.text)) &&
    !BULLETED.test(line.raw) &&
    line.text.length <= LONGEST_VALUE
  );
}

function readLine(head: readonly Line[], at: number, reader: Reader): void {
  const line = head[at] as Line;
  const trusted = reader.pairs.length > 0 || reader.starts.size > 0;
  const found = labelled(line, trusted) ?? valueBefore(line, reader);
  const value = found === null && reader.open !== null && isValue(line, head[at - 1], head[at + 1]);
  if (
    found === null &&
    !value &&
    !isPageOnly(line.text) &&
    !(RULE.test(line.text) && (trusted || line.text.includes('|')))
  )
    return;
  reader.starts.add(line.start);
  if (value) reader.pairs.push({ label: reader.open ?? '', value: line.text });
  if (found !== null) reader.pairs.push(...found);
  if (found !== null || value) reader.open = found?.at(-1)?.value === '' ? (found.at(-1)?.label ?? null) : null;
}

/** Lines over a trail, ornaments before anything else, and cells between two lines of labels are the page's too. */
function addSurroundings(head: readonly Line[], starts: Set<number>): void {
  const isPage = (line: Line | undefined): boolean => line !== undefined && starts.has(line.start);
  const trail = head.slice(0, MOST_ABOVE_TRAIL + 1).findIndex((line) => isTrail(line.text));
  head.forEach((line, i) => {
    const above = i < trail && kindOfTitle(line.text) === null;
    const ornament = LATIN_ONLY.test(line.text) && head.slice(0, i).every(isPage);
    const framed = isPage(head[i - 1]) && isPage(head[i + 1]) && ANY_LABEL.test(line.text);
    const row = isPage(head[i - 1]) && LABEL_CELL.test(line.text);
    if (above || ornament || ((framed || row) && line.text.length <= LONGEST)) starts.add(line.start);
  });
}

const FIELD_LABELS: ReadonlyMap<string, string> = new Map([
  ['title', '标题'],
  ['author', '发布机关'],
]);

const fieldPairs = (fields: ReadonlyMap<string, string>): Pair[] =>
  [...fields].flatMap(([name, value]) => {
    const label = FIELD_LABELS.get(name);
    return label === undefined ? [] : [{ label, value }];
  });

/** Reads the labels that a page prints over a document; deeper in the text the same words are the text's. */
export function readWebHead(lines: readonly Line[]): WebHead {
  const matter = readFrontMatter(lines);
  const head = lines.filter((line) => line.text !== '' && !matter.starts.has(line.start)).slice(0, LOOK);
  const reader: Reader = { starts: new Set(matter.starts), pairs: fieldPairs(matter.fields), open: null };
  for (let at = 0; at < head.length; at += 1) readLine(head, at, reader);
  const { starts, pairs } = reader;
  addSurroundings(head, starts);
  return {
    starts,
    number: first(pairs, NUMBER_LABELS, numberIn),
    title: first(pairs, TITLE_LABELS, filled),
    issuer: first(pairs, ISSUER_LABELS, organsIn),
    signedOn: first(pairs, DAY_LABELS, (value) => dateOfLine(value.replace(CLOCK_END, ''))),
  };
}
