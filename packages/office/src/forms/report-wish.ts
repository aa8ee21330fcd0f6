import { findNorm } from '@xianzhi/core/content';
import { USUAL_ITEMS } from '@xianzhi/core/lexicon';
import { isKind, type NormOf } from '@xianzhi/core/norms';
import type { IncidentClock, Report } from '../incidents/index.ts';
import type { FormSource } from './source.ts';

/** For which clocks a report is made, to whom, with which number in its kind. */
export type ReportWish = {
  readonly number: number;
  readonly recipients: readonly string[];
  /** Names of the clocks that it answers. */
  readonly covers: readonly string[];
  /** Who signed it for issue; null while nobody has. */
  readonly approver: string | null;
};

/** The wish of a report that stands in the record. */
export const wishOf = ({ number, recipients, covers, approved }: Report): ReportWish => ({
  number,
  recipients,
  covers,
  approver: approved?.by ?? null,
});

/** The clock norms of the clocks that a report answers. */
export function coveredNorms({ incident, plan }: FormSource, covers: readonly string[]): NormOf<'reportClock'>[] {
  const ids = covers.flatMap((name) => incident.clocks[name]?.norm ?? []);
  return [...new Set(ids)].flatMap((id) => {
    const norm = plan === null ? null : findNorm(plan.content, id);
    return norm !== null && isKind(norm, 'reportClock') ? [norm] : [];
  });
}

export const coveredClocks = ({ incident }: FormSource, covers: readonly string[]): IncidentClock[] =>
  covers.flatMap((name) => incident.clocks[name] ?? []);

/** What the clauses demand in the report, in their order; the usual items where none lists any. */
export function demandedItems(source: FormSource, covers: readonly string[]): readonly string[] {
  const items = coveredNorms(source, covers).flatMap((norm) => norm.body.contents.map((one) => one.item));
  return items.length === 0 ? USUAL_ITEMS : [...new Set(items)];
}

/** Addresses of the clauses under which it is sent. */
export const coveredClauses = (source: FormSource, covers: readonly string[]): (string | null)[] =>
  coveredClocks(source, covers).map((clock) => clock.clause);
