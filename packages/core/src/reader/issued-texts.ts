import { annexHeadAt } from './annex-heads.ts';
import { joinTitle } from './front.ts';
import type { TextLine } from './stretch.ts';
import { type ComparedTitle, comparedTitle, likeness, plainTitle } from './title-likeness.ts';

const SENTENCE_END = /[。；：:，,]$/;
const TEXT_END = /[。）)]$/;

/** A text that a notice issues: where it stands after the signature, its label if one is printed, and its title lines. */
export type IssuedText = {
  readonly from: number;
  readonly to: number;
  readonly label: string | null;
  readonly title: string;
  /** First line after label and title. */
  readonly body: number;
};

const ISSUE_TITLE =
  /(?:关于|办公[室厅]|政府|[局厅部委会])(?:印发|发布|公布|下发|转发|颁布|颁发|批转)(.{2,90})的通知》?$/;
// An order or an announcement names the one text that it puts in force in its first sentence.
const PROMULGATES = /(?:令|公告)$/;
const PROMULGATED = /^.{0,60}(?:公布|发布|施行)/;
// A notice whose title is lost names the one text that it issues in its first sentence too.
const ISSUED_LATER = /^[^。]{0,80}(?:印发|下发|发布|公布)/;
// `根据《…条例》规定，现公布《…名录》`
const PROMULGATES_NEXT = /现(?:予以?)?(?:公布|发布|颁布|印发)$/;
/** `根据《…法》` names what the order rests on. */
const RESTS_ON = /(?:根据|依据|按照|依照|遵照|由于|违反)[^，。《]{0,20}$/;
const CHAIN_GAP = /^[、，,和及与以]{0,2}$/;
const ISSUED = /^.{0,24}(?:印发|同意|通过|下发|发布|公布|批准)/;
/** More than any of the patterns beside a name can take. */
const LOOK = 120;
const SIMILAR = 0.8;
/** Under its own annex label a title may differ more: 危险化学品安全 in the list, 危险化学品生产安全事故 over the text. */
const SIMILAR_UNDER_LABEL = 0.6;
/** Of several annexes the first may be like the text and is not. */
const SECOND_LABEL = '附件2';
const MAX_TITLE_LINES = 4;

/** Outermost 《》 of a text with their places. */
function quotedTitles(text: string): { title: string; start: number; end: number }[] {
  const found: { title: string; start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '《') {
      if (depth === 0) start = i;
      depth += 1;
    } else if (text[i] === '》' && depth > 0) {
      depth -= 1;
      if (depth === 0) found.push({ title: text.slice(start + 1, i), start, end: i + 1 });
    }
  }
  return found;
}

/** Whether a title is that of an order or announcement that only says who gives it: `某省人民政府令`. */
export const isOrder = (title: string): boolean => PROMULGATES.test(title) && !title.includes('关于');

/** Names of the texts that a notice issues: the chain of 《》 before 印发 or 同意, else what its title names. */
export function issuedNames(title: string, notice: string): string[] {
  const quoted = quotedTitles(notice);
  for (let i = 0; i < quoted.length; i += 1) {
    const chain = [quoted[i] as (typeof quoted)[number]];
    while (quoted[i + 1] !== undefined && CHAIN_GAP.test(notice.slice(quoted[i]?.end, quoted[i + 1]?.start))) {
      i += 1;
      chain.push(quoted[i] as (typeof quoted)[number]);
    }
    const end = chain.at(-1)?.end ?? 0;
    const after = notice.slice(end, end + LOOK);
    if (chain.length > 1 && ISSUED.test(after)) return chain.map((entry) => entry.title);
    const start = chain[0]?.start ?? 0;
    const before = notice.slice(Math.max(0, start - LOOK), start);
    if (isOrder(title) && !RESTS_ON.test(before) && PROMULGATED.test(after)) return chain.map((entry) => entry.title);
    if (isOrder(title) && PROMULGATES_NEXT.test(before)) return chain.map((entry) => entry.title);
    if (title === '' && !RESTS_ON.test(before) && ISSUED_LATER.test(after)) return chain.map((entry) => entry.title);
  }
  const named = ISSUE_TITLE.exec(title)?.[1];
  return named === undefined ? [] : [named];
}

/** Whether a letter's title says that it issues a text. */
export const issuesText = (title: string): boolean => ISSUE_TITLE.test(title);

