import type { TextLine } from './stretch.ts';

// The foot of the last page: who else gets the letter, who printed it and when.
const FOOT = /^(?:抄\s{0,4}[送报]|分\s{0,4}送|主\s{0,4}题\s{0,4}词)\s{0,4}[:：]|\d{1,2}\s{0,2}日\s{0,2}印发$/;
const FOOT_START = /^[抄分主]/;
const PRINTED = /印发$/;
const LONGEST_FOOT = 200;
const isFoot = (line: TextLine): boolean =>
  line.text.length <= LONGEST_FOOT && (FOOT_START.test(line.text) || PRINTED.test(line.text)) && FOOT.test(line.text);

/** The foot's lines: each that is told by its words, and the few between 抄送 and 印发. */
export function footOf(lines: readonly TextLine[]): TextLine[] {
  const marks = lines.flatMap((line, i) => (isFoot(line) ? [i] : []));
  if (marks.length === 0) return [];
  return lines.filter((line, i) => {
    const before = marks.findLast((at) => at <= i);
    const after = marks.find((at) => at >= i);
    if (before === undefined || after === undefined) return false;
    return (
      before === after ||
      (after - before <= 4 && PRINTED.test(lines[after]?.text ?? '') && line.text.length <= LONGEST_FOOT)
    );
  });
}
