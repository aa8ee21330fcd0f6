import {
  countyDoesLabels,
  type DecisionChain,
  type Ladder,
  type LadderRow,
  type PlanView,
  tierLabels,
} from '@xianzhi/contract';
import {
  type Alternative,
  type Chain,
  type Choice,
  type Criterion,
  criteriaOf,
  holderName,
  isNotStated,
  type Norm,
  type NormOf,
  type NotStated,
} from '@xianzhi/core/norms';
import { clauseOf, names, reasonOf } from './lines.ts';

const shown = (choice: Choice | null | undefined): string => {
  if (choice === null || choice === undefined) return '（原文缺失）';
  if (typeof choice === 'boolean') return choice ? '是' : '否';
  return typeof choice === 'string' ? choice : choice.join('、');
};

const isDoubtful = (criterion: Criterion): criterion is Extract<Criterion, { printed: unknown }> =>
  typeof criterion === 'object' && !Array.isArray(criterion);

function criterionView(
  norm: Norm,
  fact: string,
  criterion: Criterion,
  at: string | undefined,
): LadderRow['ways'][number]['criteria'][number] {
  if (!isDoubtful(criterion))
    return { fact, bound: shown(criterion), asRead: null, doubt: null, address: clauseOf(norm, at) };
  const asRead = criterion.asRead === undefined ? null : criterion.asRead === null ? '不要求' : shown(criterion.asRead);
  return {
    fact,
    bound: shown(criterion.printed),
    asRead,
    doubt: criterion.reason,
    address: clauseOf(norm, at, criterion.at),
  };
}

const wayView = (norm: Norm, alternative: Alternative, at: string | undefined): LadderRow['ways'][number] => {
  const clause = alternative.at ?? at;
  return {
    criteria: criteriaOf(alternative).map(([fact, criterion]) => criterionView(norm, fact, criterion, clause)),
    address: clauseOf(norm, clause),
  };
};

type Row = {
  readonly outcome: string;
  readonly name: string;
  readonly at: string | undefined;
  readonly any: readonly Alternative[] | NotStated;
  readonly discretion: readonly { by: Parameters<typeof names>[0]; words: string; at?: string | undefined }[];
};

function rowView(norm: Norm, row: Row): LadderRow {
  const open = isNotStated(row.any) ? { reason: row.any.notStated, address: clauseOf(norm, row.at, row.any.at) } : null;
  return {
    outcome: row.outcome,
    name: row.name,
    address: clauseOf(norm, row.at),
    ways: isNotStated(row.any) ? [] : row.any.map((one) => wayView(norm, one, row.at)),
    notStated: open,
    discretion: row.discretion.map((one) => ({
      text: `${names(one.by).join('、') || '未载明由谁'}：${one.words}`,
      address: clauseOf(norm, row.at, one.at),
    })),
  };
}

const combineWords = (basis: string | NotStated): string =>
  isNotStated(basis) ? `就高（${basis.notStated}）` : '就高';

/** 事件分级 of a plan. `titles` names norms that are offered beside. */
export function gradingView(
  norm: NormOf<'grading'>,
  titleOf: (id: string) => { title: string; document: string } | null,
): PlanView['gradings'][number] {
  const { tables, offered } = norm.body;
  return {
    norm: norm.id,
    title: norm.body.title,
    notStated: isNotStated(tables) ? { reason: tables.notStated, address: clauseOf(norm, tables.at) } : null,
    tables: isNotStated(tables)
      ? []
      : tables.map(
          (table): Ladder => ({
            title: table.title,
            when: table.when ?? null,
            combine: combineWords(table.combine.basis),
            rows: table.grades.map((row) =>
              rowView(norm, {
                outcome: row.grade,
                name: row.grade,
                at: row.at ?? table.at,
                any: row.any,
                discretion: row.discretion,
              }),
            ),
          }),
        ),
    offered: offered.flatMap((id) => {
      const found = titleOf(id);
      return found === null ? [] : [{ norm: id, ...found }];
    }),
  };
}

const STEPS = [
  ['proposer', '提出'],
  ['consent', '同意'],
  ['decider', '决定'],
  ['announcer', '宣布'],
  ['reportedTo', '报告'],
] as const;

/** Proposer → consent → decider → announcer → reported to. */
export function chainView(norm: Norm, chain: Chain, at: string | undefined): DecisionChain {
  return {
    when: chain.when ?? null,
    steps: STEPS.flatMap(([key, role]) => {
      const holders = chain[key];
      if (holders === undefined) return [];
      const first = isNotStated(holders) ? holders.at : holders.find((one) => one.at !== undefined)?.at;
      return [
        { role, names: names(holders), notStated: reasonOf(holders), address: clauseOf(norm, at, chain.at, first) },
      ];
    }),
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
export function responseView(norm: NormOf<'response'>): PlanView['responses'][number] {
  return {
    norm: norm.id,
    title: norm.body.title,
    rows: norm.body.levels.map((step) => ({
      ...rowView(norm, {
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
  };
}

/** 预警 of a plan. */
export function warningView(norm: NormOf<'warning'>): PlanView['warnings'][number] {
  const { steps } = norm.body;
  return {
    norm: norm.id,
    title: norm.body.title,
    notStated: isNotStated(steps) ? { reason: steps.notStated, address: clauseOf(norm, steps.at) } : null,
    rows: isNotStated(steps)
      ? []
      : steps.map((step) => ({
          ...rowView(norm, { outcome: step.colour, name: step.name, at: step.at, any: step.issue, discretion: [] }),
          issuing: step.issuing.map((one) => chainView(norm, one, step.at)),
          usuallyPublished: step.usuallyPublished,
        })),
    uncoloured: norm.body.uncoloured.map((one) => ({
      text: `${one.name}：${names(one.by).join('、')}发布${one.does.length === 0 ? '' : `；${one.does.join('；')}`}`,
      address: clauseOf(norm, one.at),
    })),
  };
}