/** A name that is looked for. */
type Name = { readonly name: string; readonly compared: ComparedTitle };

/** How many titles are compared with lines before a hostile file is given up: a real notice needs some dozens. */
const MOST_COMPARED = 20_000;
const HEADS = [2, 3];
const LONGEST_NAME = 200;

/** Names by each two and three characters that stand in them: a title begins on a line whose first characters occur in its name. */
function namesByHead(names: readonly string[]): Map<string, Name[]> {
  const byHead = new Map<string, Name[]>();
  for (const name of new Set(names)) {
    if (name.length > LONGEST_NAME) continue;
    const entry = { name, compared: comparedTitle(name) };
    const { plain } = entry.compared;
    const heads = new Set(HEADS.flatMap((size) => [...plain].map((_, at) => plain.slice(at, at + size))));
    for (const head of heads) {
      const list = byHead.get(head);
      if (list === undefined) byHead.set(head, [entry]);
      else list.push(entry);
    }
  }
  return byHead;
}

/** The titles that one, two … lines from `at` on make together, as far as they can be a title. */
function titlesAt(lines: readonly TextLine[], at: number): ComparedTitle[] {
  const titles: ComparedTitle[] = [];
  for (let count = 1; count <= MAX_TITLE_LINES && at + count <= lines.length; count += 1) {
    const last = lines[at + count - 1] as TextLine;
    if (SENTENCE_END.test(last.text) || last.text.includes('\t') || last.text.length > 90) break;
    titles.push(comparedTitle(joinTitle(lines.slice(at, at + count))));
  }
  return titles;
}

/** How many of the lines together are the title: the count that is most like it, or 0. */
function titleLines(titles: readonly ComparedTitle[], wanted: ComparedTitle, least: number): number {
  let best = 0;
  let score = least;
  titles.forEach((title, i) => {
    const similarity = likeness(title, wanted);
    if (similarity < score || (similarity === score && best > 0)) return;
    best = i + 1;
    score = similarity;
  });
  return best;
}

const headOf = (line: TextLine): string => plainTitle(line.text.slice(0, 8)).slice(0, 3);

const opensPlace = (lines: readonly TextLine[], at: number): boolean => {
  const line = lines[at] as TextLine;
  const before = lines[at - 1];
  return (
    line.leads || line.gap > 0 || before === undefined || annexHeadAt(before) !== null || TEXT_END.test(before.text)
  );
};

/** Finds each named text among the lines after the signature, in printed order. A name that is not found is not printed. */
export function findIssuedTexts(lines: readonly TextLine[], from: number, names: readonly string[]): IssuedText[] {
  const starts: { at: number; head: number; count: number; label: string | null }[] = [];
  const left = new Set(names);
  const byHead = namesByHead(names);
  const lastSecond = names.length === 1 ? lines.findLastIndex((line) => annexHeadAt(line)?.label === SECOND_LABEL) : -1;
  let compared = 0;
  for (let at = from; at < lines.length && left.size > 0 && compared < MOST_COMPARED; at += 1) {
    const line = lines[at] as TextLine;
    if (line.text.length > 90 || line.text.length < 4 || !opensPlace(lines, at)) continue;
    const possible = byHead.get(headOf(line)) ?? [];
    if (possible.length === 0 || annexHeadAt(line) !== null) continue;
    const before = lines[at - 1];
    const head = at > from && before !== undefined ? annexHeadAt(before) : null;
    const isAlone = names.length === 1 && lastSecond < at;
    const labelled =
      head === null || !(isAlone || names.length > 1) ? undefined : names[Number(head.label.slice(2)) - 1];
    const titles = titlesAt(lines, at);
    for (const { name, compared: wanted } of possible) {
      compared += 1;
      if (compared > MOST_COMPARED) break;
      if (!left.has(name)) continue;
      const count = titleLines(titles, wanted, name === labelled ? SIMILAR_UNDER_LABEL : SIMILAR);
      if (count === 0) continue;
      starts.push({ at, head: head === null ? at : at - 1, count, label: head?.label ?? null });
      left.delete(name);
      break;
    }
  }
  return starts.map(({ at, head, count, label }, i) => ({
    from: head,
    to: starts[i + 1]?.head ?? lines.length,
    label,
    title: joinTitle(lines.slice(at, at + count)),
    body: at + count,
  }));
}
