import { type ActionList, forceLabels, type PlanClock, phaseLabels, reportLabels } from '@xianzhi/contract';
import { toBase } from '@xianzhi/core/base';
import { MOMENTS, readQuantity, unitOf } from '@xianzhi/core/lexicon';
import { type Action, holderName, isNotStated, type Norm, type NormOf } from '@xianzhi/core/norms';
import { clauseOf, conditionWords, names } from './lines.ts';

type Clock = NormOf<'reportClock'>;
const MINUTE = 60_000;
const MONTH_MINUTES = 30 * 24 * 60;
const DUTIES = { immediately: '立即', promptly: '及时' } as const;
const FORMS = { oral: '先电话（口头）', written: '书面', online: '网上直报' } as const;

/** Where a length stands on a time axis; a month is drawn as thirty days, never counted so. */
function minutesOf(length: string): number | null {
  const quantity = readQuantity(length);
  const unit = quantity === null ? null : unitOf(quantity.unit);
  if (quantity === null || unit === null) return null;
  const base = toBase(quantity.value, unit);
  const amount = Number(base.n) / Number(base.d);
  if (unit.dimension === 'time') return amount / MINUTE;
  return unit.dimension === 'month' ? amount * MONTH_MINUTES : null;
}

function withinWords(within: Clock['body']['within']): string {
  if (typeof within === 'string') return within;
  return isNotStated(within) ? `未载明（${within.notStated}）` : DUTIES[within.duty];
}

/** A report clock for the list and for the time axis. */
export function clockView(norm: Clock): PlanClock {
  const { body } = norm;
  const { within, recipients, reporters, from } = body;
  return {
    norm: norm.id,
    title: body.title,
    report: reportLabels[body.report] ?? body.report,
    reporters: isNotStated(reporters) ? [] : reporters.map((one) => holderName(one.by)),
    recipients: isNotStated(recipients)
      ? []
      : recipients.map((one) => ({
          to: holderName(one.to),
          when: one.when === undefined ? null : conditionWords(one.when),
          address: clauseOf(norm, one.at),
        })),
    from: isNotStated(from) ? null : MOMENTS[from],
    within: withinWords(within),
    minutes: typeof within === 'string' ? minutesOf(within) : null,
    grades: body.grades ?? [],
    steps: body.steps.map((step) => ({
      text: [FORMS[step.form], step.within === undefined ? '' : withinWords(step.within)].filter(Boolean).join(' '),
      address: clauseOf(norm, step.at),
    })),
    address: clauseOf(norm),
  };
}

const actionView = (norm: Norm, action: Action, inheritedFrom: string | null): ActionList['actions'][number] => ({
  by: isNotStated(action.by) ? [] : names(action.by),
  does: action.does,
  force: forceLabels[action.force] ?? action.force,
  precondition: action.precondition ?? null,
  readyWithin: action.readyWithin ?? action.within ?? null,
  inheritedFrom,
  address: clauseOf(norm, action.at),
});

type Lists = readonly NormOf<'actions'>[];
type Inheritance = ReadonlyMap<string, string>;

/** Levels from which a level takes measures, nearest first. */
function ancestors(level: string, inherits: Inheritance): string[] {
  const found: string[] = [];
  for (let next = inherits.get(level); next !== undefined && !found.includes(next); next = inherits.get(next))
    found.push(next);
  return found;
}

/** Actions of a plan; at a level also those of the levels on which it builds, marked. */
export function actionViews(lists: Lists, inherits: Inheritance): ActionList[] {
  return lists.map((norm) => {
    const { level = null, colour = null, phase, title } = norm.body;
    const own = norm.body.actions.map((action) => actionView(norm, action, null));
    const taken =
      level === null
        ? []
        : ancestors(level, inherits).flatMap((from) =>
            lists
              .filter((one) => one.body.level === from)
              .flatMap((one) => one.body.actions.map((action) => actionView(one, action, from))),
          );
    return { norm: norm.id, title, phase: phaseLabels[phase] ?? phase, level, colour, actions: [...own, ...taken] };
  });
}
