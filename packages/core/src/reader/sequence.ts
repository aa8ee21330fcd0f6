import type { Marker, Scheme } from './markers.ts';

/** A marker in its line, as the sequence sees it. */
export type Candidate = {
  readonly marker: Marker;
  readonly wrapped: boolean;
  /** What follows looks like a heading: short and without a sentence, or a short lead before the first 。 */
  readonly headingLike: boolean;
  /** Inside a table or figure: only an outer sequence may go on here. */
  readonly enclosed: boolean;
};

/** An open unit. `depth` is its place in the stack. */
type Open = {
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
};

/** A unit begins: it closes the open ones from `depth` on. `gap` tells that a number before it is missing; `onlyIfFound`: no unit unless the missing one is found in the text before. */
export type Decision = { readonly depth: number; readonly gap: boolean; readonly onlyIfFound?: boolean };

export const EMPTY_SEQUENCE: SequenceState = { stack: [], stopped: new Map(), nested: new Map() };

const RANK: Record<Scheme, number> = {
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
  ordinal: 9,
  ordinalComma: 9,
};
const DIVISIONS: ReadonlySet<Scheme> = new Set(['part', 'chapter', 'section', 'article']);
const ARABIC: ReadonlySet<Scheme> = new Set(['arabicDot', 'arabicComma', 'bare']);
/** Official texts use seven levels; a damaged one must not nest without end. */
const DEEPEST = 16;
const STRONG: ReadonlySet<Scheme> = new Set(['part', 'chapter', 'section', 'article', 'han', 'hanBracket']);

const sameFamily = (a: Scheme, b: Scheme): boolean => a === b || (ARABIC.has(a) && ARABIC.has(b));
const prefixOf = (num: string): string => num.slice(0, num.lastIndexOf('.'));

/** Rank of an open unit: an Arabic number that heads decimals stands as high as a chapter. */
function rankOf(stack: readonly Open[], index: number): number {
  const open = stack[index] as Open;
  return open.heads || headsDecimalBelow(stack, index) ? RANK.bare : RANK[open.scheme];
}

const headsDecimalBelow = (stack: readonly Open[], index: number): boolean =>
  ARABIC.has((stack[index] as Open).scheme) && stack[index + 1]?.scheme === 'decimal';

/** Whether decimals of this number follow soon: `6.` then `6.1` is a chapter, not the next item of a list. */
function headsDecimals(marker: Marker, ahead: readonly Candidate[]): boolean {
  const next = ahead.find(
    (candidate) => candidate.marker.scheme === 'decimal' || sameFamily(candidate.marker.scheme, marker.scheme),
  );
  return next?.marker.scheme === 'decimal' && next.marker.num === `${marker.value}.1`;
}

/** Depths at which the marker goes on with an open sequence, deepest first. */
function continuations(marker: Marker, stack: readonly Open[]): number[] {
  const depths: number[] = [];
  for (let depth = stack.length - 1; depth >= 0; depth -= 1) {
    const open = stack[depth] as Open;
    if (open.value + 1 !== marker.value || !sameFamily(open.scheme, marker.scheme)) continue;
    if (marker.scheme === 'decimal' && prefixOf(open.num) !== prefixOf(marker.num)) continue;
    depths.push(depth);
  }
  const exact = depths.filter((depth) => (stack[depth] as Open).scheme === marker.scheme);
  return exact.length > 0 ? exact : depths;
}

/** Where a new sequence would hang: below the deepest open unit of a higher rank. */
function newDepth(marker: Marker, stack: readonly Open[]): number {
  let depth = stack.length;
  while (depth > 0 && rankOf(stack, depth - 1) >= RANK[marker.scheme]) depth -= 1;
  return depth;
}

/** Where this text has nested the scheme before, else by rank. */
function usualDepth(marker: Marker, state: SequenceState): number {
  const parent = state.nested.get(marker.scheme);
  const index = parent === undefined ? -1 : state.stack.findLastIndex((open) => open.scheme === parent);
  return index < 0 || index >= DEEPEST ? newDepth(marker, state.stack) : index + 1;
}

