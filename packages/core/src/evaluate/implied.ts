import { compareRationals, type Rational } from '../base/index.ts';
import { type Demand, type Interval, isIntervalTest, type Rule, type Way } from '../norms/index.ts';

/** Where an interval ends: just above the value where it takes the value in, else at the value. */
type Edge = { readonly value: Rational; readonly isTaken: boolean };

const edgeOf = ({ to, toIncluded }: Interval): Edge | null => (to === null ? null : { value: to, isTaken: toIncluded });

/** Whether an interval goes on where another ends, without a hole. */
function continues({ from, fromIncluded }: Interval, { value, isTaken }: Edge): boolean {
  if (from === null) return true;
  const order = compareRationals(from, value);
  return order < 0 || (order === 0 && (isTaken || fromIncluded));
}

const isFurther = (next: Edge, edge: Edge): boolean => {
  const order = compareRationals(next.value, edge.value);
  return order > 0 || (order === 0 && next.isTaken && !edge.isTaken);
};

/** Intervals on the fact alone that lead to a higher outcome in the same table. */
function higherIntervals(rule: Rule, way: Way, fact: string): Interval[] {
  return rule.ways
    .filter((one) => one.outcome > way.outcome && one.when === way.when && !one.isOpen && one.demands.length === 1)
    .flatMap((one) => {
      const [demand] = one.demands;
      return demand?.fact === fact && isIntervalTest(demand.test) ? [demand.test] : [];
    });
}

/**
 * Whether the upper side of a demand need not be asked once every higher outcome has been tried: all that lies above it
 * leads to a higher outcome by itself. So it is in a ladder whose steps follow one another.
 */
export function isUpperImplied(rule: Rule, way: Way, demand: Demand): boolean {
  if (!isIntervalTest(demand.test)) return false;
  const higher = higherIntervals(rule, way, demand.fact);
  let edge = edgeOf(demand.test);
  while (edge !== null) {
    const here: Edge = edge;
    const next = higher.find(
      (one) => continues(one, here) && (one.to === null || isFurther(edgeOf(one) as Edge, here)),
    );
    if (next === undefined) return false;
    edge = edgeOf(next);
  }
  return true;
}
