import { type Rational, rational } from '../../base/index.ts';
import type { Condition, FactValue, FactValues } from './types.ts';
import { type Asked, askedOf, dayRank, isAsAsked } from './values.ts';

/** An exact number: a JS number where it is a safe integer, a rational otherwise; never both for one value. */
export type Exact = number | Rational;

/**
 * What generated code reads of a fact. Numbers, moments and lengths are exact, days are `YYYYMMDD`, choices their value,
 * flags themselves; null is unknown.
 */
export type SlotValue = Exact | string | boolean | null;

const LARGEST = BigInt(Number.MAX_SAFE_INTEGER);

/** The one form that an exact number has in generated code. */
export function exactOf({ n, d }: Rational): Exact {
  return d === 1n && n <= LARGEST && n >= -LARGEST ? Number(n) : { n, d };
}

export const rationalOf = (value: Exact): Rational => (typeof value === 'number' ? rational(BigInt(value)) : value);

function slotOf(value: FactValue): SlotValue {
  switch (value.kind) {
    case 'flag':
    case 'choice':
      return value.value;
    case 'number':
      return exactOf(value.value);
    case 'day':
      return dayRank(value.value);
    default:
      return exactOf(rational(value.value));
  }
}

/** A fact as a condition asks for it, and where generated code finds it. */
export type Slot = Asked & { readonly index: number };

/** Where a condition finds its facts. A fact without a slot is a fault of the caller, not of a text: it throws. */
export function slotsOf(tree: Condition, indices: ReadonlyMap<string, number>): readonly Slot[] {
  return askedOf(tree).map(({ fact, type, measure }) => {
    const index = indices.get(fact);
    if (index === undefined || !Number.isSafeInteger(index) || index < 0) throw new RangeError(`no slot for ${fact}`);
    return measure === undefined ? { fact, type, index } : { fact, type, measure, index };
  });
}

/** The slots of values, ready for generated code: what is absent or not of the declared type is unknown. */
export function slotValues(slots: readonly Slot[], values: FactValues): SlotValue[] {
  const filled: SlotValue[] = Array<SlotValue>(1 + Math.max(-1, ...slots.map(({ index }) => index))).fill(null);
  for (const slot of slots) {
    const value = values.get(slot.fact);
    filled[slot.index] = value !== undefined && isAsAsked(value, slot) ? slotOf(value) : null;
  }
  return filled;
}
