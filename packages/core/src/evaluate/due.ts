import { addMonths, isWhole, printInstant, toBase } from '../base/index.ts';
import { type Fact, MOMENTS, readQuantity, unitOf } from '../lexicon/index.ts';
import type { Reservation } from '../norms/index.ts';
import { addressOf, holderName, isNotStated, type NormOf, type ReportClock } from '../norms/index.ts';
import { clockApplies, holds } from './applies.ts';
import type { Conclusion, Due } from './conclusion.ts';
import type { KnownFacts } from './input.ts';

type Clock = NormOf<'reportClock'>;
type Facts = ReadonlyMap<string, Fact>;

/** A moment so long after another: fixed lengths are added, months are counted in the calendar; null for working days, which need one. */
export function momentAfter(instant: number, length: string): number | null {
  const quantity = readQuantity(length);
  const unit = quantity === null ? null : unitOf(quantity.unit);
  if (quantity === null || unit === null) return null;
  const amount = toBase(quantity.value, unit);
  if (!isWhole(amount)) return null;
  if (unit.dimension === 'time') return instant + Number(amount.n);
  return unit.dimension === 'month' ? addMonths(instant, Number(amount.n)) : null;
}

function base(clock: Clock, known: KnownFacts): { fact: string | null; instant: number | null } {
  const { from } = clock.body;
  if (isNotStated(from)) return { fact: null, instant: null };
  const fact = MOMENTS[from];
  const value = known.get(fact)?.value;
  return { fact, instant: value?.kind === 'moment' ? Number(value.value) : null };
}

const withinOf = (clock: Clock): string | null => (typeof clock.body.within === 'string' ? clock.body.within : null);

const DUTIES = { immediately: '立即', promptly: '及时' } as const;
/** How long, as a person says it: `30分钟`, `立即`, or why nobody knows. */
export function withinWords(within: ReportClock['within']): string {
  if (typeof within === 'string') return within;
  return isNotStated(within) ? within.notStated : DUTIES[within.duty];
}

function duesOf(clock: Clock, known: KnownFacts, facts: Facts): Due[] {
  const { fact, instant } = base(clock, known);
  const length = withinOf(clock);
  const moment = instant === null || length === null ? null : momentAfter(instant, length);
  const { recipients } = clock.body;
  const at = moment === null ? null : printInstant(moment);
  const due = (to: string, clause: string | undefined): Due => ({
    to,
    at,
    within: withinWords(clock.body.within),
    from: fact,
    address: `${clock.county}/${addressOf(clock, clause)}`,
  });
  // A deadline stands, also where the text does not say to whom.
  if (isNotStated(recipients)) return [due(`（${recipients.notStated}）`, recipients.at)];
  return recipients
    .filter((recipient) => holds(recipient.when, known, facts) !== false)
    .map((recipient) => due(holderName(recipient.to), recipient.at));
}

function openPlaces(clock: Clock): Reservation[] {
  const { from, within, recipients } = clock.body;
  const open = [from, within, recipients].filter(isNotStated);
  return open.map((one) => ({
    what: 'notStated',
    reason: one.notStated,
    address: `${clock.county}/${addressOf(clock, one.at)}`,
  }));
}

/** When a report is due to each of its recipients. A duty without a number has no moment. */
export function evaluateClock(clock: Clock, known: KnownFacts, on: string, facts: Facts): Conclusion {
  const applies = clockApplies(clock, known, facts);
  const { fact } = base(clock, known);
  const isMissing = fact !== null && !known.has(fact);
  const moment = fact === null ? undefined : facts.get(fact);
  return {
    norm: clock.id,
    on,
    possible: [],
    decided: null,
    reasons: [],
    nearest: [],
    ask: isMissing ? { fact: fact ?? '', question: moment?.question ?? `${fact}？`, unit: null, values: [] } : null,
    notStated: openPlaces(clock),
    isExact: true,
    due: applies === false ? [] : duesOf(clock, known, facts),
  };
}
