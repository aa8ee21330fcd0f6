import type { Line } from './lines.ts';

const RUNNING_TEXT = /[。；，《]/;

const PAGE_NUMBER =
  /^(?:[-—–－·]{1,4} {0,3}\d{1,4} {0,3}[-—–－·]{0,4}|\d{1,4} {0,3}[-—–－]{1,4}|〔\d{1,4}〕|第 {0,2}\d{1,4} {0,2}页(?: {0,2}共 {0,2}\d{1,4} {0,2}页)?)$/;
// A running head names the gazette beside its number: `3/2023 某县人民政府公报 ·县政府文件·`.
const RUNNING_HEAD = /公报/;
const ISSUE_MARK =
  /\d{1,2} {0,2}[/／] {0,2}\d{4}|\d{4} {0,2}[/／.·] {0,2}\d{1,2}(?!\d)|\d{4}年第\d{1,2}期|第 {0,2}\d{1,2} {0,2}[期号]/;

// `◎ 县政府文件`: the gazette's own heading over a group of documents.
const SECTION_HEAD =
  /^(?:[◎●■◆▲※☆★◇○] {0,4}|【)(?:[县市省区]|人民|人事|政策|会议|大事|领导|部门|重要|法规|规章|文件|政务).{0,14}】?$/;

/** What the line is to the page, where it is no text. */
export function pageFurniture(line: Line): 'pageNumber' | 'runningHead' | 'sectionHead' | null {
  const { text } = line;
  if (text.length === 0 || text.length > 60) return null;
  if (PAGE_NUMBER.test(text)) return 'pageNumber';
  if (SECTION_HEAD.test(text)) return 'sectionHead';
  return RUNNING_HEAD.test(text) && ISSUE_MARK.test(text) && !RUNNING_TEXT.test(text) ? 'runningHead' : null;
}

const ENOUGH_REPEATS = 3;
const LONGEST_HEAD = 40;

/** Starts of running heads that name the gazette without its issue: the same short line on three pages or more. */
export function repeatedHeads(lines: readonly Line[]): ReadonlySet<number> {
  const byText = new Map<string, number[]>();
  for (const { text, start } of lines) {
    if (text.length > LONGEST_HEAD || !RUNNING_HEAD.test(text) || RUNNING_TEXT.test(text)) continue;
    const same = byText.get(text);
    if (same === undefined) byText.set(text, [start]);
    else same.push(start);
  }
  return new Set([...byText.values()].filter((starts) => starts.length >= ENOUGH_REPEATS).flat());
}
