import type { ReportKind } from '../incidents/index.ts';
import { finalReport } from './final-report.ts';
import { followUpReport } from './follow-up-report.ts';
import { initialReport } from './initial-report.ts';
import type { OfficialForm } from './model.ts';
import type { ReportWish } from './report-wish.ts';
import { reviewReport } from './review-report.ts';
import type { FormSource } from './source.ts';

const FORMS: { readonly [K in ReportKind]: (source: FormSource, wish: ReportWish) => OfficialForm } = {
  initial: initialReport,
  other: initialReport,
  followUp: followUpReport,
  supplement: followUpReport,
  zero: followUpReport,
  final: finalReport,
  summary: reviewReport,
};

/** The form of a report by its kind. */
export const reportForm = (source: FormSource, wish: ReportWish): OfficialForm => FORMS[wish.kind](source, wish);
