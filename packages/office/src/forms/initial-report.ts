import type { OfficialForm } from './model.ts';
import { attachments, commonSections, itemSections, opening, restSection, signedBy } from './report-body.ts';
import { kindName } from './report-names.ts';
import { type ReportWish, reportClauses } from './report-wish.ts';
import { numbered } from './sections.ts';
import { type FormSource, formOf, fullNames } from './source.ts';

/** 首报: what the clauses demand in their order, as far as it is known. Also a report without a kind of its own. */
export const initialReport = (source: FormSource, wish: ReportWish): OfficialForm =>
  formOf(source, {
    kind: 'initialReport',
    title: `关于${source.incident.title}的${kindName(wish.kind)}`,
    recipients: fullNames(source, wish.recipients),
    blocks: [
      opening(source),
      ...numbered([...itemSections(source, wish), restSection(source, wish), ...commonSections(source)]),
      ...attachments(source, wish),
    ],
    endMatter: signedBy(wish),
    clauses: reportClauses(source, wish),
  });
