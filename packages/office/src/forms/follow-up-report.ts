import type { Report } from '../incidents/index.ts';
import { answersTo } from './answers.ts';
import { type Change, changesSince } from './changes.ts';
import { type Before, reportBefore } from './last-report.ts';
import { type Block, type OfficialForm, paragraph, UNKNOWN } from './model.ts';
import { changeTable } from './reconciled.ts';
import { courseOf, measuresOf, requestsOf, type Said } from './record.ts';
import { attachments, commonSections, itemSections, restSection, signedBy } from './report-body.ts';
import { nameOf } from './report-names.ts';
import { listedItems, type ReportWish, reportClauses } from './report-wish.ts';
import { listed, numbered, type Section } from './sections.ts';
import { type FormSource, formOf, fullNames } from './source.ts';
import { printedTime } from './words.ts';

/** What is new since a report. */
type News = { readonly since: Report; readonly changes: readonly Change[] };

const isNew = ({ since }: News, one: Said): boolean =>
  one.at !== null && Date.parse(one.at) > Date.parse(since.draftedAt);

/** A demanded item: its changed figures and what was said since; that nothing changed, or that nobody knows yet. */
function itemNews(source: FormSource, news: News, item: string): Section {
  const answers = answersTo(source, item);
  const facts = answers.flatMap((one) => one.facts);
  const said = answers.flatMap((one) => one.said);
  const blocks: Block[] = [
    ...changeTable(news.changes.filter((change) => facts.includes(change.name))),
    ...listed(said.filter((one) => isNew(news, one)).map((one) => one.text)),
  ];
  if (blocks.length > 0) return { title: item, blocks };
  const isKnown = said.length > 0 || facts.some((name) => source.standing.has(name));
  return { title: item, blocks: [paragraph(isKnown ? '没有新的变化。' : `${UNKNOWN}。`)] };
}

/** What the clause lists in its order, then every change that none of its items took up. */
function newsSections(source: FormSource, news: News, wish: ReportWish): Section[] {
  const items = listedItems(source, wish);
  const answered = items.flatMap((item) => answersTo(source, item));
  const taken = new Set(answered.flatMap((one) => one.facts));
  const told = new Set(answered.flatMap((one) => one.said.map((said) => said.text)));
  const rest = (all: readonly Said[]): Block[] =>
    listed(all.filter((one) => isNew(news, one) && !told.has(one.text)).map((one) => one.text));
  return [
    ...items.map((item) => itemNews(source, news, item)),
    { title: '情况变化', blocks: changeTable(news.changes.filter((change) => !taken.has(change.name))) },
    { title: '处置进展', blocks: [...rest(courseOf(source)), ...rest(measuresOf(source))] },
    { title: '请求支援', blocks: rest(requestsOf(source)) },
  ];
}

function openingWords({ incident: { title } }: FormSource, { since, newcomers }: Before): string {
  const to = newcomers.length === 0 ? '' : `向${newcomers.join('、')}`;
  if (since === null) return `此前没有${to}报出过报告，现将${title}的全部情况报告如下。`;
  const known = `${nameOf(since)}已于${printedTime(since.sent?.at ?? since.draftedAt)}报出`;
  return `关于${title}，${known}，现将此后变化的情况续报如下，未变化的不再重复。`;
}

/** 续报, numbered: only what changed since the last report that its recipients were sent. Also 补报 and 零报告, by their names. */
export function followUpReport(source: FormSource, wish: ReportWish): OfficialForm {
  const before = reportBefore(source, wish.recipients);
  const { since } = before;
  const news = since === null ? null : { since, changes: changesSince(source, since) };
  // Where nothing was reported before, everything is new.
  const sections =
    news === null ? [...itemSections(source, wish), restSection(source, wish)] : newsSections(source, news, wish);
  const hasNews = sections.some((one) => one.blocks.length > 0);
  return formOf(source, {
    kind: 'followUpReport',
    title: `关于${source.incident.title}的${nameOf(wish)}`,
    recipients: fullNames(source, wish.recipients),
    blocks: [
      paragraph(openingWords(source, before)),
      ...(hasNews ? [] : [paragraph('此后没有记录到新的变化。')]),
      ...numbered([...sections, ...commonSections(source)]),
      ...attachments(source, wish),
    ],
    endMatter: signedBy(wish),
    clauses: reportClauses(source, wish),
  });
}
