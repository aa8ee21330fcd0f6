import type { Fact } from '../lexicon/index.ts';
import type { Claim, Norm } from '../norms/index.ts';
import type { Clause, Clauses } from './clauses.ts';

/** Why a value is not bound. */
export type BindingFault =
  | 'noClause'
  | 'noAddress'
  | 'notPrinted'
  | 'otherNumber'
  | 'otherUnit'
  | 'otherBound'
  | 'otherSubject'
  | 'otherStep'
  | 'otherPlace'
  | 'longerName'
  | 'otherSort'
  | 'claimedTwice'
  | 'unreadable';

/** A fault and what the clause prints instead, as it stands there; null where nothing near it does. */
export type Fault = { readonly fault: BindingFault; readonly printed: string | null };

/** All that a check of one value may look at. */
export type Place = {
  readonly norm: Norm;
  readonly claim: Claim;
  readonly clause: Clause;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly all: NormClaims;
  readonly clauses: Clauses;
};

/** The claims of a norm, and the names that the norms of its document claim anywhere; `names` has each once. */
export type NormClaims = {
  readonly claims: readonly Claim[];
  readonly knownNames: readonly KnownName[];
  readonly names: readonly string[];
};

/** A name as the norms of a document use it: flat, with its sort, `organ`, `post`, `role`, `group` and so on. */
export type KnownName = { readonly name: string; readonly sort: string };

/** A check looks at one side of a claim: null where it finds nothing wrong. */
export type Check = (place: Place) => Fault | null;

const MOST_SHOWN = 30;
/** A piece of a flat text around a place, for a message. */
export const excerpt = (text: string, start: number, end: number): string =>
  text.slice(Math.max(0, start), Math.min(text.length, end, Math.max(0, start) + MOST_SHOWN));
