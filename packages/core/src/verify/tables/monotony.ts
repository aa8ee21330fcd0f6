import { type Branch, type Decided, isLeaf, type Leaf, NO_ROW } from './decisions.ts';
import { MOST_LISTED } from './limits.ts';
import type { Space } from './space.ts';
import type { FallingStep, Listed } from './verdict.ts';
import { placeOf, witnessIn } from './witness.ts';
import { keepRegion, type Region, wholeRegion } from './work.ts';

type Lower = { readonly leaf: Leaf; readonly region: Region };

type Search = {
  readonly space: Space;
  readonly root: Decided;
  /** By row and axis: 1 where a falling step is known already. */
  readonly known: Uint8Array;
  readonly first: FallingStep[];
  total: number;
  /** The face that is searched, cut down on the way; the rank below which is looked for, and what was found. */
  readonly face: Region;
  rank: number;
  found: Lower | null;
};

/** Looks for a place in the face where a lower outcome is decided; one where no row is met only if there is no other. */
function lookIn(search: Search, decided: Decided): void {
  const { found, rank, face, first } = search;
  const isListing = first.length < MOST_LISTED;
  if (decided.lowest >= rank || (found !== null && found.leaf.row !== NO_ROW)) return;
  if (!isLeaf(decided)) lookInHalves(search, decided);
  else if (found === null || decided.row !== NO_ROW)
    search.found = { leaf: decided, region: isListing ? keepRegion(face) : face };
}

function lookInHalves(search: Search, { axis, cut, below, above }: Branch): void {
  const { low, high } = search.face;
  const first = low[axis] as number;
  const last = high[axis] as number;
  if (first < cut) {
    high[axis] = Math.min(last, cut - 1);
    lookIn(search, below);
    high[axis] = last;
  }
  if (last < cut) return;
  low[axis] = Math.max(first, cut);
  lookIn(search, above);
  low[axis] = first;
}

/** Both ends of a step: the same facts but for one, which rises from the leaf's region into the face above it. */
function describeStep(
  { space }: Search,
  [leaf, axis, region]: readonly [Leaf, number, Region],
  above: Lower,
): FallingStep {
  const beneath = keepRegion(above.region);
  beneath.low[axis] = region.low[axis] as number;
  beneath.high[axis] = region.high[axis] as number;
  return {
    fact: (space.axes[axis] as Space['axes'][number]).fact,
    from: placeOf(space, leaf.row),
    to: above.leaf.row === NO_ROW ? null : placeOf(space, above.leaf.row),
    lower: witnessIn(space, beneath),
    higher: witnessIn(space, above.region),
  };
}

function stepUp(search: Search, [leaf, axis, region]: readonly [Leaf, number, Region]): void {
  const { space, known, face } = search;
  const key = leaf.row * space.axes.length + axis;
  const next = (region.high[axis] as number) + 1;
  const { kind, count } = space.axes[axis] as Space['axes'][number];
  if (kind === 'choice' || next >= count || known[key] === 1) return;
  face.low.set(region.low);
  face.high.set(region.high);
  face.low[axis] = next;
  face.high[axis] = next;
  search.rank = leaf.lowest;
  search.found = null;
  lookIn(search, search.root);
  if (search.found === null) return;
  known[key] = 1;
  search.total += 1;
  if (search.first.length < MOST_LISTED) search.first.push(describeStep(search, [leaf, axis, region], search.found));
}

function walk(search: Search, decided: Decided, region: Region): void {
  if (!isLeaf(decided)) {
    const { axis, cut, below, above } = decided;
    const { low, high } = region;
    const [first, last] = [low[axis] as number, high[axis] as number];
    high[axis] = cut - 1;
    walk(search, below, region);
    high[axis] = last;
    low[axis] = cut;
    walk(search, above, region);
    low[axis] = first;
  } else if (decided.row >= 0)
    for (let axis = 0; axis < region.low.length; axis += 1) stepUp(search, [decided, axis, region]);
}

/**
 * Finds the rows whose outcome falls when a number rises just beyond them, all other facts staying: one step a row and
 * fact. Where any rise lowers the outcome, some such step does.
 */
export function findFallingSteps(space: Space, decided: Decided): Listed<FallingStep> {
  const region = wholeRegion(space.axes.map((axis) => axis.count));
  const known = new Uint8Array(space.table.rows.length * space.axes.length);
  const face = keepRegion(region);
  const search: Search = { space, root: decided, known, first: [], total: 0, face, rank: 0, found: null };
  walk(search, decided, region);
  return { first: search.first, total: search.total };
}
