import { chineseFromNumber, numberFromChinese } from '../base/index.ts';
import type { Line } from './lines.ts';
import { partOfLine } from './unfold.ts';

// `1 总则 1.1 编制目的 为……`: a heading with its first child behind it; the child's number says whose it is.
const HEADED_CHILD =
  /^(\d{1,2}(?:\.\d{1,2}){0,2})[、.]?[ \u3000]{0,4}(?:[\u4e00-\u9fff]{2,24}|[\u4e00-\u9fff][ \u3000]{1,4}[\u4e00-\u9fff])[ \u3000]{1,4}(?=\1\.1[ \u3000]{0,4}[\u4e00-\u9fff])/;
const OWN_DECIMAL = /^(\d{1,2}(?:\.\d{1,2}){0,2})\.(\d{1,2})[ \u3000]{0,4}(?=[\u4e00-\u9fff])/;
const OWN_ARTICLE = /^第([一二三四五六七八九十百零〇]{1,7})条[ \u3000]/;
const HAN_START = /^[\u4e00-\u9fff]/;
const ARTICLE_START = /^[ \u3000]{0,4}[\u4e00-\u9fff×“《]/;
const BLANK_START = /^[ \u3000]/;
const SENTENCE_BREAK = /。[ \u3000]{0,4}$/;
const ITEM = /^[（(][一二三四五六七八九十]{1,3}[）)]/;
const ARTICLE_BEHIND = /。第[一二三四五六七八九十百零〇]{1,7}条[ \u3000]{1,4}[\u4e00-\u9fff]/;
const MAX_PARTS = 60;
/** Sentences before it may name the article that comes next. */
const MOST_LOOKS = 8;

/** Where the next sibling of a decimal stands behind the end of a sentence: `……制定本预案。1.2 编制依据`. */
function siblingAt(text: string): number | null {
  const own = OWN_DECIMAL.exec(text);
  if (own === null) return null;
  const next = `。${own[1]}.${Number(own[2]) + 1}`;
  const at = text.indexOf(next);
  const after = text.slice(at + next.length).trimStart();
  if (at >= 0 && HAN_START.test(after)) return at + 1;
  return text.includes('。') ? null : nextRowAt(text, next.slice(1));
}

/** `2.1 指挥部 2.2 办公室 2.3 专家组`: rows of a contents page on one line, no sentence among them. */
function nextRowAt(text: string, next: string): number | null {
  const at = text.indexOf(` ${next} `);
  return at < 0 || !HAN_START.test(text.slice(at + next.length + 1).trimStart()) ? null : at + 1;
}

/** Where the next article stands behind the end of a sentence: `……制定本办法。  第二条  在本市……`. */
function nextArticleAt(text: string): number | null {
  const own = numberFromChinese(OWN_ARTICLE.exec(text)?.[1] ?? '');
  if (own === null) return null;
  const next = `第${chineseFromNumber(own + 1)}条`;
  for (
    let at = text.indexOf(next), look = 0;
    at >= 0 && look < MOST_LOOKS;
    at = text.indexOf(next, at + 1), look += 1
  ) {
    const after = text.slice(at + next.length, at + next.length + 6);
    const isFree = SENTENCE_BREAK.test(text.slice(Math.max(0, at - 5), at)) && BLANK_START.test(after);
    if (isFree && ARTICLE_START.test(after)) return at;
  }
  return null;
}

const DIGIT_ZERO = 0x30;
const DIGIT_NINE = 0x39;

/** What runs on begins with a figure, with 第, or with a bracket and has an article behind a sentence. */
const beginsNumbered = (text: string): boolean => {
  const code = text.charCodeAt(0);
  if ((code >= DIGIT_ZERO && code <= DIGIT_NINE) || text.startsWith('第')) return true;
  return (text.startsWith('（') || text.startsWith('(')) && text.includes('。第');
};

/** The article behind the last item of the one before: `（五）其他人员。第三条 工作人员……`. */
function articleAfterItem(text: string): number | null {
  const at = ITEM.test(text) ? text.search(ARTICLE_BEHIND) : -1;
  return at < 0 ? null : at + 1;
}

/** Cuts a line on which decimals or articles run on, each into a line of its own; null where none does. */
export function splitRunOn(line: Line): Line[] | null {
  if (!beginsNumbered(line.text) || line.flow.runs.length !== 1 || line.raw.includes('\t')) return null;
  const edges = [0];
  for (let guard = 0; guard < MAX_PARTS; guard += 1) {
    const from = edges.at(-1) as number;
    const rest = line.text.slice(from);
    const cut = HEADED_CHILD.exec(rest)?.[0].length ?? siblingAt(rest) ?? nextArticleAt(rest) ?? articleAfterItem(rest);
    if (cut === null || cut === undefined) break;
    edges.push(from + cut);
  }
  if (edges.length === 1) return null;
  return edges.map((from, i) => partOfLine(line, from, edges[i + 1] ?? line.text.length, i === edges.length - 1));
}
