import type { Fact } from '../../lexicon/index.ts';
import { isKind, type Norm } from '../norm.ts';
import { type BoundConvention, isNotStated } from '../shape.ts';

/** What a norm is read with: the facts that its folder knows, and its neighbours there. A folder of content is one. */
export type Surroundings = {
  readonly facts: ReadonlyMap<string, Fact>;
  readonly norms: readonly Norm[];
};

const OPEN: BoundConvention = { above: 'notStated', below: 'notStated' };

/** How 以上 and 以下 count in the norm's document. */
export function conventionOf(around: Surroundings): BoundConvention {
  for (const norm of around.norms)
    if (isKind(norm, 'plan') || isKind(norm, 'instrument'))
      return isNotStated(norm.body.bounds) ? OPEN : norm.body.bounds;
  return OPEN;
}

/** The days between which the norm's document is in force; null is open. */
export function forceOf(around: Surroundings): { readonly from: string | null; readonly until: string | null } {
  for (const norm of around.norms)
    if (isKind(norm, 'plan') || isKind(norm, 'instrument'))
      return { from: norm.body.effective.from, until: norm.body.until ?? null };
  return { from: null, until: null };
}

const OCCURRENCE = /#[1-9]\d?$/;

/** The full address (county left out) of a clause of the norm's document. */
export function addressOf(norm: Norm, ...clauses: readonly (string | undefined)[]): string {
  const at = clauses.findLast((clause) => clause !== undefined) ?? norm.body.at;
  return at === undefined ? norm.document : `${norm.document}/${at.replace(OCCURRENCE, '')}`;
}
