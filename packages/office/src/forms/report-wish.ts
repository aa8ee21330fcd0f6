import { findNorm, ofKind } from '@xianzhi/core/content';
import { holds, readFacts } from '@xianzhi/core/evaluate';
import { USUAL_ITEMS } from '@xianzhi/core/lexicon';
import { addressOf, isKind, isNotStated, type NormOf } from '@xianzhi/core/norms';
import type { IncidentClock, Report, ReportKind } from '../incidents/index.ts';
import { declaredFacts, type FormSource } from './source.ts';

/** What kind of report, for which clocks, to whom, with which number in its kind. */
export type ReportWish = {
  readonly kind: ReportKind;
  readonly number: number;
  readonly recipients: readonly string[];
  /** Names of the clocks that it answers; none where the clause sets no deadline. */
  readonly covers: readonly string[];
  /** Who signed it for issue; null while nobody has. */
  readonly approver: string | null;
};

type Clock = NormOf<'reportClock'>;

/** The wish of a report that stands in the record. */
export const wishOf = ({ kind, number, recipients, covers, approved }: Report): ReportWish => ({
  kind,
  number,
  recipients,
  covers,
  approver: approved?.by ?? null,
});

const coveredClocks = ({ incident }: FormSource, { covers }: ReportWish): IncidentClock[] =>
  covers.flatMap((name) => incident.clocks[name] ?? []);

/** Reports that scene and unit owe are theirs. */
const isOwedBelow = ({ body: { reporters } }: Clock): boolean =>
  !isNotStated(reporters) && reporters.every((one) => one.tier === 'scene' || one.tier === 'unit');

/** Clauses on such reports that set no deadline and so start no clock (新绛 XJ-09-3 4.1.2: 续报随时) bind their contents all the same. */
function clausesOfKind(source: FormSource, { kind }: ReportWish): Clock[] {
  const { plan, grade } = source;
  if (plan === null) return [];
  const facts = declaredFacts(source);
  const { known } = readFacts(source.facts, facts);
  return ofKind(plan.folder, 'reportClock').filter(
    (clock) =>
      clock.body.report === kind &&
      !isOwedBelow(clock) &&
      holds(clock.body.when, known, facts) !== false &&
      (clock.body.grades === undefined || grade === null || clock.body.grades.some((one) => one === grade)),
  );
}

/** The clauses that a report answers: those of its clocks, else those that the plan has for such reports. */
export function clausesFor(source: FormSource, wish: ReportWish): Clock[] {
  const ids = [...new Set(coveredClocks(source, wish).flatMap((clock) => clock.norm ?? []))];
  const covered = ids.flatMap((id) => {
    const norm = source.plan === null ? null : findNorm(source.plan.content, id);
    return norm !== null && isKind(norm, 'reportClock') ? [norm] : [];
  });
  return covered.length > 0 ? covered : clausesOfKind(source, wish);
}

/** What the clauses list, in their order. */
export const listedItems = (source: FormSource, wish: ReportWish): readonly string[] => [
  ...new Set(clausesFor(source, wish).flatMap((norm) => norm.body.contents.map((one) => one.item))),
];

/** What a full report holds: what the clauses list, the usual items where none lists any. */
export function demandedItems(source: FormSource, wish: ReportWish): readonly string[] {
  const items = listedItems(source, wish);
  return items.length === 0 ? USUAL_ITEMS : items;
}

/** Addresses of the clauses under which it is sent. */
export function reportClauses(source: FormSource, wish: ReportWish): (string | null)[] {
  const clocks = coveredClocks(source, wish);
  if (clocks.length > 0) return clocks.map((clock) => clock.clause);
  return clausesFor(source, wish).map((norm) => `${norm.county}/${addressOf(norm)}`);
}

/** Forms that the plan annexes and the clauses want with the report. */
export function wantedForms(source: FormSource, wish: ReportWish): NormOf<'form'>[] {
  const ids = clausesFor(source, wish).flatMap((norm) => norm.body.form ?? []);
  return source.plan === null ? [] : ofKind(source.plan.folder, 'form').filter((norm) => ids.includes(norm.body.id));
}
