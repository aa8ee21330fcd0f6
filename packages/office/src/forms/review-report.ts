import { conditionTable, stepTable } from './conditions.ts';
import { absenceBlocks, commandBlocks, endWords, rulingOnEnd } from './decided.ts';
import { casualtyNames } from './figures.ts';
import { type Block, type OfficialForm, paragraph, UNKNOWN } from './model.ts';
import { aftermathTable, levelTable, orderTable, reportClockTable } from './planned-and-actual.ts';
import { allFallBlocks } from './reconciled.ts';
import { requestsOf } from './record.ts';
import { opening, scaleLines } from './report-body.ts';
import { sentTable } from './report-list.ts';
import { type ReportWish, reportClauses } from './report-wish.ts';
import { figureBlock, listed, numbered } from './sections.ts';
import { type FormSource, formOf, fullNames } from './source.ts';
import { printedTime } from './words.ts';

const rulings = ({ incident }: FormSource): Block[] =>
  listed(incident.rulings.map((one) => `${printedTime(one.at)}，${one.by}记录由${one.holder}决定：${one.reason}。`));

const releases = ({ incident }: FormSource): Block[] =>
  listed(
    incident.publications.map(({ release, approved, published }) => {
      const said = published === null ? '没有发布' : `${printedTime(published.at)}发布，渠道：${published.channel}`;
      return `${release}：${approved === null ? '没有审核记录' : `${approved.by}审核`}，${said}。`;
    }),
  );

const ending = (source: FormSource): Block[] => {
  const { ended, closedReason } = source.incident;
  const words = closedReason === null ? '没有终止响应的记录。' : `按误报结案：${closedReason}。`;
  return [
    paragraph(ended === null ? words : endWords(ended)),
    ...rulingOnEnd(source),
    ...conditionTable(source),
    ...stepTable(source),
  ];
};

/** The clause that wants the review: of the clocks that it answers, else of the duties after the end. */
function clausesOf(source: FormSource, wish: ReportWish): (string | null)[] {
  const own = reportClauses(source, wish);
  const aftermath = Object.values(source.incident.clocks).filter((clock) => clock.kind === 'aftermath');
  return own.length > 0 ? own : aftermath.map((clock) => clock.clause);
}

/** 总结评估: plan against actual, clause by clause; the judgement is what people wrote. */
export const reviewReport = (source: FormSource, wish: ReportWish): OfficialForm =>
  formOf(source, {
    kind: 'reviewReport',
    title: `${source.incident.title}应急处置总结评估报告`,
    recipients: fullNames(source, wish.recipients),
    blocks: [
      opening(source),
      ...numbered([
        { title: '人员情况', blocks: figureBlock(source, casualtyNames(source)) },
        { title: '分级和响应', blocks: [...scaleLines(source), ...levelTable(source), ...rulings(source)] },
        { title: '指挥', blocks: [...commandBlocks(source), ...absenceBlocks(source)] },
        { title: '报告时限', blocks: reportClockTable(source) },
        { title: '报出的报告', blocks: [...sentTable(source), ...allFallBlocks(source)] },
        { title: '任务', blocks: orderTable(source) },
        { title: '请求支援', blocks: listed(requestsOf(source).map((one) => one.text)) },
        { title: '信息发布', blocks: releases(source) },
        { title: '终止', blocks: ending(source) },
        { title: '后期时限', blocks: aftermathTable(source) },
        { title: '评估意见', blocks: [paragraph(source.incident.review?.text ?? `${UNKNOWN}。`)] },
      ]),
    ],
    clauses: clausesOf(source, wish),
  });
