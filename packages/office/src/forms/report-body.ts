import { GRADE_FACT, MOMENTS, WARNING_FACT } from '@xianzhi/core/lexicon';
import { answersTo } from './answers.ts';
import { otherNames } from './figures.ts';
import { type Block, paragraph, UNKNOWN } from './model.ts';
import { fallBlocks } from './reconciled.ts';
import { demandedItems, type ReportWish, wantedForms } from './report-wish.ts';
import { figureBlock, isFigure, itemSection, type Section } from './sections.ts';
import { type FormSource, statedValue } from './source.ts';
import { supplementWindows, windowWords } from './supplement.ts';
import { printedTime } from './words.ts';

/** Three scales, three lines: 事件分级, 响应级别 and 预警级别 are never mixed. */
export function scaleLines(source: FormSource): Block[] {
  const { incident, grade } = source;
  const { gradeRuling: ruling, level } = incident;
  const warning = statedValue(source, WARNING_FACT);
  const over = incident.ended === null ? '' : `；${printedTime(incident.ended.at)}终止`;
  const running =
    level === null
      ? '没有启动响应的记录'
      : `${level.level}级（${printedTime(level.at)}，${level.decidedBy.join('、')}决定${over}）`;
  return [
    paragraph(`事件分级：${grade ?? UNKNOWN}${ruling === null ? '' : `（${ruling.by}认定：${ruling.reason}）`}。`),
    paragraph(`响应级别：${running}。`),
    ...(warning === null ? [] : [paragraph(`预警级别：${warning}。`)]),
  ];
}

/** Who called, when, what was said. */
export function opening({ incident, standing, issuer }: FormSource): Block {
  const receipt = standing.get(MOMENTS.receipt);
  const at = typeof receipt?.value === 'string' ? receipt.value : incident.openedAt;
  const call = `${incident.title}（${incident.hazard}），地点：${incident.place || UNKNOWN}`;
  return paragraph(
    `${printedTime(at)}，${issuer}接到报告：${call}，信息来源：${receipt?.source ?? UNKNOWN}。现将有关情况报告如下。`,
  );
}

/** Items that the clauses demand, each with what answers it. */
export const itemSections = (source: FormSource, wish: ReportWish): Section[] =>
  demandedItems(source, wish).map((item) => itemSection(source, item));

/** What is on record beside the demanded items, so that nothing known is lost. */
export function restSection(source: FormSource, wish: ReportWish): Section {
  const used = demandedItems(source, wish).flatMap((item) => answersTo(source, item).flatMap((one) => one.facts));
  const rest = otherNames(source, new Set([...used, GRADE_FACT, WARNING_FACT]));
  const words = rest.filter((name) => !isFigure(source, name)).map((name) => `${name}：${statedValue(source, name)}`);
  return {
    title: '其他已掌握的情况',
    blocks: [
      ...(words.length === 0 ? [] : [paragraph(`${words.join('；')}。`)]),
      ...figureBlock(
        source,
        rest.filter((name) => isFigure(source, name)),
      ),
    ],
  };
}

/** What follows in every report: the scales, figures against earlier reports, windows for later changes. */
export const commonSections = (source: FormSource): Section[] => [
  { title: '分级和响应', blocks: scaleLines(source) },
  { title: '与此前报告的核对', blocks: fallBlocks(source) },
  { title: '补报', blocks: supplementWindows(source).map((window) => paragraph(windowWords(window))) },
];

/** 附件说明: forms that go with the report. */
export const attachments = (source: FormSource, wish: ReportWish): Block[] =>
  wantedForms(source, wish).map((norm) => paragraph(`附件：${norm.body.name}`));

/** Lines under a report: who signed it for issue. */
export const signedBy = ({ approver }: ReportWish): readonly string[] => [`签发人：${approver ?? '（待签发）'}`];
