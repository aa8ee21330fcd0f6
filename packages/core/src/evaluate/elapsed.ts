import { fromBase, printRational } from '../base/index.ts';
import { type Fact, MOMENTS } from '../lexicon/index.ts';
import { axisOf, type Norm, type Surroundings } from '../norms/index.ts';
import { thresholdsOf } from './candidates.ts';
import { scaledRule } from './scaled.ts';

/** A stretch of time after which a norm may decide otherwise although nobody reports anything: 2小时未控制. */
export type ElapsedThreshold = {
  readonly fact: string;
  /** Fact that holds the moment from which it runs; null where the lexicon has none of that name. */
  readonly since: string | null;
  readonly milliseconds: number;
  /** In the fact's own unit: `2小时`. */
  readonly text: string;
};

const momentOf = (fact: Fact): string | null =>
  Object.values(MOMENTS).find((name) => fact.since !== undefined && name.startsWith(fact.since)) ?? null;

/** The moment from which an elapsed fact runs; null for other facts. */
export const elapsedSince = (fact: Fact): string | null => (fact.type === 'elapsed' ? momentOf(fact) : null);

/** The thresholds of elapsed facts in a norm and the grading that it rests on, the shortest first. 平顺 PS-18 §5.2: 2, 6 and 12 hours. */
export function elapsedThresholds(norm: Norm, around: Surroundings): ElapsedThreshold[] {
  const rule = scaledRule(norm, around);
  if (rule === null) return [];
  const demands = [...rule.own.readings, ...(rule.grading?.readings ?? [])].flatMap((reading) =>
    reading.ways.flatMap((way) => way.demands),
  );
  const found = [...around.facts.values()]
    .filter((fact) => fact.type === 'elapsed')
    .flatMap((fact) =>
      thresholdsOf(demands.filter((one) => one.fact === fact.name).map((one) => one.test)).map((threshold) => ({
        fact: fact.name,
        since: momentOf(fact),
        milliseconds: Number(threshold.n / threshold.d),
        text: `${printRational(fromBase(threshold, axisOf(fact).unit))}${fact.unit ?? ''}`,
      })),
    );
  const distinct = new Map(found.map((one) => [`${one.fact}:${one.milliseconds}`, one]));
  return [...distinct.values()].sort((a, b) => a.milliseconds - b.milliseconds);
}
