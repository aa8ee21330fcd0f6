import type { Finding } from '../base/index.ts';
import { type Flow, joinFlows, sliceFlow, sourceSpan } from './flow.ts';
import { type Line, withFlow } from './lines.ts';
import { markerAt } from './markers.ts';

const DOUBLED_SIGNS = /[“”（）]{2}/;
const HAN = /[\u4e00-\u9fff]/;

/** One copy of a doubled run. Shadow-printed headings come out with each run twice: `某县某县““十四五十四五””`. */
type Half = { readonly from: number; readonly to: number };

const MAX_RUN = 60;
const BLANK = /\s/;

/** A quick no for nearly every line: its first characters do not come twice. */
function beginsDoubled(text: string): boolean {
  const first = text.charCodeAt(0);
  for (let size = 1; size <= Math.min(MAX_RUN, text.length >> 1); size += 1)
    if (text.charCodeAt(size) === first && text.startsWith(text.slice(0, size), size)) return true;
  return false;
}

/** Tells whether the run of `size` characters at a place comes twice: how far the text goes on like itself, counted from the end for each size. */
function doubling(text: string): (at: number, size: number) => boolean {
  const width = text.length + 1;
  const same = new Uint8Array((MAX_RUN + 1) * width);
  for (let size = 1; size <= MAX_RUN; size += 1) {
    for (let at = text.length - size - 1; at >= 0; at -= 1) {
      if (text[at] === text[at + size])
        same[size * width + at] = Math.min(MAX_RUN, (same[size * width + at + 1] as number) + 1);
    }
  }
  return (at, size) => (same[size * width + at] as number) >= size;
}

/** Splits a line wholly into doubled runs, longest first; null where one part is not doubled. Works back from dead ends, each start tried once. */
function doubledRuns(text: string): Half[] | null {
  const dead = new Set<number>();
  const isDoubled = doubling(text);
  const walk = (at: number): Half[] | null => {
    if (at >= text.length) return [];
    if (dead.has(at)) return null;
    if (BLANK.test(text[at] as string)) return walk(at + 1);
    for (let size = Math.min(MAX_RUN, (text.length - at) >> 1); size >= 1; size -= 1) {
      if (!isDoubled(at, size)) continue;
      const rest = walk(at + 2 * size);
      if (rest !== null) return [{ from: at, to: at + size }, ...rest];
    }
    dead.add(at);
    return null;
  };
  return walk(0);
}

/** A line is a shadow print only if long runs or doubled signs prove it; `年年` and `1111` are words and figures. */
function isConvincing(text: string, runs: readonly Half[]): boolean {
  const longest = Math.max(...runs.map((run) => run.to - run.from));
  return text.length >= 8 && HAN.test(text) && (longest >= 4 || (runs.length >= 3 && DOUBLED_SIGNS.test(text)));
}

/** Undoes a shadow print: the second copies stay in the line's span and are not read. */
export function undoShadow(line: Line, findings: Finding[]): Line {
  const text = line.text;
  if (text.length < 6 || text.length > 240) return line;
  const from = markerAt(text)?.length ?? 0;
  const printed = text.slice(from);
  if (!beginsDoubled(printed)) return line;
  const runs = doubledRuns(printed);
  if (runs === null || !isConvincing(printed, runs)) return line;
  const kept: Flow[] = runs.map((run) => sliceFlow(line.flow, from + run.from, from + run.to));
  const flow = joinFlows([sliceFlow(line.flow, 0, from), ...kept]);
  findings.push({
    code: 'XZ_READ_SHADOW',
    severity: 'note',
    span: sourceSpan(line.flow, 0, text.length),
    address: null,
    message: '这一行是阴影字，每段文字提取出两遍，已只留一遍。请与原版核对标题。',
    before: text,
    after: flow.text,
  });
  return withFlow(line, flow);
}
