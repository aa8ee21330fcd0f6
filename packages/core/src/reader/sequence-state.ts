import type { Marker, Scheme } from './markers.ts';

/** A marker in its line, as the sequence sees it. */
export type Candidate = {
  readonly marker: Marker;
  readonly wrapped: boolean;
  /** The line before does not end its sentence, though the number may well begin a paragraph. */
  readonly runsOn?: boolean;
  /** What follows looks like a heading: short and without a sentence, or a short lead before the first 。 */
  readonly headingLike: boolean;
  /** Inside a table or figure: only an outer sequence may go on here. */
  readonly enclosed: boolean;
};

/** An open unit. `depth` is its place in the stack. */
export type Open = {
  readonly scheme: Scheme;
  readonly value: number;
  readonly num: string;
  /** An Arabic number whose row has headed decimals: `5、` after `4、` with its `4.1`. */
  readonly heads: boolean;
};

/** What the sequence knows: the open units from the outside in, and where each scheme stopped before. */
export type SequenceState = {
  readonly stack: readonly Open[];
  readonly stopped: ReadonlyMap<Scheme, number>;
  /** Schemes that this text nests below one that usually stands deeper: （一） below 1. */
  readonly nested: ReadonlyMap<Scheme, Scheme>;
  /** Depths at which a row began anew before it was at its end, with the last number of the row: a box of its own numbers stands in it. */
  readonly interrupted: ReadonlyMap<number, number>;
};

/**
 * A unit begins: it closes the open ones from `depth` on. `gap` tells that a number before it is missing; `onlyIfFound`: no
 * unit unless the missing one is found in the text before. `marker` where the line's number was read otherwise.
 */
export type Decision = {
  readonly depth: number;
  readonly gap: boolean;
  readonly onlyIfFound?: boolean;
  readonly marker?: Marker;
};

export const EMPTY_SEQUENCE: SequenceState = {
  stack: [],
  stopped: new Map(),
  nested: new Map(),
  interrupted: new Map(),
};

export const RANK: Record<Scheme, number> = {
  part: 0,
  chapter: 1,
  section: 2,
  article: 3,
  bare: 3.5,
  decimal: 3.6,
  han: 4,
  hanBracket: 5,
  arabicDot: 6,
  arabicComma: 6,
  arabicBracket: 7,
  arabicHalfBracket: 7.5,
  circled: 8,
  letter: 8.5,
  ordinal: 9,
  ordinalComma: 9,
};
export const DIVISIONS: ReadonlySet<Scheme> = new Set(['part', 'chapter', 'section', 'article']);
export const ARABIC: ReadonlySet<Scheme> = new Set(['arabicDot', 'arabicComma', 'bare']);
export const STRONG: ReadonlySet<Scheme> = new Set(['part', 'chapter', 'section', 'article', 'han', 'hanBracket']);
/** Official texts use seven levels; a damaged one must not nest without end. */
export const DEEPEST = 16;

/** `1.`, `1、` and `1 ` stand in for one another. */
export const sameFamily = (a: Scheme, b: Scheme): boolean => a === b || (ARABIC.has(a) && ARABIC.has(b));

/** `4.2` of `4.2.1`. */
export const prefixOf = (num: string): string => num.slice(0, num.lastIndexOf('.'));

const headsDecimalBelow = (stack: readonly Open[], index: number): boolean =>
  ARABIC.has((stack[index] as Open).scheme) && stack[index + 1]?.scheme === 'decimal';

/** Rank of an open unit: an Arabic number that heads decimals stands as high as a chapter. */
export function rankOf(stack: readonly Open[], index: number): number {
  const open = stack[index] as Open;
  return open.heads || headsDecimalBelow(stack, index) ? RANK.bare : RANK[open.scheme];
}

/** Where a new sequence would hang: below the deepest open unit of a higher rank. */
export function newDepth(marker: Marker, stack: readonly Open[]): number {
  let depth = stack.length;
  while (depth > 0 && rankOf(stack, depth - 1) >= RANK[marker.scheme]) depth -= 1;
  return depth;
}

/** Rows interrupted above `depth` stay; one that begins anew at `depth` is noted with where it stood. */
function interruptedAfter(state: SequenceState, marker: Marker, depth: number): ReadonlyMap<number, number> {
  const kept = new Map([...state.interrupted].filter(([at]) => at <= depth));
  const before = state.stack[depth];
  if (before === undefined || !sameFamily(before.scheme, marker.scheme)) kept.delete(depth);
  else if (marker.value === 1 && before.value > 1 && !kept.has(depth)) kept.set(depth, before.value);
  else if (kept.get(depth) === marker.value - 1 && before.value !== marker.value - 1) kept.delete(depth);
  return kept;
}

/** The state after a unit began at `depth`. Schemes that close with it remember where they stopped, for numbers that run on. */
export function advance(state: SequenceState, marker: Marker, depth: number): SequenceState {
  const stopped = new Map(state.stopped);
  for (const open of state.stack.slice(depth)) stopped.set(open.scheme, open.value);
  stopped.delete(marker.scheme);
  const parent = state.stack[depth - 1];
  const isInverted =
    parent !== undefined && marker.scheme !== 'decimal' && rankOf(state.stack, depth - 1) > RANK[marker.scheme];
  const nested = isInverted ? new Map([...state.nested, [marker.scheme, parent.scheme]] as const) : state.nested;
  const before = state.stack[depth];
  const heads =
    before !== undefined &&
    ARABIC.has(marker.scheme) &&
    sameFamily(before.scheme, marker.scheme) &&
    marker.value === before.value + 1 &&
    (before.heads || headsDecimalBelow(state.stack, depth));
  const opened: Open = { scheme: marker.scheme, value: marker.value, num: marker.num, heads };
  return {
    stack: [...state.stack.slice(0, depth), opened],
    stopped,
    nested,
    interrupted: interruptedAfter(state, marker, depth),
  };
}
