import {
  countsInFlow,
  hasSibling,
  headsDecimals,
  isDisplaced,
  isFollowed,
  isHeadingInFlow,
  isRun,
  runsAcross,
} from './ahead.ts';
import { decideBare, decideDecimal, mixedChapter } from './decimal-sequence.ts';
import type { Marker, Scheme } from './markers.ts';
import {
  ARABIC,
  type Candidate,
  DEEPEST,
  type Decision,
  DIVISIONS,
  newDepth,
  type Open,
  prefixOf,
  RANK,
  rankOf,
  type SequenceState,
  STRONG,
  sameFamily,
} from './sequence-state.ts';

/** Numbers that also stand in running text or in tables: they begin no row that has lost its start. */
const FAINT: ReadonlySet<Scheme> = new Set(['bare', 'decimal', 'circled', 'letter', 'ordinal', 'ordinalComma']);

/** `一是……。二是……。` in one paragraph is text: only a second paragraph of the kind makes a row. */
const ORDINALS: ReadonlySet<Scheme> = new Set(['ordinal', 'ordinalComma']);

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

/** Where this text has nested the scheme before, else by rank. */
function usualDepth(marker: Marker, state: SequenceState): number {
  const parent = state.nested.get(marker.scheme);
  const index = parent === undefined ? -1 : state.stack.findLastIndex((open) => open.scheme === parent);
  return index < 0 || index >= DEEPEST ? newDepth(marker, state.stack) : index + 1;
}

/** A bracket list inside an item, `1.` → `（一）`: the item's own sequence goes on after it, before the bracket does. */
function nestsBelow(marker: Marker, stack: readonly Open[], ahead: readonly Candidate[]): boolean {
  const open = stack.at(-1);
  if (open === undefined || open.scheme === marker.scheme || !STRONG.has(marker.scheme) || marker.value !== 1)
    return false;
  if (stack.length >= DEEPEST) return false;
  if (marker.scheme === 'article') return open.scheme === 'han' && runsAcross(marker, open, ahead);
  if (marker.scheme === 'chapter' || runsAcross(marker, open, ahead)) return false;
  for (const candidate of ahead) {
    if (countsInFlow(candidate)) continue;
    const next = candidate.marker;
    if (next.scheme === open.scheme) return next.value === open.value + 1;
    if (RANK[next.scheme] < RANK[marker.scheme]) return false;
  }
  return false;
}

/** Of two rows that a number could go on with, the outer one: decimals of it follow, or a list of the inner row's kind begins anew below it. */
function standsOutside(marker: Marker, stack: readonly Open[], outer: number, ahead: readonly Candidate[]): boolean {
  if (!ARABIC.has(marker.scheme)) return false;
  if (headsDecimals(marker, ahead)) return true;
  const next = ahead.find((candidate) => sameFamily(candidate.marker.scheme, marker.scheme));
  return rankOf(stack, outer) === RANK.bare && next?.marker.value === 1;
}

function decideContinuation(candidate: Candidate, state: SequenceState, ahead: readonly Candidate[]): Decision | null {
  const depths = continuations(candidate.marker, state.stack);
  if (depths.length === 0) return decideResumed(candidate, state);
  if (candidate.wrapped && !isHeadingInFlow(candidate, ahead)) return null;
  const outer = depths.length > 1 && standsOutside(candidate.marker, state.stack, depths.at(-1) as number, ahead);
  const depth = (outer ? depths.at(-1) : depths[0]) as number;
  return { depth, gap: false };
}

/** A row goes on after a box that stands in it with numbers of its own: 1 2 [1 2 3] 3 4. */
function decideResumed({ marker, wrapped }: Candidate, { stack, interrupted }: SequenceState): Decision | null {
  if (wrapped) return null;
  for (const [depth, value] of interrupted) {
    const open = stack[depth];
    if (open !== undefined && value + 1 === marker.value && sameFamily(open.scheme, marker.scheme))
      return { depth, gap: false };
  }
  return null;
}

/** `……事项统` / `一、权责清晰……` right after 一、: the end of a word at the edge of a column, not the number again. */
const repeatsInFlow = ({ marker, runsOn }: Candidate, { stack }: SequenceState): boolean =>
  runsOn === true && stack.some((open) => open.scheme === marker.scheme && open.num === marker.num);

