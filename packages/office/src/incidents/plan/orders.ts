import { ofKind } from '@xianzhi/core/content';
import { alternativeHolds } from '@xianzhi/core/evaluate';
import { type Action, addressOf, holderName, isNotStated, type Norm, type NormOf } from '@xianzhi/core/norms';
import type { Incident } from '../incident.ts';
import type { PlanGround } from './ground.ts';
import { knownFacts, standingFacts } from './known.ts';

/** An order that the plan would have issued now. */
export type ProposedOrder = {
  /** Stable in the plan: norm and place within it. */
  readonly key: string;
  readonly to: string;
  readonly group: string | null;
  readonly does: string;
  /** 应当 is issued, the others are offered. */
  readonly force: string;
  readonly precondition: string | null;
  /** As printed: 10分钟. */
  readonly within: string | null;
  readonly address: string;
  readonly notice: string | null;
};

const who = (by: Action['by']): string => (isNotStated(by) ? `（${by.notStated}）` : by.map(holderName).join('、'));

function coerciveNotice(action: Action): string | null {
  if (action.coercive === undefined) return null;
  const { measure, notice, lifting, compensation } = action.coercive;
  const said = (value: typeof notice): string => (isNotStated(value) ? `未载明（${value.notStated}）` : value);
  return `${measure}：告知 ${said(notice)}；解除 ${said(lifting)}；补偿 ${said(compensation)}`;
}

const fromAction = (norm: Norm, action: Action, i: number): ProposedOrder => ({
  key: `${norm.id}#${i}`,
  to: who(action.by),
  group: null,
  does: action.does,
  force: action.force,
  precondition: action.precondition ?? null,
  within: action.readyWithin ?? action.within ?? null,
  address: `${norm.county}/${addressOf(norm, action.at)}`,
  notice: coerciveNotice(action),
});

/** The level and those that it builds on, where its clause says so. */
export function levelsBelow(level: string | null, plan: PlanGround): string[] {
  const [response] = ofKind(plan.folder, 'response');
  const found: string[] = [];
  for (let next = level; next !== null && !found.includes(next); ) {
    found.push(next);
    next = response?.body.levels.find((one) => one.level === next)?.inherits?.level ?? null;
  }
  return found;
}

/** Whether the kind of accident for which actions are meant is not excluded by what is known. */
function isMeant({ body }: NormOf<'actions'>, state: Incident, plan: PlanGround, now: string): boolean {
  if (body.for === undefined) return true;
  return alternativeHolds(body.for, knownFacts(state, plan, now), plan.folder.facts) !== false;
}

function actionOrders(state: Incident, plan: PlanGround, now: string): ProposedOrder[] {
  const levels = levelsBelow(state.level?.level ?? null, plan);
  const phases = state.level === null ? ['initialResponse'] : ['initialResponse', 'response', 'scene'];
  return ofKind(plan.folder, 'actions')
    .filter(({ body }) => phases.includes(body.phase) && (body.level === undefined || levels.includes(body.level)))
    .filter((norm) => isMeant(norm, state, plan, now))
    .flatMap((norm) => norm.body.actions.map((action, i) => fromAction(norm, action, i)))
    .filter((order) => order.force !== 'mustNot');
}

/** What each working group has to do, to its lead; once a response runs. */
function groupOrders(state: Incident, plan: PlanGround): ProposedOrder[] {
  if (state.level === null) return [];
  return ofKind(plan.folder, 'workingGroups').flatMap((norm) =>
    norm.body.groups.map((group, i) => ({
      key: `${norm.id}#${i}`,
      to: isNotStated(group.lead) ? `（${group.lead.notStated}）` : group.lead.map(holderName).join('、'),
      group: group.name,
      does: group.duties.map((duty) => duty.does).join('；'),
      force: 'shall',
      precondition: null,
      within: null,
      address: `${norm.county}/${addressOf(norm, group.at)}`,
      notice: null,
    })),
  );
}

/** Orders that the plan has for the state of an incident and that were not issued yet. */
export function proposedOrders(state: Incident, plan: PlanGround, now: string): ProposedOrder[] {
  if (state.phase !== 'open') return [];
  const issued = new Set(state.orders.filter((order) => order.withdrawn === null).map((order) => order.order));
  return [...groupOrders(state, plan), ...actionOrders(state, plan, now)].filter((order) => !issued.has(order.key));
}

/** What the plan forbids at this point: 不得. */
export const forbidden = (plan: PlanGround): { readonly does: string; readonly address: string }[] =>
  ofKind(plan.folder, 'actions').flatMap((norm) =>
    norm.body.actions
      .filter((action) => action.force === 'mustNot')
      .map((action) => ({ does: action.does, address: `${norm.county}/${addressOf(norm, action.at)}` })),
  );

/** Equipment for the kind of accident, where the plan lists some. */
export function equipmentFor(state: Incident, plan: PlanGround): { readonly item: string; readonly address: string }[] {
  const standing = standingFacts(state);
  return ofKind(plan.folder, 'equipment').flatMap((norm) => {
    const value = standing.get(norm.body.fact)?.value;
    return norm.body.rows
      .filter((row) => typeof value === 'string' && row.values.includes(value))
      .flatMap((row) =>
        row.items.map((one) => ({ item: one.item, address: `${norm.county}/${addressOf(norm, row.at, one.at)}` })),
      );
  });
}
