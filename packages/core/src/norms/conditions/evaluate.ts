import { compareRationals, negate, type Rational } from '../../base/index.ts';
import { holds, type Obstacle, operate } from './exact.ts';
import type { Condition, Expression, FactValue, FactValues } from './types.ts';
import { type Asked, isAsAsked, rankOf } from './values.ts';

/** Why something stayed unknown. `unfit`: the value given is not of the declared type, or a length of the other measure. */
export type Doubt = { readonly kind: 'unknown' | 'unfit'; readonly fact: string } | { readonly kind: Obstacle };

/** True, false, or null for unknown (Kleene), then with the reasons; an answer that stands whatever they are has none. */
export type Evaluation = { readonly truth: boolean | null; readonly doubts: readonly Doubt[] };

/** A number, or null for unknown, then with the reasons. */
export type Computation = { readonly value: Rational | null; readonly doubts: readonly Doubt[] };

type Context = { readonly values: FactValues; readonly doubts: Doubt[] };
type Result = Rational | string | null;

function doubt(context: Context, found: Doubt): null {
  const isKnown = context.doubts.some(
    (one) => one.kind === found.kind && ('fact' in one ? one.fact : '') === ('fact' in found ? found.fact : ''),
  );
  if (!isKnown) context.doubts.push(found);
  return null;
}

function givenValue(asked: Asked, context: Context): FactValue | null {
  const value = context.values.get(asked.fact);
  if (value === undefined) return doubt(context, { kind: 'unknown', fact: asked.fact });
  return isAsAsked(value, asked) ? value : doubt(context, { kind: 'unfit', fact: asked.fact });
}

function factResult(asked: Asked, context: Context): Result {
  const value = givenValue(asked, context);
  if (value === null || value.kind === 'flag') return null;
  return value.kind === 'choice' ? value.value : rankOf(value);
}

type Arithmetic = Extract<Expression, { kind: 'arithmetic' }>;
type Aggregate = Extract<Expression, { kind: 'aggregate' }>;

const isExact = (result: Result): result is Rational => typeof result === 'object' && result !== null;

function arithmetic({ sign, left, right }: Arithmetic, context: Context): Result {
  const [a, b] = [resultOf(left, context), resultOf(right, context)];
  if (!isExact(a) || !isExact(b)) return null;
  const result = operate(sign, a, b);
  return typeof result === 'string' ? doubt(context, { kind: result }) : result;
}

function combine(name: Aggregate['name'], [a, b]: readonly [Rational, Rational], context: Context): Result {
  if (name !== 'sum') return compareRationals(a, b) <= 0 === (name === 'min') ? a : b;
  const result = operate('+', a, b);
  return typeof result === 'string' ? doubt(context, { kind: result }) : result;
}

function aggregate({ name, parts }: Aggregate, context: Context): Result {
  const [first = null, ...others] = parts.map((part) => resultOf(part, context));
  let whole = first;
  for (const next of others) whole = isExact(whole) && isExact(next) ? combine(name, [whole, next], context) : null;
  return whole;
}

function resultOf(tree: Expression, context: Context): Result {
  switch (tree.kind) {
    case 'fact':
      return factResult(tree, context);
    case 'choice':
      return tree.value;
    case 'arithmetic':
      return arithmetic(tree, context);
    case 'aggregate':
      return aggregate(tree, context);
    case 'negate': {
      const part = resultOf(tree.part, context);
      return isExact(part) ? negate(part) : null;
    }
    case 'if': {
      const when = truthOf(tree.when, context);
      return when === null ? null : resultOf(when ? tree.met : tree.otherwise, context);
    }
    default:
      return rankOf(tree);
  }
}

type Compare = Extract<Condition, { kind: 'compare' }>;

function compare({ sign, left, right }: Compare, context: Context): boolean | null {
  const [a, b] = [resultOf(left, context), resultOf(right, context)];
  if (a === null || b === null) return null;
  if (isExact(a) && isExact(b)) return holds(sign, compareRationals(a, b));
  return holds(sign, a === b ? 0 : 1);
}

/** One part that decides alone decides; one that is unknown leaves the rest unknown. */
function joined(parts: readonly Condition[], context: Context, deciding: boolean): boolean | null {
  const truths = parts.map((part) => truthOf(part, context));
  if (truths.includes(deciding)) return deciding;
  return truths.includes(null) ? null : !deciding;
}

function same(left: boolean | null, right: boolean | null): boolean | null {
  return left === null || right === null ? null : left === right;
}

function flag(fact: string, context: Context): boolean | null {
  const value = givenValue({ fact, type: 'flag' }, context);
  return value?.kind === 'flag' ? value.value : null;
}

function truthOf(tree: Condition, context: Context): boolean | null {
  switch (tree.kind) {
    case 'constant':
      return tree.value;
    case 'flag':
      return flag(tree.fact, context);
    case 'and':
      return joined(tree.parts, context, false);
    case 'or':
      return joined(tree.parts, context, true);
    case 'not': {
      const part = truthOf(tree.part, context);
      return part === null ? null : !part;
    }
    case 'same':
      return same(truthOf(tree.left, context), truthOf(tree.right, context));
    case 'compare':
      return compare(tree, context);
    case 'if': {
      const when = truthOf(tree.when, context);
      return when === null ? null : truthOf(when ? tree.met : tree.otherwise, context);
    }
  }
}

/**
 * What a condition is on the facts given. A fact that is absent is unknown, never a default; division by zero is unknown
 * too. That a choice is one of its declared values is for who takes the facts in. Never throws.
 */
export function evaluateCondition(tree: Condition, values: FactValues): Evaluation {
  const context: Context = { values, doubts: [] };
  const truth = truthOf(tree, context);
  return { truth, doubts: truth === null ? context.doubts : [] };
}

/** What a formula comes to on the facts given. */
export function evaluateFormula(tree: Expression, values: FactValues): Computation {
  const context: Context = { values, doubts: [] };
  const result = resultOf(tree, context);
  return { value: isExact(result) ? result : null, doubts: isExact(result) ? [] : context.doubts };
}

/** A doubt in words. */
export function doubtMessage(found: Doubt): string {
  if ('fact' in found)
    return found.kind === 'unknown' ? `“${found.fact}”未知` : `“${found.fact}”的值与声明的类型不符，按未知处理`;
  return found.kind === 'divisionByZero' ? '除数是 0，算不出' : '数过大，算不出';
}
