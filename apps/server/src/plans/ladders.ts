import { countyDoesLabels, type Ladder, type Offered, type PlanView, tierLabels } from '@xianzhi/contract';
import {
  conventionOf,
  holderName,
  isNotStated,
  type Norm,
  type NormOf,
  type NotStated,
  type Surroundings,
} from '@xianzhi/core/norms';
import { besidesGrading, besidesResponse, besidesWarning } from './besides.ts';
import { chainView } from './chains.ts';
import { type Place, rowView } from './ladder-rows.ts';
import { clauseOf, names } from './lines.ts';

const combineWords = (basis: string | NotStated): string =>
  isNotStated(basis) ? `就高（${basis.notStated}）` : '就高';

const placeOf = (norm: Norm, around: Surroundings): Place => ({ norm, convention: conventionOf(around) });

/** The tables of a grading; none where it states none. */
export function gradingTables(norm: NormOf<'grading'>, around: Surroundings): Ladder[] {
  const { tables } = norm.body;
  if (isNotStated(tables)) return [];
  return tables.map((table) => ({
    title: table.title,
    when: table.when ?? null,
    combine: combineWords(table.combine.basis),
    rows: table.grades.map(({ grade, at, any, discretion }) =>
      rowView(placeOf(norm, around), { outcome: grade, name: grade, at: at ?? table.at, any, discretion }),
    ),
  }));
}

/** 事件分级 of a plan. `offeredOf` finds a superior document's grading, null where it is not there. */
export function gradingView(
  norm: NormOf<'grading'>,
  around: Surroundings,
  offeredOf: (id: string) => Offered | null,
): PlanView['gradings'][number] {
  const { tables, offered } = norm.body;
  return {
    norm: norm.id,
    title: norm.body.title,
    notStated: isNotStated(tables) ? { reason: tables.notStated, address: clauseOf(norm, tables.at) } : null,
    tables: gradingTables(norm, around),
    offered: offered.flatMap((id) => offeredOf(id) ?? []),
    besides: besidesGrading(norm),
  };
}

type Step = NormOf<'response'>['body']['levels'][number];

function leadsOf(step: Step): string {
  const { leadership } = step;
  if (isNotStated(leadership)) return `未载明（${leadership.notStated}）`;
  const under = leadership.under === undefined ? '' : `，在${leadership.under.map(holderName).join('、')}领导下`;
  return `${tierLabels[leadership.leads] ?? leadership.leads}主导，县${countyDoesLabels[leadership.countyDoes] ?? ''}${under}`;
}

/** 响应分级 of a plan. */
export function responseView(norm: NormOf<'response'>, around: Surroundings): PlanView['responses'][number] {
  return {
    norm: norm.id,
    title: norm.body.title,
    rows: norm.body.levels.map((step) => ({
      ...rowView(placeOf(norm, around), {
        outcome: step.level,
        name: step.name,
        at: step.at,
        any: step.start,
        discretion: step.discretion,
      }),
      starting: step.starting.map((one) => chainView(norm, one, step.at)),
      changing: [...step.changing, ...norm.body.changing].map((one) => chainView(norm, one, step.at)),
      ending: step.ending.map((one) => chainView(norm, one, step.at)),
      leads: leadsOf(step),
      inherits:
        step.inherits === undefined
          ? null
          : { text: `在${step.inherits.level}级基础上`, address: clauseOf(norm, step.at, step.inherits.at) },
      handover: step.handover.map((one) => ({
        text: `${one.when}，移交${holderName(one.to)}`,
        address: clauseOf(norm, step.at, one.at),
      })),
    })),
    besides: besidesResponse(norm),
  };
}

/** 预警 of a plan. */
export function warningView(norm: NormOf<'warning'>, around: Surroundings): PlanView['warnings'][number] {
  const { steps } = norm.body;
  return {
    norm: norm.id,
    title: norm.body.title,
    notStated: isNotStated(steps) ? { reason: steps.notStated, address: clauseOf(norm, steps.at) } : null,
    rows: isNotStated(steps)
      ? []
      : steps.map((step) => ({
          ...rowView(placeOf(norm, around), {
            outcome: step.colour,
            name: step.name,
            at: step.at,
            any: step.issue,
            discretion: [],
          }),
          issuing: step.issuing.map((one) => chainView(norm, one, step.at)),
          usuallyPublished: step.usuallyPublished,
        })),
    uncoloured: norm.body.uncoloured.map((one) => ({
      text: `${one.name}：${names(one.by).join('、')}发布${one.does.length === 0 ? '' : `；${one.does.join('；')}`}`,
      address: clauseOf(norm, one.at),
    })),
    besides: besidesWarning(norm),
  };
}
