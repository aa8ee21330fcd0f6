import { compareRationals, type Rational, rational, subtract, ZERO } from '../../base/index.ts';
import { type Cut, floorOf } from './cuts.ts';

const isAfter = (value: Rational, cut: Cut): boolean => {
  const order = compareRationals(value, cut.at);
  return order > 0 || (order === 0 && !cut.after);
};

/** The first multiple of `numerator / denominator` after the cut. */
function firstMultiple([numerator, denominator]: readonly [bigint, bigint], from: Cut): Rational {
  const times = floorOf(rational(from.at.n * denominator, from.at.d * numerator));
  const multiple = rational(times * numerator, denominator);
  return isAfter(multiple, from) ? multiple : rational((times + 1n) * numerator, denominator);
}

const lastWhole = (to: Cut): Rational => {
  const floor = rational(floorOf(to.at));
  return isAfter(floor, to) ? rational(floor.n - 1n) : floor;
};

/** Of 1000, 500, 100, 50, 10, 5, 1, 0.5, 0.1 … the coarsest that has a multiple between the cuts. */
function roundest(from: Cut, to: Cut): Rational {
  let tens = 10n ** BigInt(String(floorOf(subtract(to.at, from.at))).length);
  let parts = 1n;
  for (;;) {
    for (const value of [firstMultiple([tens, parts], from), firstMultiple([tens, parts * 2n], from)])
      if (!isAfter(value, to)) return value;
    if (tens > 1n) tens /= 10n;
    else parts *= 10n;
  }
}

/** A value between two cuts, as short as it can be said; null is unbounded, and `from` lies left of `to`. */
export function readableValue(from: Cut | null, to: Cut | null): Rational {
  if (from === null) return to === null ? ZERO : lastWhole(to);
  if (to === null) return isAfter(from.at, from) ? from.at : firstMultiple([1n, 1n], from);
  if (compareRationals(from.at, to.at) === 0) return from.at;
  return roundest(from, to);
}
