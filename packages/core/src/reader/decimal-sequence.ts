import { hasSibling, headsDecimals } from './ahead.ts';
import type { Marker } from './markers.ts';
import {
  ARABIC,
  type Candidate,
  type Decision,
  newDepth,
  type Open,
  prefixOf,
  RANK,
  rankOf,
  type SequenceState,
} from './sequence-state.ts';

/** Depth of the open decimal that `prefix` numbers beside; -1 where there is none. */
const besideOf = (stack: readonly Open[], prefix: string): number =>
  stack.findLastIndex((open) => open.scheme === 'decimal' && prefixOf(open.num) === prefix);

/** Depth of the open unit that is `prefix` itself. The `5.` of a list below 5.2 is not the chapter 5 of 5.3. */
const parentOf = (stack: readonly Open[], prefix: string): number =>
  stack.findLastIndex(
    (open, i) =>
      open.num === prefix && (open.scheme === 'decimal' || !stack.slice(0, i).some((one) => one.scheme === 'decimal')),
  );

/** `1.2` after `1.1`; one left out or printed twice counts where the line is a heading or the row goes on. */
function decideBeside(candidate: Candidate, depth: number, open: Open, ahead: readonly Candidate[]): Decision | null {
  const { marker, wrapped, headingLike } = candidate;
  const step = marker.value - open.value;
  if (step === 1) return { depth, gap: false };
  const sure = headingLike || (step === 2 && hasSibling(marker, ahead));
  return !wrapped && sure && (step === 2 || step === 0) ? { depth, gap: true } : null;
}

/** Whether a decimal begins a unit: `1.1` below `1`, `1.2` beside `1.1`. */
export function decideDecimal(
  candidate: Candidate,
  { stack }: SequenceState,
  ahead: readonly Candidate[],
): Decision | null {
  const { marker, wrapped, headingLike } = candidate;
  const prefix = prefixOf(marker.num);
  if ((wrapped || marker.doubtful) && !headingLike) return null;
  const beside = besideOf(stack, prefix);
  const parent = parentOf(stack, prefix);
  if (beside > parent) return decideBeside(candidate, beside, stack[beside] as Open, ahead);
  if (parent < 0) return decimalWithoutParent(candidate, stack, prefix) ?? decimalOfExtract(candidate, stack, ahead);
  return marker.value === 1 || (!wrapped && marker.value <= 3) ? { depth: parent + 1, gap: marker.value !== 1 } : null;
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

/**
 * An extract begins inside a chapter: `6.1.2 二级响应` first of all, `6.2` after it. Two parts alone may be an amount, so
 * that the next of its row must follow.
 */
function decimalOfExtract(
  { marker, wrapped, headingLike }: Candidate,
  stack: readonly Open[],
  ahead: readonly Candidate[],
): Decision | null {
  if (wrapped || !headingLike) return null;
  const first = stack.findIndex((open) => open.scheme === 'decimal');
  if (first >= 0) {
    const isUncle = (stack[first] as Open).num.startsWith(`${prefixOf(marker.num)}.`);
    return isUncle ? { depth: first, gap: true } : null;
  }
  const isSure = marker.num.split('.').length > 2 || hasSibling(marker, ahead);
  return isSure ? { depth: newDepth(marker, stack), gap: true } : null;
}

/** A decimal whose chapter was lost stands beside the chapter before it. */
const decimalDepth = (stack: readonly Open[], first: number): number =>
  first > 0 && ARABIC.has((stack[first - 1] as Open).scheme) ? first - 1 : first;

/** Chapters of decimals stand at the top, or below the divisions of a larger text. */
const topDepth = (stack: readonly Open[]): number => {
  const index = stack.findIndex((open) => RANK[open.scheme] > RANK.section);
  return index < 0 ? stack.length : index;
};

/** `1 总则`, `8预案管理`: only a chapter of decimals, or one in such a row. `depth` is where it would go on, if anywhere. */
export function decideBare(
  candidate: Candidate,
  depth: number | undefined,
  { stack }: SequenceState,
  ahead: readonly Candidate[],
): Decision | null {
  const { marker, headingLike, wrapped } = candidate;
  if (!headingLike) return null;
  if (headsDecimals(marker, ahead)) {
    if (depth !== undefined) return { depth, gap: false };
    return marker.value === 1 || !wrapped ? { depth: topDepth(stack), gap: marker.value !== 1 } : null;
  }
  if (wrapped || depth === undefined) return null;
  if (marker.doubtful && rankOf(stack, depth) !== RANK.bare) return null;
  return (stack[depth] as Open).scheme === 'bare' || rankOf(stack, depth) === RANK.bare ? { depth, gap: false } : null;
}

/** A chapter that counts in Chinese where those before it count in Arabic numbers: `2 组织体系`, `2.1`, then `三、`. */
export function mixedChapter(marker: Marker, { stack }: SequenceState): number | null {
  if (marker.scheme !== 'han' || stack.some((open) => open.scheme === 'han')) return null;
  const depth = stack.findLastIndex(
    (open, i) => ARABIC.has(open.scheme) && rankOf(stack, i) === RANK.bare && open.value + 1 === marker.value,
  );
  return depth < 0 ? null : depth;
}
