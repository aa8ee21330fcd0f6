import { GRADE_FACT, MOMENTS, WARNING_FACT } from '@xianzhi/core/lexicon';
import { answerTo } from './answers.ts';
import { figureOf, otherNames } from './figures.ts';
import { type Block, paragraph, UNKNOWN } from './model.ts';
import { demandedItems, type ReportWish } from './report-wish.ts';
import { type Section, section } from './sections.ts';
import { type FormSource, statedValue } from './source.ts';
import { supplementWindows, windowWords } from './supplement.ts';
import { printedTime } from './words.ts';

/** Three scales, three lines: 事件分级, 响应级别 and 预警级别 are never mixed. */
export function scaleLines(source: FormSource): Block[] {
  const { incident, grade } = source;
  const warning = statedValue(source, WARNING_FACT);
  const ruling = incident.gradeRuling;
  const level = incident.level;
  return [
    paragraph(`事件分级：${grade ?? UNKNOWN}${ruling === null ? '' : `（${ruling.by}认定：${ruling.reason}）`}。`),
    paragraph(
      level === null
        ? '响应级别：没有启动响应的记录。'
        : `响应级别：${level.level}级（${printedTime(level.at)}，${level.decidedBy.join('、')}决定）。`,
    ),
    ...(warning === null ? [] : [paragraph(`预警级别：${warning}。`)]),
  ];
}

/** Who called, when, what was said. */
export function opening({ incident, standing, issuer }: FormSource): Block {
  const receipt = standing.get(MOMENTS.receipt);
  const at = typeof receipt?.value === 'string' ? receipt.value : incident.openedAt;
  return paragraph(
    `${printedTime(at)}，${issuer}接到报告：${incident.title}（${incident.hazard}），地点：${incident.place || UNKNOWN}，信息来源：${receipt?.source ?? UNKNOWN}。现将有关情况报告如下。`,
  );
}

const SCALE_FACTS: readonly string[] = [GRADE_FACT, WARNING_FACT];

/** Sections that the clauses demand, each with what answers it; then what else is on record. */
export function reportSections(source: FormSource, { covers }: ReportWish): Section[] {
  const answers = demandedItems(source, covers).map((item) => ({ item, answer: answerTo(source, item) }));
  const used = new Set([...answers.flatMap((one) => one.answer.facts), ...SCALE_FACTS]);
  const rest = otherNames(source, used);
  const windows = supplementWindows(source).map(windowWords);
  return [
    ...answers.map(({ item, answer }) => section(item, answer.blocks)),
    section('分级和响应', scaleLines(source)),
    ...(rest.length === 0
      ? []
      : [section('其他已掌握的情况', [{ kind: 'figures', figures: rest.map((name) => figureOf(source, name)) }])]),
    ...(windows.length === 0 ? [] : [section('补报', windows.map(paragraph))]),
  ];
}

/** Lines under a report: who signed it for issue. */
export const signedBy = ({ approver }: ReportWish): readonly string[] => [`签发人：${approver ?? '（待签发）'}`];