function decideNew(candidate: Candidate, state: SequenceState, ahead: readonly Candidate[]): Decision | null {
  const { marker, wrapped } = candidate;
  if (repeatsInFlow(candidate, state)) return null;
  const mixed = wrapped ? null : mixedChapter(marker, state);
  if (mixed !== null) return { depth: mixed, gap: false };
  const depth = nestsBelow(marker, state.stack, ahead) ? state.stack.length : usualDepth(marker, state);
  if (marker.value === (state.stopped.get(marker.scheme) ?? 0) + 1 && marker.value > 1) return { depth, gap: false };
  if (skipsOne(candidate, state, ahead)) return { depth, gap: true };
  if (marker.value !== 1) return decideOutOfOrder(candidate, state, ahead);
  if ((marker.doubtful || ORDINALS.has(marker.scheme)) && !hasSibling(marker, ahead)) return null;
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
  !state.stack.some((open) => open.scheme === marker.scheme) &&
  marker.value === (state.stopped.get(marker.scheme) ?? Number.NaN) + 2 &&
  ((headingLike && hasSibling(marker, ahead)) || isRun(marker, ahead));

/** An extract or an amendment numbers on from elsewhere: `第十二条` is the first article of its text, or of a chapter after others that are left out, and 第十三条 comes next. */
const beginsExtract = (marker: Marker, state: SequenceState, ahead: readonly Candidate[]): boolean =>
  !state.stack.some((open) => open.scheme === marker.scheme) &&
  (DIVISIONS.has(marker.scheme)
    ? (state.stopped.get(marker.scheme) ?? 0) < marker.value && isFollowed(marker, ahead)
    : !FAINT.has(marker.scheme) && isRun(marker, ahead));

/** A number beside an open one of its kind that is not its successor. */
function decideBeside(marker: Marker, depth: number, open: Open, ahead: readonly Candidate[]): Decision | null {
  const step = marker.value - open.value;
  if (step === 0 || step === 2 || (step === -1 && isDisplaced(open, ahead))) return { depth, gap: true };
  if (step > 2 && step < 6 && (STRONG.has(marker.scheme) || hasSibling(marker, ahead))) return { depth, gap: true };
  if (step > 2 && DIVISIONS.has(marker.scheme) && isFollowed(marker, ahead)) return { depth, gap: true };
  return step > 2 && !FAINT.has(marker.scheme) && isRun(marker, ahead) ? { depth, gap: true } : null;
}

/** A number that neither begins nor goes on: the one before it is lost, or it is printed twice. */
function decideOutOfOrder(candidate: Candidate, state: SequenceState, ahead: readonly Candidate[]): Decision | null {
  const { marker, wrapped } = candidate;
  if (wrapped || marker.doubtful) return null;
  const beside = state.stack.findLastIndex((open) => sameFamily(open.scheme, marker.scheme));
  if (beside >= 0) return decideBeside(marker, beside, state.stack[beside] as Open, ahead);
  const depth = newDepth(marker, state.stack);
  if (beginsExtract(marker, state, ahead)) return { depth, gap: !DIVISIONS.has(marker.scheme) };
  if (STRONG.has(marker.scheme) && marker.value <= 3) return { depth, gap: true };
  if (marker.value !== 2) return null;
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

function decideDecimalOr(candidate: Candidate, state: SequenceState, ahead: readonly Candidate[]): Decision | null {
  const decision = decideDecimal(candidate, state, ahead);
  const { instead } = candidate.marker;
  if (decision !== null || instead === undefined) return decision;
  const other = decide({ ...candidate, marker: instead }, state, ahead);
  return other === null ? null : { ...other, marker: instead };
}

/** Whether a number begins a unit, and at which depth. `ahead` are the markers after it, nearest first. */
export function decide(candidate: Candidate, state: SequenceState, ahead: readonly Candidate[]): Decision | null {
  const { marker } = candidate;
  if (candidate.enclosed && !leavesEnclosure(candidate, state, ahead)) return null;
  if (marker.scheme === 'decimal') return decideDecimalOr(candidate, state, ahead);
  if (marker.scheme === 'bare') return decideBare(candidate, continuations(marker, state.stack).at(-1), state, ahead);
  const restart = marker.value === 1 ? null : decideContinuation(candidate, state, ahead);
  return restart ?? decideNew(candidate, state, ahead);
}
