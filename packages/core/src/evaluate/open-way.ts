import type { Demand, FactValue, Way } from '../norms/index.ts';
import { meets } from './candidates.ts';

/** A way as far as it is still open: demands on unknown facts alone. */
export type OpenWay = {
  readonly outcome: number;
  readonly demands: readonly Demand[];
  /** The way's place among those that the readings share, and which of its demands are open. */
  readonly key: string;
};

/** What of a way the known values leave open; null where they fail it. */
export function openWay(way: Way, place: number, values: ReadonlyMap<string, FactValue>): OpenWay | null {
  const demands: Demand[] = [];
  let key = `${place}`;
  for (const [i, demand] of way.demands.entries()) {
    const verdict = meets(values.get(demand.fact), demand.test);
    if (verdict === false) return null;
    if (verdict === true) continue;
    demands.push(demand);
    key += `.${i}`;
  }
  return { outcome: way.outcome, demands, key };
}
