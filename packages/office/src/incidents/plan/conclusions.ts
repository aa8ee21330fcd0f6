import { dayOf } from '@xianzhi/core/base';
import { findFolder, findNorm, ofKind } from '@xianzhi/core/content';
import { type Conclusion, evaluate, evaluateUnasked } from '@xianzhi/core/evaluate';
import { GRADE_FACT, RESPONSE_LEVELS } from '@xianzhi/core/lexicon';
import { isNotStated, type Norm, type Surroundings } from '@xianzhi/core/norms';
import type { Incident } from '../incident.ts';
import type { PlanGround } from './ground.ts';
import { factInput } from './known.ts';

/** What a norm says about an incident, or why it says nothing. */
export type Verdict = { readonly conclusion: Conclusion | null; readonly problem: string | null };

/** Whether the next question is wanted too: it costs many times what the conclusion does. */
export type Evaluator = typeof evaluate;
/** With the next question, for a screen; without it, for a decision. */
export { evaluate as asking, evaluateUnasked as unasked };

type Asking = { readonly by: Evaluator; readonly openedAt: string };

/** Asks a norm about an incident; facts of other folders are left out, so that an offered norm can be asked too. */
function ask(norm: Norm, around: Surroundings, input: Record<string, unknown>, { by, openedAt }: Asking): Verdict {
  const facts = Object.fromEntries(Object.entries(input).filter(([name]) => around.facts.has(name)));
  const evaluation = by(norm, facts, dayOf(Date.parse(openedAt)), around);
  if (evaluation.ok) return { conclusion: evaluation.conclusion, problem: null };
  return { conclusion: null, problem: evaluation.refusals.map((one) => one.message).join(' ') };
}

/** The grade under the plan's own table; null where it has none. */
export function gradeOf(
  state: Incident,
  plan: PlanGround,
  now: string,
  by: Evaluator = evaluateUnasked,
): Verdict | null {
  const [grading] = ofKind(plan.folder, 'grading');
  if (grading === undefined || isNotStated(grading.body.tables)) return null;
  return ask(grading, plan.folder, factInput(withoutRuling(state), plan, now), { by, openedAt: state.openedAt });
}

// The table is asked what it says by itself: a ruling stands over it, and both are shown.
const withoutRuling = (state: Incident): Incident => ({ ...state, gradeRuling: null });

/** Another instrument's grade, under its own citation: it decides nothing here. */
export type OfferedGrade = { readonly norm: string; readonly title: string; readonly verdict: Verdict };

/** What superior gradings that the plan points at would say. */
export function offeredGrades(
  state: Incident,
  plan: PlanGround,
  now: string,
  by: Evaluator = evaluateUnasked,
): OfferedGrade[] {
  const input = factInput(withoutRuling(state), plan, now);
  const asking = { by, openedAt: state.openedAt };
  const [grading] = ofKind(plan.folder, 'grading');
  return (grading?.body.offered ?? []).flatMap((id) => {
    const [norm, around] = [findNorm(plan.content, id), findFolder(plan.content, id)];
    if (norm === null || around === null) return [];
    return [{ norm: id, title: norm.body.title, verdict: ask(norm, around, input, asking) }];
  });
}

/** Which response levels the facts bring about. */
export function levelOf(
  state: Incident,
  plan: PlanGround,
  now: string,
  by: Evaluator = evaluateUnasked,
): Verdict | null {
  const [response] = ofKind(plan.folder, 'response');
  if (response === undefined) return null;
  return ask(response, plan.folder, factInput(state, plan, now), { by, openedAt: state.openedAt });
}

/** The level that the facts make sure of: decided, or the lowest that is possible where there is no way below it. */
export function certainLevel(verdict: Verdict | null): string | null {
  const { decided = null, possible = [] } = verdict?.conclusion ?? {};
  const levels: readonly string[] = RESPONSE_LEVELS;
  if (!possible.every((one) => levels.includes(one))) return null;
  return decided ?? possible.at(-1) ?? null;
}

/** The levels if an elapsed fact had grown so far: what time alone will bring. */
export function levelAfter(
  state: Incident,
  plan: PlanGround,
  now: string,
  elapsed: Record<string, unknown>,
): Verdict | null {
  const [response] = ofKind(plan.folder, 'response');
  if (response === undefined) return null;
  const input = { ...factInput(state, plan, now), ...elapsed };
  return ask(response, plan.folder, input, { by: evaluateUnasked, openedAt: state.openedAt });
}

/** The grade that counts at present: ruled, or decided by the table alone. */
export function gradeInForce(state: Incident, plan: PlanGround, now: string): string | null {
  if (state.gradeRuling !== null) return state.gradeRuling.grade;
  const input = factInput(state, plan, now)[GRADE_FACT];
  if (typeof input === 'object' && input !== null && 'value' in input) return String(input.value);
  return gradeOf(state, plan, now)?.conclusion?.decided ?? null;
}
