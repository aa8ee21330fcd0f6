import { compareRationals, parseDecimal, type Rational } from '@xianzhi/core/base';
import { GRADE_FACT, readQuantity } from '@xianzhi/core/lexicon';
import type { FactEntry, Report } from '../incidents/index.ts';
import { isOwnMoment } from './figures.ts';
import { declaredFacts, type FormSource } from './source.ts';
import { printedTime, printedValue, STANDING_NOTES } from './words.ts';

/** A value with what it rests on. */
export type Stated = { readonly value: string | null; readonly source: string | null; readonly at: string | null };
/** A fact that stands otherwise than in the report before. */
export type Change = { readonly name: string; readonly before: Stated; readonly after: Stated };

/** A fact as a report froze it: `{ value, standing }` or the bare value. */
const frozen = (raw: unknown): unknown =>
  typeof raw === 'object' && raw !== null && 'value' in raw ? raw.value : (raw ?? null);

/** The entry on which a report's value rested: the last one of this value before it was drafted, struck since or not. */
function entryBehind({ incident }: FormSource, report: Report, name: string): FactEntry | undefined {
  const value = JSON.stringify(frozen(report.facts[name]));
  return incident.facts.findLast(
    (entry) =>
      entry.name === name &&
      JSON.stringify(entry.value) === value &&
      Date.parse(entry.at) <= Date.parse(report.draftedAt),
  );
}

/** A frozen value as printed, with its standing behind it. */
function printedFrozen(source: FormSource, raw: unknown, name: string): string | null {
  const value = printedValue(frozen(raw), declaredFacts(source).get(name));
  const standing = typeof raw === 'object' && raw !== null && 'standing' in raw ? raw.standing : 'actual';
  const note = standing === 'possible' || standing === 'initial' ? STANDING_NOTES[standing] : null;
  return value === null || note === null ? value : `${value}（${note}）`;
}

/** What a report said of a fact. */
export function reportedIn(source: FormSource, report: Report, name: string): Stated {
  const value = printedFrozen(source, report.facts[name], name);
  const entry = value === null ? undefined : entryBehind(source, report, name);
  return { value, source: entry?.source ?? null, at: entry === undefined ? null : printedTime(entry.at) };
}

/** What stands now: an entry, or a condition that somebody ticked with its evidence. */
export function standingNow(source: FormSource, name: string): Stated {
  const value = printedFrozen(source, source.facts[name], name);
  const [entry, tick] = [source.standing.get(name), source.incident.ticks[name]];
  if (value === null) return { value: null, source: null, at: null };
  const at = entry?.at ?? tick?.at ?? null;
  return { value, source: entry?.source ?? tick?.evidence ?? null, at: at === null ? null : printedTime(at) };
}

/** Reports that left the house before this moment, the earliest first. */
export const sentReports = ({ incident, now }: FormSource): Report[] =>
  incident.reports
    .filter((report) => report.sent !== null && Date.parse(report.sent.at) <= Date.parse(now))
    .sort((a, b) => Date.parse(a.sent?.at ?? '') - Date.parse(b.sent?.at ?? ''));

/** Facts on record; lengths that only grew with time are none, and the grade is another scale. */
function recordedNames({ incident }: FormSource): string[] {
  const names = [...incident.facts.map((entry) => entry.name), ...Object.keys(incident.ticks)];
  return [...new Set(names)].filter((name) => name !== GRADE_FACT && !isOwnMoment(name));
}

/** What changed since a report; its own frozen facts are compared, not what was entered since. */
export function changesSince(source: FormSource, report: Report): Change[] {
  return recordedNames(source).flatMap((name) => {
    const [before, after] = [reportedIn(source, report, name), standingNow(source, name)];
    return before.value === after.value ? [] : [{ name, before, after }];
  });
}

const RUNNING: readonly string[] = ['count', 'money', 'measure'];
const amountOf = (raw: unknown): Rational | null => {
  const text = String(frozen(raw) ?? '');
  return parseDecimal(text) ?? readQuantity(text)?.value ?? null;
};

/** A running figure that fell below what was reported before: both stand, with their sources. */
export type Fall = {
  readonly name: string;
  readonly before: Stated & { readonly report: Report };
  /** `report` null: what stands now. */
  readonly after: Stated & { readonly report: Report | null };
};

const runningNames = (source: FormSource): string[] =>
  recordedNames(source).filter((name) => RUNNING.includes(declaredFacts(source).get(name)?.type ?? ''));

/** Whether a report said more of a fact than what comes after it. */
function saidMore(report: Report, later: Readonly<Record<string, unknown>>, name: string): boolean {
  const [before, after] = [amountOf(report.facts[name]), amountOf(later[name])];
  return before !== null && after !== null && compareRationals(after, before) < 0;
}

/** What stands now against the reports sent: each figure that is smaller than in one of them, the newest such report. */
export function fallsNow(source: FormSource): Fall[] {
  const newestFirst = sentReports(source).reverse();
  return runningNames(source).flatMap((name) => {
    const report = newestFirst.find((one) => saidMore(one, source.facts, name));
    if (report === undefined) return [];
    const after = { ...standingNow(source, name), report: null };
    return [{ name, before: { ...reportedIn(source, report, name), report }, after }];
  });
}

/** Falls from one report sent to the next. */
export function fallsBetween(source: FormSource): Fall[] {
  const sent = sentReports(source);
  return sent.slice(1).flatMap((report, i) => {
    const before = sent[i];
    if (before === undefined) return [];
    return runningNames(source)
      .filter((name) => saidMore(before, report.facts, name))
      .map((name) => ({
        name,
        before: { ...reportedIn(source, before, name), report: before },
        after: { ...reportedIn(source, report, name), report },
      }));
  });
}
