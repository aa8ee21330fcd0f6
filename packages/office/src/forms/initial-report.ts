import type { OfficialForm } from './model.ts';
import { opening, reportSections, signedBy } from './report-body.ts';
import { coveredClauses, type ReportWish } from './report-wish.ts';
import { numbered } from './sections.ts';
import { type FormSource, formOf, fullNames } from './source.ts';

/** 首报: what the clauses demand in their order, as far as it is known. */
export const initialReport = (source: FormSource, wish: ReportWish): OfficialForm =>
  formOf(source, {
    kind: 'initialReport',
    title: `关于${source.incident.title}的首报`,
    recipients: fullNames(source, wish.recipients),
    blocks: [opening(source), ...numbered(reportSections(source, wish))],
    endMatter: signedBy(wish),
    clauses: coveredClauses(source, wish.covers),
  });