/** Whether a row goes on across the next number of the open one: 第一条 第二条 二、 第三条; `1.` （一） `2.` `3.` （二） `4.`. */
function runsAcross(marker: Marker, open: Open, ahead: readonly Candidate[]): boolean {
  let last = marker.value;
  let crossed = false;
  for (const { marker: next } of ahead) {
    if (next.scheme === marker.scheme) {
      if (next.value !== last + 1) return false;
      if (crossed) return true;
      last = next.value;
    } else if (next.scheme === open.scheme && next.value === open.value + 1) crossed = true;
    else if (RANK[next.scheme] < RANK[marker.scheme] && RANK[next.scheme] < RANK[open.scheme]) return false;
  }
  return false;
}

/** A bracket list inside an item, `1.` → `（一）`: the item's own sequence goes on after it, before the bracket does. */
function nestsBelow(marker: Marker, stack: readonly Open[], ahead: readonly Candidate[]): boolean {
  const open = stack.at(-1);
  if (open === undefined || open.scheme === marker.scheme || !STRONG.has(marker.scheme) || marker.value !== 1)
    return false;
  if (stack.length >= DEEPEST) return false;
  if (marker.scheme === 'article') return open.scheme === 'han' && runsAcross(marker, open, ahead);
  if (marker.scheme === 'chapter' || runsAcross(marker, open, ahead)) return false;
  for (const { marker: next } of ahead) {
    if (next.scheme === open.scheme) return next.value === open.value + 1;
    if (RANK[next.scheme] < RANK[marker.scheme]) return false;
  }
  return false;
}

const hasSibling = (marker: Marker, ahead: readonly Candidate[]): boolean =>
  ahead.some((next) => next.marker.scheme === marker.scheme && next.marker.value === marker.value + 1 && !next.wrapped);

function decideDecimal(candidate: Candidate, state: SequenceState): Decision | null {
  const { marker, wrapped, headingLike } = candidate;
  const { stack } = state;
  const prefix = prefixOf(marker.num);
  if ((wrapped || marker.doubtful) && !headingLike) return null;
  for (let depth = stack.length - 1; depth >= 0; depth -= 1) {
    const open = stack[depth] as Open;
    if (open.num === prefix)
      return marker.value === 1 || (!wrapped && marker.value <= 3)
        ? { depth: depth + 1, gap: marker.value !== 1 }
        : null;
    if (open.scheme === 'decimal' && prefixOf(open.num) === prefix) {
      const step = marker.value - open.value;
      return step === 1 || (!wrapped && headingLike && (step === 2 || step === 0)) ? { depth, gap: step !== 1 } : null;
    }
  }
  return decimalWithoutParent(candidate, stack, prefix);
}

/** `1.1` below `一、`, or `2.1` after a heading that was lost. */
function decimalWithoutParent(
  { marker, wrapped, headingLike }: Candidate,
  stack: readonly Open[],
  prefix: string,
): Decision | null {
  if (wrapped || marker.value !== 1) return null;
  const first = stack.findIndex((open) => open.scheme === 'decimal');
  const head = Number(prefix);
  if (first < 0) {
    const above = stack.findLastIndex(
      (open) => (open.scheme === 'han' || open.scheme === 'chapter') && open.value === head,
    );
    if (above >= 0) return { depth: above + 1, gap: false };
    return head === 1 && headingLike ? { depth: newDepth(marker, stack), gap: false } : null;
  }
  const step = head - Number((stack[first] as Open).num.split('.')[0]);
  return step === 1 && headingLike && Number.isInteger(head) ? { depth: decimalDepth(stack, first), gap: true } : null;
}

/** A decimal whose chapter was lost stands beside the chapter before it. */
const decimalDepth = (stack: readonly Open[], first: number): number =>
  first > 0 && ARABIC.has((stack[first - 1] as Open).scheme) ? first - 1 : first;

