import { compareRationals, negate as negateRational } from '../../base/index.ts';
import { operate } from './exact.ts';
import { type Exact, exactOf, rationalOf } from './slots.ts';
import type { ArithmeticSign } from './types.ts';

type Known = Exact | null;

function slow(sign: ArithmeticSign, a: Exact, b: Exact): Known {
  const result = operate(sign, rationalOf(a), rationalOf(b));
  return typeof result === 'string' ? null : exactOf(result);
}

// A sum, difference or product of safe integers is exact as long as it is itself a safe integer.
function add(a: Known, b: Known): Known {
  if (a === null || b === null) return null;
  const fast = typeof a === 'number' && typeof b === 'number' ? a + b : Number.NaN;
  return Number.isSafeInteger(fast) ? fast : slow('+', a, b);
}

function subtract(a: Known, b: Known): Known {
  if (a === null || b === null) return null;
  const fast = typeof a === 'number' && typeof b === 'number' ? a - b : Number.NaN;
  return Number.isSafeInteger(fast) ? fast : slow('-', a, b);
}

function multiply(a: Known, b: Known): Known {
  if (a === null || b === null) return null;
  const fast = typeof a === 'number' && typeof b === 'number' ? a * b : Number.NaN;
  return Number.isSafeInteger(fast) ? fast : slow('*', a, b);
}

function divide(a: Known, b: Known): Known {
  return a === null || b === null ? null : slow('/', a, b);
}

function negate(a: Known): Known {
  if (a === null) return null;
  return typeof a === 'number' ? -a : exactOf(negateRational(a));
}

/** Below zero, zero or above, as with rationals. */
function compare(a: Exact, b: Exact): number {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  return compareRationals(rationalOf(a), rationalOf(b));
}

const least = (a: Known, b: Known): Known => (a === null || b === null ? null : compare(a, b) <= 0 ? a : b);
const most = (a: Known, b: Known): Known => (a === null || b === null ? null : compare(a, b) <= 0 ? b : a);

/** What generated code may call. Unknown in, unknown out. */
export const OPERATIONS = { add, subtract, multiply, divide, negate, compare, least, most } as const;
export type OperationName = keyof typeof OPERATIONS;
