import type { Marker } from './markers.ts';
import { type Candidate, type Open, RANK, sameFamily } from './sequence-state.ts';

/** The markers after a line, nearest first: what they tell of the line's own. */
type Ahead = readonly Candidate[];

/** The next number stands free somewhere after this one. */
export const hasSibling = (marker: Marker, ahead: Ahead): boolean =>
  ahead.some((next) => next.marker.scheme === marker.scheme && next.marker.value === marker.value + 1 && !next.wrapped);

/** The next number of its kind is its successor. */
export const isFollowed = (marker: Marker, ahead: Ahead): boolean =>
  ahead.find((next) => next.marker.scheme === marker.scheme)?.marker.value === marker.value + 1;

/** The next two numbers of its kind, both free, are its successors: this is a list, wherever it begins. */
export function isRun(marker: Marker, ahead: Ahead): boolean {
  const [first, second] = ahead.filter((next) => sameFamily(next.marker.scheme, marker.scheme) && !next.wrapped);
  return first?.marker.value === marker.value + 1 && second?.marker.value === marker.value + 2;
}

/** Two lines changed places: after 3 stands 2, then comes 4. */
export const isDisplaced = (open: Open, ahead: Ahead): boolean =>
  ahead.slice(0, 3).some(({ marker }) => marker.scheme === open.scheme && marker.value === open.value + 1);

/** Whether decimals of this number follow soon: `6.` then `6.1` is a chapter, not the next item of a list. */
export function headsDecimals(marker: Marker, ahead: Ahead): boolean {
  const next = ahead.find(
    (candidate) => candidate.marker.scheme === 'decimal' || sameFamily(candidate.marker.scheme, marker.scheme),
  );
  return next?.marker.scheme === 'decimal' && next.marker.num === `${marker.value}.1`;
}

/** `4期举办` at the start of a wrapped line: a figure of the sentence before it, no number of a row. */
export const countsInFlow = ({ marker, wrapped }: Candidate): boolean =>
  wrapped && (marker.doubtful || marker.scheme === 'bare');

/** Whether a row goes on across the next number of the open one: 第一条 第二条 二、 第三条; `1.` （一） `2.` `3.` （二） `4.`. */
export function runsAcross(marker: Marker, open: Open, ahead: Ahead): boolean {
  let last = marker.value;
  let crossed = false;
  for (const candidate of ahead) {
    if (countsInFlow(candidate)) continue;
    const next = candidate.marker;
    if (next.scheme === marker.scheme) {
      if (next.value !== last + 1) return false;
      if (crossed) return true;
      last = next.value;
    } else if (next.scheme === open.scheme && next.value === open.value + 1) crossed = true;
    else if (RANK[next.scheme] < RANK[marker.scheme] && RANK[next.scheme] < RANK[open.scheme]) return false;
  }
  return false;
}

/** At the start of a wrapped line the next number may be a cited one: it counts if it looks like a heading, or if its successor follows and it does not come again. */
export function isHeadingInFlow({ marker, headingLike }: Candidate, ahead: Ahead): boolean {
  const again = ahead.findIndex(
    (next) => !next.wrapped && next.marker.num === marker.num && next.marker.scheme === marker.scheme,
  );
  const successor = ahead.findIndex(
    (next) => !next.wrapped && next.marker.scheme === marker.scheme && next.marker.value === marker.value + 1,
  );
  if (again >= 0 && (successor < 0 || again < successor)) return false;
  return headingLike || successor >= 0;
}
