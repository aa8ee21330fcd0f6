import { printInstant } from '@xianzhi/core/base';
import { elapsedSince, type KnownFacts, readFacts } from '@xianzhi/core/evaluate';
import { type Fact, GRADE_FACT, LEVEL_FACT, STANDARD_FACTS } from '@xianzhi/core/lexicon';
import type { FactEntry, Incident } from '../incident.ts';
import type { PlanGround } from './ground.ts';

const STANDARD: ReadonlyMap<string, Fact> = new Map(STANDARD_FACTS.map((fact) => [fact.name, fact]));

/** Facts that may be recorded: those of the plan, or the common ones where no plan is chosen. */
export const factsOf = (plan: PlanGround | null): ReadonlyMap<string, Fact> => plan?.folder.facts ?? STANDARD;

/** The entry that holds for each fact: the one for the latest moment, the later entered where two are for the same; struck ones never. */
export function standingFacts(state: Incident): ReadonlyMap<string, FactEntry> {
  const standing = new Map<string, FactEntry>();
  for (const entry of state.facts) {
    const before = standing.get(entry.name);
    if (entry.struck === null && (before === undefined || Date.parse(entry.at) >= Date.parse(before.at)))
      standing.set(entry.name, entry);
  }
  return standing;
}

const HOUR = 3_600_000;

/** How long an elapsed fact has grown, in hours; null where its base is not known. */
function grown(fact: Fact, standing: ReadonlyMap<string, FactEntry>, now: string): number | null {
  const since = elapsedSince(fact);
  const base = since === null ? undefined : standing.get(since);
  if (base === undefined || typeof base.value !== 'string') return null;
  const passed = Date.parse(now) - Date.parse(base.value);
  return Number.isNaN(passed) || passed < 0 ? null : passed / HOUR;
}

const printed = (hours: number): string => `${Math.floor(hours * 3600)}秒`;

/** Facts as `evaluate` takes them at a moment: what is recorded, lengths that grow by themselves, a grade that was ruled. */
export function factInput(state: Incident, plan: PlanGround | null, now: string): Record<string, unknown> {
  const standing = standingFacts(state);
  const facts = factsOf(plan);
  const input: Record<string, unknown> = {};
  for (const [name, entry] of standing) {
    if (entry.value !== null && facts.has(name)) input[name] = { value: entry.value, standing: entry.standing };
  }
  for (const fact of facts.values()) {
    const hours = standing.has(fact.name) ? null : grown(fact, standing, now);
    if (hours !== null) input[fact.name] = printed(hours);
  }
  if (state.gradeRuling !== null) input[GRADE_FACT] = state.gradeRuling.grade;
  if (state.level !== null && facts.has(LEVEL_FACT)) input[LEVEL_FACT] = state.level.level;
  for (const [name] of Object.entries(state.ticks)) if (facts.has(name)) input[name] = true;
  return input;
}

/** The same, read: known values in base units. What cannot be read is left out; it was refused when it was recorded. */
export const knownFacts = (state: Incident, plan: PlanGround | null, now: string): KnownFacts =>
  readFacts(factInput(state, plan, now), factsOf(plan)).known;

/** An instant as facts and clocks write it, `2024-10-15T02:40:00+08:00`. */
export const officialTime = (iso: string): string => printInstant(Date.parse(iso));
