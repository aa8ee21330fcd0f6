import { addMonths, isWhole, printInstant, toBase } from '../base/index.ts';
import { type Fact, MOMENTS, readQuantity, unitOf } from '../lexicon/index.ts';
import type { Reservation } from '../norms/index.ts';
import { addressOf, holderName, isNotStated, type NormOf, type ReportClock } from '../norms/index.ts';
import { clockApplies, holds } from './applies.ts';
import { type Conclusion, type Due, PLAIN_DUE } from './conclusion.ts';
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
  return { fact, instant: instantOf(fact, known) };
}

const withinOf = (clock: Clock): string | null => (typeof clock.body.within === 'string' ? clock.body.within : null);

const DUTIES = { immediately: '立即', promptly: '及时' } as const;
/** How long, as a person says it: `30分钟`, `立即`, or why nobody knows. */
export function withinWords(within: ReportClock['within']): string {
  if (typeof within === 'string') return within;
  return isNotStated(within) ? within.notStated : DUTIES[within.duty];
}

const instantOf = (fact: string, known: KnownFacts): number | null => {
  const value = known.get(fact)?.value;
  return value?.kind === 'moment' ? Number(value.value) : null;
};

/** Until when what happens must be reported; null where the text sets no window or its moment is unknown. */
function windowEnd({ body: { during } }: Clock, known: KnownFacts): number | null {
  const start = during === undefined ? null : instantOf(MOMENTS[during.from], known);
  return start === null || during === undefined ? null : momentAfter(start, during.length);
}

/** Whether what the report is about happened behind its window: casualties that change after 30日. */
function isBehindWindow(clock: Clock, known: KnownFacts): boolean {
  const [end, { instant }] = [windowEnd(clock, known), base(clock, known)];
  return end !== null && instant !== null && instant > end;
}

function windowOf(clock: Clock, known: KnownFacts): Pick<Due, 'until' | 'during'> {
  const { during } = clock.body;
  const end = windowEnd(clock, known);
  return {
    until: end === null ? null : printInstant(end),
    during: during === undefined ? null : `自${MOMENTS[during.from]}起${during.length}内`,
  };
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
    ...PLAIN_DUE,
    ...windowOf(clock, known),
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

/** When a report is due to each of its recipients. A duty without a number has no moment; what lies behind its window is not due. */
export function evaluateClock(clock: Clock, known: KnownFacts, on: string, facts: Facts): Conclusion {
  const applies = clockApplies(clock, known, facts);
  const { during } = clock.body;
  const moments = [base(clock, known).fact, during === undefined ? null : MOMENTS[during.from]];
  const missing = moments.find((fact) => fact !== null && !known.has(fact)) ?? null;
  const question = missing === null ? '' : (facts.get(missing)?.question ?? `${missing}？`);
  return {
    norm: clock.id,
    on,
    possible: [],
    decided: null,
    reasons: [],
    nearest: [],
    ask: missing === null ? null : { fact: missing, question, unit: null, values: [] },
    notStated: openPlaces(clock),
    isExact: true,
    due: applies === false || isBehindWindow(clock, known) ? [] : duesOf(clock, known, facts),
  };
}
