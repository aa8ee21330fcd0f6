import type { GazetteDocument } from '../gazette/index.ts';
import type { Fact } from '../lexicon/index.ts';
import { type Claim, claimsOf, type Norm } from '../norms/index.ts';
import { checkChoice } from './check-choice.ts';
import { checkConvention } from './check-convention.ts';
import { checkDay } from './check-day.ts';
import { checkEntry } from './check-entry.ts';
import { checkChoiceList, checkList } from './check-list.ts';
import { checkName, checkWord } from './check-name.ts';
import { checkPlace } from './check-place.ts';
import { checkFigure, printedBound } from './check-quantity.ts';
import { checkSort, sortOf } from './check-sort.ts';
import { checkStep } from './check-step.ts';
import { checkTail } from './check-tail.ts';
import { type Clauses, indexClauses } from './clauses.ts';
import { type BindingFinding, findingOf } from './findings.ts';
import { flat } from './flat.ts';
import { alternativeOf } from './scope.ts';
import { dimensionOfFact } from './subjects.ts';
import type { Check, Fault, KnownName, NormClaims, Place } from './verdict.ts';

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
  readonly knownNames: readonly KnownName[];
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
  convention: checkConvention,
};

const fits = (place: Place): boolean => CHECKS[place.claim.kind](place) === null;

/** A row's conditions may run on over the lines of a flattened table; one of them at least begins in the line cited. */
function runningOn(place: Place): Place {
  const { clause, claim, all } = place;
  const row = alternativeOf(claim);
  if (row === null || clause.reach.end === clause.own.length || fits(place)) return place;
  const others = all.claims.filter(
    (one) => one !== claim && alternativeOf(one) === row && one.address === claim.address,
  );
  const begins = others.some((one) => fits({ ...place, claim: one }));
  return begins ? { ...place, clause: { ...clause, reach: { ...clause.reach, end: clause.own.length } } } : place;
}

/** Where a value of a norm is read again; null where the document has no such clause. */
export function placeOf(
  { claim, norm, all }: Pick<Place, 'claim' | 'norm' | 'all'>,
  ground: BindingGround,
): Place | null {
  const clause = claim.address === null ? undefined : ground.clauses.byAddress.get(claim.address);
  const { facts, clauses } = ground;
  return clause === undefined ? null : runningOn({ norm, claim, clause, facts, all, clauses });
}

function faultOf(place: Place): Fault | null {
  return (
    CHECKS[place.claim.kind](place) ??
    checkSort(place) ??
    checkTail(place) ??
    checkPlace(place) ??
    checkEntry(place) ??
    checkList(place) ??
    checkChoiceList(place)
  );
}

const isImported = (norm: Norm, clauses: Clauses): boolean =>
  clauses.byAddress.has(norm.document) || clauses.documents.has(norm.document);

/** The names that the norms of one document claim, each with what the norm takes it for. */
export function namesClaimed(norms: readonly Norm[]): KnownName[] {
  const names = norms.flatMap((norm) => claimsOf(norm).filter((claim) => claim.kind === 'name'));
  return names.map((claim) => ({ name: flat(claim.value), sort: sortOf(claim) }));
}

/** What the norms of one document are bound to, among documents that gazettes printed. */
export const groundFor = (
  norms: readonly Norm[],
  documents: readonly GazetteDocument[],
  facts: ReadonlyMap<string, Fact>,
): BindingGround => ({ clauses: indexClauses(documents), facts, knownNames: namesClaimed(norms) });

/** The claims of a norm, with the names that its document's norms claim. */
export const claimsIn = (norm: Norm, { knownNames }: BindingGround): NormClaims => ({
  claims: claimsOf(norm),
  knownNames,
  names: [...new Set(knownNames.map((known) => known.name))],
});

/** Binds one norm's values. */
export function bindNorm(norm: Norm, ground: BindingGround): Binding {
  const all = claimsIn(norm, ground);
  const { claims } = all;
  if (!isImported(norm, ground.clauses))
    return { bound: [], mismatches: [], unbound: claims.map((claim) => ({ norm: norm.id, claim, reason: 'noText' })) };
  const bound: BoundClaim[] = [];
  const mismatches: BindingFinding[] = [];
  for (const claim of claims) {
    const place = placeOf({ claim, norm, all }, ground);
    const fault: Fault | null =
      place === null ? { fault: claim.address === null ? 'noAddress' : 'noClause', printed: null } : faultOf(place);
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
  const names = new Map<string, readonly KnownName[]>();
  for (const document of new Set(norms.map((norm) => norm.document)))
    names.set(document, namesClaimed(norms.filter((norm) => norm.document === document)));
  const all = norms.map((norm) => bindNorm(norm, { clauses, facts, knownNames: names.get(norm.document) ?? [] }));
  return {
    bound: all.flatMap((one) => one.bound),
    mismatches: all.flatMap((one) => one.mismatches),
    unbound: all.flatMap((one) => one.unbound),
  };
}
