import { parseInstant } from '../base/index.ts';
import type { Norm } from '../norms/index.ts';
import { forceOf, type Surroundings } from '../norms/index.ts';
import type { Conclusion } from './conclusion.ts';
import { evaluate } from './evaluate.ts';

/** What a case expects of a conclusion, as content writes it. */
export type Expected = {
  readonly decided?: string;
  readonly possible?: readonly string[];
  readonly refused?: string;
  readonly due?: readonly { readonly to: string; readonly at: string | null }[];
  readonly items?: readonly string[];
};
export type CaseResult = { readonly passed: boolean; readonly saw: string; readonly expected: string };

const sorted = (values: readonly string[]): string => [...values].sort().join('、');
const duesOf = (dues: readonly { to: string; at: string | null }[]): string =>
  sorted(dues.map((due) => `${due.to} ${due.at === null ? '—' : parseInstant(due.at)}`));

function comparable(conclusion: Conclusion, expected: Expected): readonly [saw: string, wanted: string] {
  if (expected.decided !== undefined)
    return [conclusion.decided ?? `未定（${conclusion.possible.join('、')}）`, expected.decided];
  if (expected.possible !== undefined) return [sorted(conclusion.possible), sorted(expected.possible)];
  if (expected.due !== undefined) return [duesOf(conclusion.due ?? []), duesOf(expected.due)];
  return [sorted((conclusion.items ?? []).map((one) => one.item)), sorted(expected.items ?? [])];
}

/** Runs one worked case; without a day of its own, on the day on which the norm's document came into force. */
export function runCase(norm: Norm, facts: unknown, expected: Expected, around: Surroundings, on?: string): CaseResult {
  const day = on ?? forceOf(around).from ?? '2024-12-31';
  const evaluation = evaluate(norm, facts, day, around);
  if (!evaluation.ok) {
    const saw = evaluation.refusals.map((refusal) => refusal.code).join('、');
    return {
      passed: expected.refused !== undefined && saw.includes(expected.refused),
      saw: `拒绝：${saw}`,
      expected: JSON.stringify(expected),
    };
  }
  if (expected.refused !== undefined)
    return { passed: false, saw: evaluation.conclusion.possible.join('、'), expected: `拒绝：${expected.refused}` };
  const [saw, wanted] = comparable(evaluation.conclusion, expected);
  return { passed: saw === wanted, saw, expected: wanted };
}