/** `1 总则`, `8预案管理`: only a chapter of decimals, or one in such a row. */
function decideBare(candidate: Candidate, state: SequenceState, ahead: readonly Candidate[]): Decision | null {
  const { marker, headingLike, wrapped } = candidate;
  if (!headingLike) return null;
  const depth = continuations(marker, state.stack).at(-1);
  if (headsDecimals(marker, ahead)) {
    if (depth !== undefined) return { depth, gap: false };
    return marker.value === 1 || !wrapped ? { depth: topDepth(state.stack), gap: marker.value !== 1 } : null;
  }
  if (wrapped || depth === undefined) return null;
  if (marker.doubtful && rankOf(state.stack, depth) !== RANK.bare) return null;
  return (state.stack[depth] as Open).scheme === 'bare' || rankOf(state.stack, depth) === RANK.bare
    ? { depth, gap: false }
    : null;
}

/** Chapters of decimals stand at the top, or below the divisions of a larger text. */
const topDepth = (stack: readonly Open[]): number => {
  const index = stack.findIndex((open) => RANK[open.scheme] > RANK.section);
  return index < 0 ? stack.length : index;
};

/** Of two rows that a number could go on with, the outer one: decimals of it follow, or a list of the inner row's kind begins anew below it. */
function standsOutside(marker: Marker, stack: readonly Open[], outer: number, ahead: readonly Candidate[]): boolean {
  if (!ARABIC.has(marker.scheme)) return false;
  if (headsDecimals(marker, ahead)) return true;
  const next = ahead.find((candidate) => sameFamily(candidate.marker.scheme, marker.scheme));
  return rankOf(stack, outer) === RANK.bare && next?.marker.value === 1;
}

/** At the start of a wrapped line the next number may be a cited one: it counts if it looks like a heading, or if its successor follows and it does not come again. */
function isHeadingInFlow({ marker, headingLike }: Candidate, ahead: readonly Candidate[]): boolean {
  const again = ahead.findIndex(
    (next) => !next.wrapped && next.marker.num === marker.num && next.marker.scheme === marker.scheme,
  );
  const successor = ahead.findIndex(
    (next) => !next.wrapped && next.marker.scheme === marker.scheme && next.marker.value === marker.value + 1,
  );
  if (again >= 0 && (successor < 0 || again < successor)) return false;
  return headingLike || successor >= 0;
}

function decideContinuation(candidate: Candidate, state: SequenceState, ahead: readonly Candidate[]): Decision | null {
  const depths = continuations(candidate.marker, state.stack);
  if (depths.length === 0) return null;
  if (candidate.wrapped && !isHeadingInFlow(candidate, ahead)) return null;
  const outer = depths.length > 1 && standsOutside(candidate.marker, state.stack, depths.at(-1) as number, ahead);
  const depth = (outer ? depths.at(-1) : depths[0]) as number;
  return { depth, gap: false };
}

function decideNew(candidate: Candidate, state: SequenceState, ahead: readonly Candidate[]): Decision | null {
  const { marker, wrapped } = candidate;
  const depth = nestsBelow(marker, state.stack, ahead) ? state.stack.length : usualDepth(marker, state);
  if (marker.value === (state.stopped.get(marker.scheme) ?? 0) + 1 && marker.value > 1) return { depth, gap: false };
  if (skipsOne(candidate, state, ahead)) return { depth, gap: true };
  if (marker.value !== 1) return decideOutOfOrder(candidate, state, ahead);
  if (wrapped && !(candidate.headingLike && hasSibling(marker, ahead))) return null;
  return { depth, gap: false };
}

/** A running number that leaves one out across a break: 4 in （一）, 6 in （二）. */
const skipsOne = (
  { marker, wrapped, headingLike }: Candidate,
  state: SequenceState,
  ahead: readonly Candidate[],
): boolean =>
  !wrapped &&
  headingLike &&
  !state.stack.some((open) => open.scheme === marker.scheme) &&
  marker.value === (state.stopped.get(marker.scheme) ?? Number.NaN) + 2 &&
  hasSibling(marker, ahead);

