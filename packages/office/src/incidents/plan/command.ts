import { ofKind } from '@xianzhi/core/content';
import { holderName, isNotStated } from '@xianzhi/core/norms';
import type { PlanGround } from './ground.ts';

/** Who leads at a level, and what is then left to the county. */
export type Leadership = {
  readonly leads: string;
  readonly countyDoes: string;
  /** Printed names. */
  readonly under: readonly string[];
};

/** Leadership as the level states it; null where it does not. */
export function leadershipAt(level: string | null, plan: PlanGround): Leadership | null {
  const [response] = ofKind(plan.folder, 'response');
  const step = response?.body.levels.find((one) => one.level === level);
  if (step === undefined || isNotStated(step.leadership)) return null;
  const { leads, countyDoes, under } = step.leadership;
  return { leads, countyDoes, under: (under ?? []).map(holderName) };
}

/** Who fills the seat of the headquarters' commander. */
function headquartersCommander(plan: PlanGround): string | null {
  const body = ofKind(plan.folder, 'commandBody').find((one) => one.body.role === 'headquarters')?.body;
  if (body === undefined || isNotStated(body.commander)) return null;
  const { filledBy, name } = body.commander;
  return isNotStated(filledBy) ? name : `${name}（${filledBy.map(holderName).join('、')}）`;
}

/** Who commands at a level: as the level says, else the head of the headquarters; null where the plan names nobody. */
export function commanderAt(level: string | null, plan: PlanGround): string | null {
  const under = leadershipAt(level, plan)?.under ?? [];
  return under.length > 0 ? under.join('、') : headquartersCommander(plan);
}

/** Substitutes that the plan names for a body's head, with the case in which they act. */
export const substitutesIn = (
  plan: PlanGround,
): { readonly body: string; readonly by: readonly string[]; readonly when: string }[] =>
  ofKind(plan.folder, 'commandBody').flatMap(({ body }) =>
    body.substitutes.map((one) => ({ body: body.name, by: one.by.map(holderName), when: one.when })),
  );
