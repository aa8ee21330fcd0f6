import { isDay } from '../base/index.ts';
import type { Fact } from '../lexicon/index.ts';
import { forceOf, isKind, type Norm, type Surroundings } from '../norms/index.ts';
import { evaluateAftermath } from './aftermath.ts';
import { clockFacts } from './clock-facts.ts';
import type { Conclusion, Evaluation, EvaluationRefusal } from './conclusion.ts';
import { evaluateClock } from './due.ts';
import { type KnownFacts, readFacts } from './input.ts';
import { concludeScaled, evaluateScaled, factNames, scaledRule } from './scaled.ts';
import { evaluateEquipment, evaluateSeason } from './select.ts';

const refused = (code: EvaluationRefusal['code'], message: string): Evaluation => ({
  ok: false,
  refusals: [{ code, fact: '', message } as EvaluationRefusal],
});

function dayRefusal(on: string, around: Surroundings): Evaluation | null {
  if (!isDay(on)) return refused('XZ_DAY', `日期应当写成 2024-10-15 这样，收到的是“${on.slice(0, 20)}”。`);
  const { from, until } = forceOf(around);
  if (from !== null && on < from)
    return refused(
      'XZ_NORM_NOT_IN_FORCE',
      `${on} 时本文件还没有施行，${from} 起施行。请改用当时有效的文件，或换一个日期。`,
    );
  if (until !== null && on > until) return refused('XZ_NORM_NOT_IN_FORCE', `${on} 时本文件已经失效，有效至 ${until}。`);
  return null;
}

/** Facts that a norm asks for, in the order in which it names them; none for a norm that decides nothing. */
export function factsNeeded(norm: Norm, around: Surroundings): Fact[] {
  const scaled = scaledRule(norm, around);
  const names =
    scaled !== null
      ? factNames(scaled, around.facts)
      : isKind(norm, 'equipment')
        ? [norm.body.fact]
        : clockFacts(norm, around.facts);
  return [...new Set(names)].flatMap((name) => around.facts.get(name) ?? []);
}

type Scaled = typeof evaluateScaled;

function conclude(norm: Norm, known: KnownFacts, on: string, around: Surroundings, scale: Scaled): Conclusion | null {
  const scaled = scaledRule(norm, around);
  if (scaled !== null) return scale(norm, scaled, known, on, around.facts);
  if (isKind(norm, 'reportClock')) return evaluateClock(norm, known, on, around.facts);
  if (isKind(norm, 'aftermath')) return evaluateAftermath(norm, known, on, around.facts);
  if (isKind(norm, 'equipment')) return evaluateEquipment(norm, known, on);
  return isKind(norm, 'season') ? evaluateSeason(norm, on) : null;
}

/** Whether a norm decides something when it is given facts or a day. */
export const isRule = (norm: Norm, around: Surroundings): boolean =>
  isKind(norm, 'reportClock') ||
  isKind(norm, 'aftermath') ||
  isKind(norm, 'equipment') ||
  isKind(norm, 'season') ||
  scaledRule(norm, around) !== null;

/**
 * What a norm says about facts on a day. `facts` is JSON as it came (`{ 死亡人数: 3 }`), numbers in the fact's own unit;
 * an unknown name, a negative count, a unit that does not fit, a day before the norm was in force are refused with the reason.
 * Every fact that the folder knows may be given; those that the norm does not ask for change nothing.
 */
export const evaluate = (norm: Norm, facts: unknown, on: string, around: Surroundings): Evaluation =>
  evaluateWith(evaluateScaled, norm, facts, on, around);

/** `evaluate` without the next question (`ask` is null): many times faster, for what nobody will be asked about. */
export const evaluateUnasked = (norm: Norm, facts: unknown, on: string, around: Surroundings): Evaluation =>
  evaluateWith(concludeScaled, norm, facts, on, around);

function evaluateWith(scale: Scaled, norm: Norm, facts: unknown, on: string, around: Surroundings): Evaluation {
  const day = dayRefusal(on, around);
  if (day !== null) return day;
  const { known, refusals } = readFacts(facts, around.facts);
  if (refusals.length > 0) return { ok: false, refusals };
  const conclusion = conclude(norm, known, on, around, scale);
  return conclusion === null
    ? refused('XZ_NORM_NOT_A_RULE', `“${norm.body.title}”不作判定，没有可算的结论。`)
    : { ok: true, conclusion };
}