/** Two lines changed places: after 3 stands 2, then comes 4. */
const isDisplaced = (open: Open, ahead: readonly Candidate[]): boolean =>
  ahead.slice(0, 3).some(({ marker }) => marker.scheme === open.scheme && marker.value === open.value + 1);

/** The next number of its kind is its successor. */
const isFollowed = (marker: Marker, ahead: readonly Candidate[]): boolean =>
  ahead.find((next) => next.marker.scheme === marker.scheme)?.marker.value === marker.value + 1;

/** An extract or an amendment numbers on from elsewhere: `第十二条` is the first article of its text and 第十三条 comes next. */
const beginsExtract = (marker: Marker, state: SequenceState, ahead: readonly Candidate[]): boolean =>
  DIVISIONS.has(marker.scheme) &&
  !state.stopped.has(marker.scheme) &&
  !state.stack.some((open) => open.scheme === marker.scheme) &&
  isFollowed(marker, ahead);

/** A number that neither begins nor goes on: the one before it is lost, or it is printed twice. */
function decideOutOfOrder(candidate: Candidate, state: SequenceState, ahead: readonly Candidate[]): Decision | null {
  const { marker, wrapped } = candidate;
  if (wrapped) return null;
  for (let depth = state.stack.length - 1; depth >= 0; depth -= 1) {
    const open = state.stack[depth] as Open;
    if (!sameFamily(open.scheme, marker.scheme)) continue;
    const step = marker.value - open.value;
    if (step === 0 || step === 2 || (step === -1 && isDisplaced(open, ahead))) return { depth, gap: true };
    if (step > 2 && step < 6 && (STRONG.has(marker.scheme) || hasSibling(marker, ahead))) return { depth, gap: true };
    if (step > 2 && DIVISIONS.has(marker.scheme) && isFollowed(marker, ahead)) return { depth, gap: true };
    return null;
  }
  if (beginsExtract(marker, state, ahead)) return { depth: newDepth(marker, state.stack), gap: false };
  const isStart = marker.value === 2 || (STRONG.has(marker.scheme) && marker.value <= 3);
  if (!isStart) return null;
  const depth = newDepth(marker, state.stack);
  return hasSibling(marker, ahead) ? { depth, gap: true } : { depth, gap: true, onlyIfFound: true };
}

/** Out of a table or a figure leads only a heading that goes on with a sequence from before it. Where a cell ends says nothing of paragraphs. */
function leavesEnclosure(
  { marker, headingLike }: Candidate,
  state: SequenceState,
  ahead: readonly Candidate[],
): boolean {
  if (!headingLike) return false;
  if (marker.scheme === 'bare') return headsDecimals(marker, ahead);
  const strong = STRONG.has(marker.scheme) || marker.scheme === 'decimal' || headsDecimals(marker, ahead);
  const opensBelow =
    marker.scheme === 'decimal' && marker.value === 1 && state.stack.some((open) => open.num === prefixOf(marker.num));
  return strong && (opensBelow || continuations(marker, state.stack).length > 0);
}

/** Whether a number begins a unit, and at which depth. `ahead` are the markers after it, nearest first. */
export function decide(candidate: Candidate, state: SequenceState, ahead: readonly Candidate[]): Decision | null {
  if (candidate.enclosed && !leavesEnclosure(candidate, state, ahead)) return null;
  if (candidate.marker.scheme === 'decimal') return decideDecimal(candidate, state);
  if (candidate.marker.scheme === 'bare') return decideBare(candidate, state, ahead);
  const restart = candidate.marker.value === 1 ? null : decideContinuation(candidate, state, ahead);
  return restart ?? decideNew(candidate, state, ahead);
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
  return { stack: [...state.stack.slice(0, depth), opened], stopped, nested };
}
