import { add, divide, multiply, negate, ONE, type Rational, subtract, ZERO } from '../../base/index.ts';
import { evaluateFormula } from './evaluate.ts';
import { factsOf } from './inspect.ts';
import type { Expression, FactValues } from './types.ts';

/** `constant + slope × fact`. */
export type Linear = { readonly constant: Rational; readonly slope: Rational };

const isFlat = ({ slope }: Linear): boolean => slope.n === 0n;

function product(a: Linear, b: Linear): Linear | null {
  const [factor, other] = isFlat(a) ? [a, b] : [b, a];
  if (!isFlat(factor)) return null;
  return { constant: multiply(factor.constant, other.constant), slope: multiply(factor.constant, other.slope) };
}

function quotient(a: Linear, b: Linear): Linear | null {
  const inverse = isFlat(b) ? divide(ONE, b.constant) : null;
  return inverse && product(a, { constant: inverse, slope: ZERO });
}

const sum = (a: Linear, b: Linear): Linear => ({ constant: add(a.constant, b.constant), slope: add(a.slope, b.slope) });
const difference = (a: Linear, b: Linear): Linear => ({
  constant: subtract(a.constant, b.constant),
  slope: subtract(a.slope, b.slope),
});

type Arithmetic = Extract<Expression, { kind: 'arithmetic' }>;
const OPERATIONS: Readonly<Record<Arithmetic['sign'], (a: Linear, b: Linear) => Linear | null>> = {
  '+': sum,
  '-': difference,
  '*': product,
  '/': quotient,
};

/** A question: how an expression depends on one fact while all others are as `known` says. */
export type Question = { readonly fact: string; readonly known: FactValues };

function sumOf(parts: readonly Expression[], question: Question): Linear | null {
  let whole: Linear | null = { constant: ZERO, slope: ZERO };
  for (const part of parts) {
    const next = linearIn(part, question);
    whole = whole && next && sum(whole, next);
  }
  return whole;
}

/** An expression as a line over one fact; null where it is none, or something else in it is unknown. */
export function linearIn(tree: Expression, question: Question): Linear | null {
  if (!factsOf(tree).includes(question.fact)) {
    const { value } = evaluateFormula(tree, question.known);
    return value && { constant: value, slope: ZERO };
  }
  if (tree.kind === 'fact') return { constant: ZERO, slope: ONE };
  if (tree.kind === 'negate') {
    const part = linearIn(tree.part, question);
    return part && { constant: negate(part.constant), slope: negate(part.slope) };
  }
  if (tree.kind === 'aggregate') return tree.name === 'sum' ? sumOf(tree.parts, question) : null;
  if (tree.kind !== 'arithmetic') return null;
  const [left, right] = [linearIn(tree.left, question), linearIn(tree.right, question)];
  return left && right && OPERATIONS[tree.sign](left, right);
}

/** Where two expressions are equal: the value of the fact there; null where they are everywhere or nowhere. */
export function crossing(left: Linear, right: Linear): Rational | null {
  const { constant, slope } = difference(left, right);
  return slope.n === 0n ? null : divide(negate(constant), slope);
}
