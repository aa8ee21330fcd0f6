import type { LadderRow } from '@xianzhi/contract';
import {
  type Alternative,
  type BoundConvention,
  type Choice,
  type Criterion,
  criteriaOf,
  isNotStated,
  type Norm,
  type NotStated,
} from '@xianzhi/core/norms';
import { intervalWords } from './intervals.ts';
import { clauseOf, names } from './lines.ts';

const shown = (choice: Choice | null | undefined): string => {
  if (choice === null || choice === undefined) return '（原文缺失）';
  if (typeof choice === 'boolean') return choice ? '是' : '否';
  return typeof choice === 'string' ? choice : choice.join('、');
};

/** What a table is printed in: its norm, and how the document counts its bounds. */
export type Place = { readonly norm: Norm; readonly convention: BoundConvention };

const isDoubtful = (criterion: Criterion): criterion is Extract<Criterion, { printed: unknown }> =>
  typeof criterion === 'object' && !Array.isArray(criterion);

type CriterionView = LadderRow['ways'][number]['criteria'][number];

function criterionView(
  { norm, convention }: Place,
  [fact, criterion]: [string, Criterion],
  at?: string,
): CriterionView {
  const choice = isDoubtful(criterion) ? criterion.printed : criterion;
  const interval = intervalWords(shown(choice), convention);
  if (!isDoubtful(criterion))
    return { fact, bound: shown(criterion), interval, asRead: null, doubt: null, address: clauseOf(norm, at) };
  const asRead = criterion.asRead === undefined ? null : criterion.asRead === null ? '不要求' : shown(criterion.asRead);
  return {
    fact,
    bound: shown(criterion.printed),
    interval,
    asRead,
    doubt: criterion.reason,
    address: clauseOf(norm, at, criterion.at),
  };
}

const wayView = (place: Place, alternative: Alternative, at: string | undefined): LadderRow['ways'][number] => {
  const clause = alternative.at ?? at;
  return {
    criteria: criteriaOf(alternative).map(([fact, criterion]) => criterionView(place, [fact, criterion], clause)),
    address: clauseOf(place.norm, clause),
  };
};

/** What every row of every ladder says. */
export type Row = {
  readonly outcome: string;
  readonly name: string;
  readonly at: string | undefined;
  readonly any: readonly Alternative[] | NotStated;
  readonly discretion: readonly { by: Parameters<typeof names>[0]; words: string; at?: string | undefined }[];
};

/** A grade, level or colour with the ways that lead to it. */
export function rowView(place: Place, row: Row): LadderRow {
  const { norm } = place;
  const open = isNotStated(row.any) ? { reason: row.any.notStated, address: clauseOf(norm, row.at, row.any.at) } : null;
  return {
    outcome: row.outcome,
    name: row.name,
    address: clauseOf(norm, row.at),
    ways: isNotStated(row.any) ? [] : row.any.map((one) => wayView(place, one, row.at)),
    notStated: open,
    discretion: row.discretion.map((one) => ({
      text: `${names(one.by).join('、') || '未载明由谁'}：${one.words}`,
      address: clauseOf(norm, row.at, one.at),
    })),
  };
}
