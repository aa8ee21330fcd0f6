import { endOfNextYearly, parseInstant, printInstant } from '../base/index.ts';
import { type Fact, MOMENTS } from '../lexicon/index.ts';
import { addressOf, holderName, isNotStated, type NormOf, type Reservation } from '../norms/index.ts';
import { type Conclusion, type Due, PLAIN_DUE } from './conclusion.ts';
import { momentAfter } from './due.ts';
import type { KnownFacts } from './input.ts';

type Aftermath = NormOf<'aftermath'>;
type Duty = Aftermath['body']['duties'][number];

const WORDS = { immediately: '立即', promptly: '及时' } as const;

/** The name of the moment from which a duty runs; null where the text does not say. */
const baseOf = ({ from }: Duty): string | null => (from === undefined || isNotStated(from) ? null : MOMENTS[from]);

/** Names of the moments from which the duties run. */
export const aftermathMoments = (norm: Aftermath): string[] => [
  ...new Set(norm.body.duties.flatMap((duty) => baseOf(duty) ?? [])),
];

const productOf = (duty: Duty): string => duty.product ?? duty.to?.map(holderName).join('、') ?? duty.does;

function startOf(duty: Duty, known: KnownFacts): number | null {
  const value = known.get(baseOf(duty) ?? '')?.value;
  return value?.kind === 'moment' ? Number(value.value) : null;
}

/** The end of its day of the year, the next one behind the moment from which it runs, else on or behind the day asked about. */
function yearlyEnd(duty: Duty, known: KnownFacts, on: string): number | null {
  if (duty.yearlyBy === undefined) return null;
  const after = startOf(duty, known) ?? parseInstant(`${on} 00:00`);
  return after === null ? null : endOfNextYearly(after, duty.yearlyBy.day);
}

function momentOf(duty: Duty, known: KnownFacts, on: string): number | null {
  const start = startOf(duty, known);
  if (start === null || typeof duty.within !== 'string') return yearlyEnd(duty, known, on);
  return momentAfter(start, duty.within);
}

function withinWords({ within, yearlyBy }: Duty): string {
  if (yearlyBy !== undefined) return `每年 ${yearlyBy.day} 前`;
  if (within === undefined || isNotStated(within)) return '未载明';
  return typeof within === 'string' ? within : WORDS[within.duty];
}

const printed = (moment: number | null): string | null => (moment === null ? null : printInstant(moment));

function dueOf(norm: Aftermath, duty: Duty, known: KnownFacts, on: string): Due {
  const moment = momentOf(duty, known, on);
  const { extendableBy } = duty;
  return {
    ...PLAIN_DUE,
    to: productOf(duty),
    at: printed(moment),
    extended: moment === null || extendableBy === undefined ? null : printed(momentAfter(moment, extendableBy)),
    extendableBy: extendableBy ?? null,
    yearly: duty.yearlyBy?.day ?? null,
    when: duty.when ?? null,
    within: withinWords(duty),
    from: baseOf(duty),
    address: `${norm.county}/${addressOf(norm, duty.at)}`,
  };
}

const hasDeadline = (duty: Duty): boolean =>
  duty.yearlyBy !== undefined || (duty.within !== undefined && !isNotStated(duty.within));

/**
 * When what follows an incident is due: duties with a deadline, each with its product or recipient. A case in words (`when`)
 * stands with its duty and is never computed.
 */
export function evaluateAftermath(
  norm: Aftermath,
  known: KnownFacts,
  on: string,
  facts: ReadonlyMap<string, Fact>,
): Conclusion {
  const missing = aftermathMoments(norm).find((name) => !known.has(name));
  const fact = missing === undefined ? undefined : facts.get(missing);
  const open = norm.body.duties.flatMap((duty) =>
    [duty.within, duty.from].filter(isNotStated).map(
      (one): Reservation => ({
        what: 'notStated',
        reason: `${duty.does}：${one.notStated}`,
        address: `${norm.county}/${addressOf(norm, duty.at)}`,
      }),
    ),
  );
  return {
    norm: norm.id,
    on,
    possible: [],
    decided: null,
    reasons: [],
    nearest: [],
    ask: fact === undefined ? null : { fact: fact.name, question: fact.question, unit: null, values: [] },
    notStated: open,
    isExact: true,
    due: norm.body.duties.filter(hasDeadline).map((duty) => dueOf(norm, duty, known, on)),
  };
}
