import { withoutBlanks } from '../base/index.ts';
import { dateAtStart, kindOfTitle, looksLikeOrgan } from '../lexicon/index.ts';
import { type Front, joinTitle } from './front.ts';
import type { TextLine } from './stretch.ts';

const MASTHEAD = /^[\u4e00-\u9fff]{2,24}(?:纪要|简报|通报|专报)$/;
const SERIAL = /^[（(]?(?:[〔[［（(]\d{4}[〕\]］）)]\s{0,2}第?\d{1,4}[号期]|第?\d{1,4}[号期])[）)]?$/;
const BRACKETED_YEAR = /[〔[［（(](\d{4})[〕\]］）)]/;
const ISSUED_BY = /^([\u4e00-\u9fff]{4,30})\s{1,40}(?=\d{4}\s{0,2}年)/;
const ABOUT = '关于';
const TITLE_LINES = 4;
const LONGEST_TITLE_LINE = 60;
const SENTENCE_SIGN = /[。；：]/;

/** Who issued a paper with a masthead, and when: `某县人民政府办公室　2024年3月5日` below its number. */
export function mastheadIssuer(line: TextLine | undefined): { issuer: string; signedOn: string } | null {
  const match = line === undefined || line.text.length > 80 ? null : ISSUED_BY.exec(line.text);
  const day = match === null ? null : dateAtStart((line as TextLine).text.slice(match[0].length));
  if (match === null || day === null || !looksLikeOrgan(match[1] ?? '')) return null;
  return { issuer: match[1] ?? '', signedOn: day.day };
}

/** The title below a masthead, none where the text begins at once. */
function titleAt(lines: readonly TextLine[], from: number): { from: number; to: number } | null {
  for (let to = from + 1; to <= Math.min(lines.length, from + TITLE_LINES); to += 1) {
    const line = lines[to - 1] as TextLine;
    if (line.text.length > LONGEST_TITLE_LINE || SENTENCE_SIGN.test(line.text)) return null;
    if (kindOfTitle(joinTitle(lines.slice(from, to))) !== null) return { from, to };
  }
  return null;
}

/** The head of minutes and bulletins, numbered in a series of their own: `某县人民政府常务会议纪要` / `〔2024〕15号`, who issued them, their title. */
export function mastheadFront(lines: readonly TextLine[], index: number): Front | null {
  const head = withoutBlanks((lines[index] as TextLine).text);
  const serial = lines[index + 1];
  if (!MASTHEAD.test(head) || serial === undefined || !SERIAL.test(serial.text)) return null;
  const issued = mastheadIssuer(lines[index + 2]);
  const from = index + (issued === null ? 2 : 3);
  const title = titleAt(lines, from);
  const number = `${head}${withoutBlanks(serial.text).replace(BRACKETED_YEAR, '〔$1〕')}`;
  return {
    start: index,
    title: title ?? { from: index, to: index + 1 },
    numberLine: index + 1,
    number,
    end: title?.to ?? from,
  };
}

/** `某县人民政府办公室` / `会议纪要` over a number like a letter's, who issued it below, and then the title. Any other front comes back as it is. */
export function underMasthead(lines: readonly TextLine[], front: Front): Front {
  const head = joinTitle(lines.slice(front.title.from, front.title.to));
  if (!MASTHEAD.test(head) || head.includes(ABOUT) || mastheadIssuer(lines[front.end]) === null) return front;
  const title = titleAt(lines, front.end + 1);
  return title === null ? front : { ...front, title, end: title.to };
}
