import type { Span } from '../base/index.ts';

/** A stretch of a flow that stands in the source at `source`; `sourceLength` differs from `length` where a repair replaced text. */
type Run = { readonly at: number; readonly length: number; readonly source: number; readonly sourceLength: number };

/** Text put together from places of the source: joined lines, marks left out, repairs made. Every offset leads back. */
export type Flow = { readonly text: string; readonly runs: readonly Run[] };

/** A flow of one stretch of the source, unchanged. */
export const flowOf = (text: string, source: number): Flow => ({
  text,
  runs: text === '' ? [] : [{ at: 0, length: text.length, source, sourceLength: text.length }],
});

/** A flow of `text` that replaces the source span. */
export const replacedFlow = (text: string, span: Span): Flow => ({
  text,
  runs: [{ at: 0, length: text.length, source: span.start, sourceLength: span.end - span.start }],
});

/** One flow after the other, nothing between. */
export function joinFlows(flows: readonly Flow[]): Flow {
  if (flows.length === 1) return flows[0] as Flow;
  const runs: Run[] = [];
  let at = 0;
  let text = '';
  for (const flow of flows) {
    for (const { at: inside, length, source, sourceLength } of flow.runs)
      runs.push({ at: inside + at, length, source, sourceLength });
    at += flow.text.length;
    text += flow.text;
  }
  return { text, runs };
}

/** Index of the last run that begins at or before `offset`; 0 where there is none. */
function runIndex(flow: Flow, offset: number): number {
  let low = 0;
  let high = flow.runs.length - 1;
  if (high <= 0) return 0;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((flow.runs[middle] as Run).at <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

const runAt = (flow: Flow, offset: number): Run | undefined => flow.runs[runIndex(flow, offset)];

/** Source offset of the character at `offset`; the end of the text leads to the end of the last run. */
export function sourceOffset(flow: Flow, offset: number): number {
  const run = runAt(flow, offset);
  if (run === undefined) return 0;
  const inside = offset - run.at;
  return run.source + (run.length === run.sourceLength ? inside : Math.min(inside, run.sourceLength));
}

/** Source span of `[from, to)` of a flow; over joins it covers what lies between. */
export function sourceSpan(flow: Flow, from: number, to: number): Span {
  if (to <= from) {
    const at = sourceOffset(flow, from);
    return { start: at, end: at };
  }
  const last = runAt(flow, to - 1);
  const end =
    last === undefined || last.length === last.sourceLength
      ? sourceOffset(flow, to - 1) + 1
      : last.source + last.sourceLength;
  return { start: sourceOffset(flow, from), end };
}

/** The part `[from, to)` of a flow. */
export function sliceFlow(flow: Flow, from: number, to: number = flow.text.length): Flow {
  const runs: Run[] = [];
  for (let i = runIndex(flow, from); i < flow.runs.length; i += 1) {
    const run = flow.runs[i] as Run;
    if (run.at >= to) break;
    const start = Math.max(run.at, from);
    const end = Math.min(run.at + run.length, to);
    if (start >= end) continue;
    const whole = run.length !== run.sourceLength;
    const source = whole ? run.source : run.source + (start - run.at);
    runs.push({ at: start - from, length: end - start, source, sourceLength: whole ? run.sourceLength : end - start });
  }
  return { text: flow.text.slice(from, to), runs };
}
