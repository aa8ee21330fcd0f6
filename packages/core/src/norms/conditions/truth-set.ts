import type { Rational } from '../../base/index.ts';
import { type Cuts, candidatesOf, type Domain } from './domains.ts';
import { evaluateCondition } from './evaluate.ts';
import { factsOf, nodesOf } from './inspect.ts';
import { crossing, linearIn } from './linear.ts';
import type { Condition, Expression, FactValue, FactValues } from './types.ts';
import { type Asked, askedOf, isAsAsked } from './values.ts';

/** What a condition may still be, in the order true, false, null; or that too many cases would have to be tried. */
export type TruthSet =
  | { readonly ok: true; readonly truths: readonly (boolean | null)[] }
  | { readonly ok: false; readonly message: string };

type Compare = Extract<Condition, { kind: 'compare' }>;
type Free = Asked & { readonly domain: Domain };
type Mutable = { ranks: Rational[]; choices: Set<string>; isTangled: boolean };

const MOST_STEPS = 100_000;
const FLAGS: Domain = {
  kind: 'values',
  values: [
    { kind: 'flag', value: true },
    { kind: 'flag', value: false },
  ],
};

/** The facts of a condition that are open, with what they may be. */
function freeFacts(tree: Condition, known: FactValues, domains: ReadonlyMap<string, Domain>): Free[] {
  return askedOf(tree).flatMap((asked) => {
    const domain = domains.get(asked.fact) ?? (asked.type === 'flag' ? FLAGS : undefined);
    return domain === undefined || known.has(asked.fact) ? [] : [{ ...asked, domain }];
  });
}

const literalChoices = (sides: readonly Expression[]): string[] =>
  sides.flatMap((side) => (side.kind === 'choice' ? [side.value] : []));
const isBareFact = (side: Expression): boolean => side.kind === 'fact';

/** Adds what one comparison says about an open fact in it; where a second is open, it is no line over the first. */
function cut({ type, left, right }: Compare, cuts: Mutable, question: { fact: string; known: FactValues }): void {
  const sides = [left, right];
  if (type === 'choice') {
    const literals = literalChoices(sides);
    if (literals.length === 1 && sides.some(isBareFact)) cuts.choices.add(literals[0] ?? '');
    else cuts.isTangled = true;
    return;
  }
  const [a, b] = [linearIn(left, question), linearIn(right, question)];
  if (a === null || b === null) cuts.isTangled = true;
  else {
    const rank = crossing(a, b);
    if (rank !== null) cuts.ranks.push(rank);
  }
}

/** A comparison that stays unknown whatever the open facts are: another fact in it is missing. */
function isHopeless(node: Compare, known: FactValues, open: ReadonlyMap<string, unknown>): boolean {
  const isMissing = factsOf(node).some((fact) => !known.has(fact) && !open.has(fact));
  return isMissing && ![...nodesOf(node)].some(({ kind }) => kind === 'if');
}

/** Where a condition may change for each open fact. Facts that meet in one comparison are tangled. */
function cutsOf(tree: Condition, known: FactValues, free: readonly Free[]): ReadonlyMap<string, Cuts> {
  const cuts = new Map<string, Mutable>(
    free.map(({ fact }) => [fact, { ranks: [], choices: new Set<string>(), isTangled: false }]),
  );
  for (const node of nodesOf(tree)) {
    if (node.kind !== 'compare' || isHopeless(node, known, cuts)) continue;
    for (const fact of factsOf(node)) {
      const own = cuts.get(fact);
      if (own !== undefined) cut(node, own, { fact, known });
    }
  }
  return cuts;
}

/** Whether an answer may be unknown although every open fact is given: what is not asked about, or has no result. */
function mayStayUnknown(tree: Condition, known: FactValues, free: readonly Free[]): boolean {
  const open = new Set(free.map(({ fact }) => fact));
  const isMissing = factsOf(tree).some((fact) => !known.has(fact) && !open.has(fact));
  const isComputed = [...nodesOf(tree)].some(({ kind }) => kind === 'arithmetic' || kind === 'aggregate');
  const isUnfit = free.some(
    ({ domain, ...asked }) => domain.kind === 'values' && !domain.values.every((value) => isAsAsked(value, asked)),
  );
  return (
    isMissing || isComputed || isUnfit || evaluateCondition(tree, known).doubts.some(({ kind }) => kind === 'unfit')
  );
}

type Open = { readonly fact: string; readonly candidates: readonly FactValue[] };
type Search = {
  readonly tree: Condition;
  readonly open: readonly Open[];
  readonly values: Map<string, FactValue>;
  readonly found: Set<boolean | null>;
  readonly most: number;
  steps: number;
};

/** Gives the open facts values one by one; what is decided before the last stays decided. False: given up. */
function explore(search: Search, depth: number): boolean {
  const { tree, open, values, found, most } = search;
  if (found.size >= most) return true;
  search.steps += 1;
  if (search.steps > MOST_STEPS) return false;
  const { truth } = evaluateCondition(tree, values);
  const next = open[depth];
  if (truth !== null || next === undefined) {
    found.add(truth);
    return true;
  }
  for (const value of next.candidates) {
    values.set(next.fact, value);
    if (!explore(search, depth + 1)) return false;
  }
  values.delete(next.fact);
  return true;
}

const TOO_MANY: TruthSet = { ok: false, message: '未知的事实可能取值太多，无法逐一判断；应先问清其中几项' };

/**
 * The truth values that a condition reaches when each unknown fact takes some value of its domain; exact. `domains` says
 * what unknown facts may be; a flag without one may be both, any other fact without one stays unknown. Instead of raw
 * values one of each class is tried: values between the same literals lead to the same answer. Facts that are computed
 * with each other are tried value by value, if they are few enough.
 */
export function truthSet(tree: Condition, known: FactValues, domains: ReadonlyMap<string, Domain>): TruthSet {
  const free = freeFacts(tree, known, domains);
  const cuts = cutsOf(tree, known, free);
  const open: Open[] = [];
  for (const { domain, ...asked } of free) {
    const own = cuts.get(asked.fact);
    const candidates = own === undefined ? null : candidatesOf(domain, asked, own);
    if (candidates === null) return TOO_MANY;
    open.push({ fact: asked.fact, candidates });
  }
  const most = mayStayUnknown(tree, known, free) ? 3 : 2;
  const search: Search = { tree, open, values: new Map(known), found: new Set(), most, steps: 0 };
  if (!explore(search, 0)) return TOO_MANY;
  return { ok: true, truths: [true, false, null].filter((truth) => search.found.has(truth)) };
}
