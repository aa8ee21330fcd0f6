import { conditionTable, stepTable } from './conditions.ts';
import { absenceBlocks, commandBlocks, endWords, rulingOnEnd } from './decided.ts';
import { type OfficialForm, paragraph } from './model.ts';
import { participantsOf } from './record.ts';
import { commonSections, itemSections, opening, restSection, signedBy } from './report-body.ts';
import { sentTable } from './report-list.ts';
import { type ReportWish, reportClauses } from './report-wish.ts';
import { listed, numbered, type Section } from './sections.ts';
import { type FormSource, formOf, fullNames } from './source.ts';

/** How it came to its end: who ended it, on which conditions. A false alarm ends with its reason. */
function endSection(source: FormSource): Section {
  const { ended, closedReason } = source.incident;
  const words = ended === null ? '没有终止响应的记录。' : endWords(ended);
  return {
    title: '终止情况',
    blocks: [
      paragraph(closedReason === null ? words : `按误报结案：${closedReason}。`),
      ...rulingOnEnd(source),
      ...(ended === null ? [] : [...conditionTable(source), ...stepTable(source)]),
    ],
  };
}

/** 终报: everything that the clauses demand as it finally stands, how it ended, and what was reported before. */
export const finalReport = (source: FormSource, wish: ReportWish): OfficialForm =>
  formOf(source, {
    kind: 'finalReport',
    title: `关于${source.incident.title}的终报`,
    recipients: fullNames(source, wish.recipients),
    blocks: [
      opening(source),
      ...numbered([
        ...itemSections(source, wish),
        restSection(source, wish),
        { title: '参加处置的单位', blocks: listed(participantsOf(source).map((one) => one.text)) },
        { title: '指挥', blocks: [...commandBlocks(source), ...absenceBlocks(source)] },
        endSection(source),
        { title: '此前的报告', blocks: sentTable(source) },
        ...commonSections(source),
      ]),
    ],
    endMatter: signedBy(wish),
    clauses: [...reportClauses(source, wish), source.incident.ended?.clause ?? null],
  });
