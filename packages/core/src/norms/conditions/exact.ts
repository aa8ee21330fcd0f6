import { add, divide, multiply, type Rational, subtract } from '../../base/index.ts';
import type { ArithmeticSign, CompareSign } from './types.ts';

/** Why a value is unknown though its facts are there. */
export type Obstacle = 'divisionByZero' | 'tooLarge';

// Figures of an administration are far below; beyond, exact arithmetic is an attack on the time.
const MOST = 1n << 1024n;

const isBounded = ({ n, d }: Rational): boolean => n < MOST && n > -MOST && d < MOST;

const OPERATIONS: Readonly<Record<ArithmeticSign, (a: Rational, b: Rational) => Rational | null>> = {
  '+': add,
  '-': subtract,
  '*': multiply,
  '/': divide,
};

/** An exact operation, or why it has no result. */
export function operate(sign: ArithmeticSign, a: Rational, b: Rational): Rational | Obstacle {
  const result = OPERATIONS[sign](a, b);
  if (result === null) return 'divisionByZero';
  return isBounded(result) ? result : 'tooLarge';
}

/** Whether what compares as `order` (below zero, zero, above) stands as the sign says. */
export function holds(sign: CompareSign, order: number): boolean {
  if (sign === '=') return order === 0;
  if (sign === '!=') return order !== 0;
  if (sign === '<') return order < 0;
  if (sign === '<=') return order <= 0;
  return sign === '>' ? order > 0 : order >= 0;
}
