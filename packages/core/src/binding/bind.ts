import type { GazetteDocument } from '../gazette/index.ts';
import type { Fact } from '../lexicon/index.ts';
import { type Claim, claimsOf, type Norm } from '../norms/index.ts';
import { checkChoice } from './check-choice.ts';
import { checkDay } from './check-day.ts';
import { checkEntry } from './check-entry.ts';
import { checkChoiceList, checkList } from './check-list.ts';
import { checkName, checkWord } from './check-name.ts';
import { checkPlace } from './check-place.ts';
import { checkFigure, printedBound } from './check-quantity.ts';
import { checkStep } from './check-step.ts';
import { type Clauses, indexClauses } from './clauses.ts';
import { type BindingFinding, findingOf } from './findings.ts';
import { flat } from './flat.ts';
import { dimensionOfFact } from './subjects.ts';
import type { Check, Fault, NormClaims, Place } from './verdict.ts';

/** A value that was read again in its clause. */
export type BoundClaim = { readonly norm: string; readonly claim: Claim };
/** A value whose document no gazette printed here: a superior law, an issue that was not imported. */
export type UnboundClaim = { readonly norm: string; readonly claim: Claim; readonly reason: 'noText' };

/** What became of the values of norms. */
export type Binding = {
  readonly bound: readonly BoundClaim[];
  readonly mismatches: readonly BindingFinding[];
  readonly unbound: readonly UnboundClaim[];
};

/** What values are bound to: clauses, and the facts that thresholds are about. */
export type BindingGround = {
  readonly clauses: Clauses;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly knownNames: readonly string[];
};

/** A threshold of a fact with a measure is a quantity; anything else that a fact must be is a choice. */
const checkBound: Check = (place) => {
  const fact = place.claim.fact === null ? undefined : place.facts.get(place.claim.fact);
  if (fact === undefined || dimensionOfFact(fact) === null) return checkChoice(place);
  const found = printedBound(place, fact);
  return 'fault' in found ? found : null;
};

const CHECKS: Readonly<Record<Claim['kind'], Check>> = {
  name: checkName,
  word: checkWord,
  length: checkFigure,
  figure: checkFigure,
  bound: checkBound,
  grade: checkStep,
  level: checkStep,
  colour: checkStep,
  day: checkDay,
};

function faultOf(place: Place): Fault | null {
  return (
    CHECKS[place.claim.kind](place) ??
    checkPlace(place) ??
    checkEntry(place) ??
    checkList(place) ??
    checkChoiceList(place)
  );
}

const isImported = (norm: Norm, clauses: Clauses): boolean =>
  clauses.byAddress.has(norm.document) || clauses.documents.has(norm.document);

/** The names that the norms of one document claim, flat, each once. */
export function namesClaimed(norms: readonly Norm[]): string[] {
  const names = norms.flatMap((norm) => claimsOf(norm).filter((claim) => claim.kind === 'name'));
  return [...new Set(names.map((claim) => flat(claim.value)))];
}

/** Binds one norm's values. */
export function bindNorm(norm: Norm, ground: BindingGround): Binding {
  const claims = claimsOf(norm);
  if (!isImported(norm, ground.clauses))
    return { bound: [], mismatches: [], unbound: claims.map((claim) => ({ norm: norm.id, claim, reason: 'noText' })) };
  const all: NormClaims = { claims, knownNames: ground.knownNames };
  const bound: BoundClaim[] = [];
  const mismatches: BindingFinding[] = [];
  for (const claim of claims) {
    const clause = claim.address === null ? undefined : ground.clauses.byAddress.get(claim.address);
    const fault: Fault | null =
      clause === undefined
        ? { fault: claim.address === null ? 'noAddress' : 'noClause', printed: null }
        : faultOf({ norm, claim, clause, facts: ground.facts, all, clauses: ground.clauses });
    if (fault === null) bound.push({ norm: norm.id, claim });
    else mismatches.push(findingOf(norm, claim, fault));
  }
  return { bound, mismatches, unbound: [] };
}

/**
 * Reads every value of the norms again in the clause that it cites, by a reader that shares nothing with the one by which
 * content is read. `facts` are those of the norms' folders. What no document here prints is `unbound`, never a mismatch.
 */
export function bindNorms(
  norms: readonly Norm[],
  documents: readonly GazetteDocument[],
  facts: ReadonlyMap<string, Fact>,
): Binding {
  const clauses = indexClauses(documents);
  const names = new Map<string, readonly string[]>();
  for (const document of new Set(norms.map((norm) => norm.document)))
    names.set(document, namesClaimed(norms.filter((norm) => norm.document === document)));
  const all = norms.map((norm) => bindNorm(norm, { clauses, facts, knownNames: names.get(norm.document) ?? [] }));
  return {
    bound: all.flatMap((one) => one.bound),
    mismatches: all.flatMap((one) => one.mismatches),
    unbound: all.flatMap((one) => one.unbound),
  };
}
