import { casualtyNames } from './figures.ts';
import { type Block, type OfficialForm, paragraph, UNKNOWN } from './model.ts';
import { courseOf, measuresOf, requestsOf } from './record.ts';
import { opening, scaleLines } from './report-body.ts';
import { figureBlock, listed, numbered } from './sections.ts';
import { type FormSource, formOf, fullNames } from './source.ts';
import { printedTime } from './words.ts';

/** What a bulletin has beside the record: its running number, to whom it goes, who answers for it. */
export type BulletinWish = {
  readonly number: string;
  readonly recipients: readonly string[];
  readonly copies: readonly string[];
  readonly editor: string;
  readonly telephone: string | null;
  readonly approver: string | null;
};

const ANSWERED: readonly string[] = ['report', 'repeated', 'order', 'step', 'aftermath'];

/** Deadlines that somebody still has to keep, the nearest first, overdue ones said to be so. */
function deadlines({ incident, now }: FormSource): Block[] {
  const open = Object.values(incident.clocks)
    .filter((clock) => clock.state !== 'stopped' && ANSWERED.includes(clock.kind))
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  return listed(
    open.map(
      ({ label, dueAt }) =>
        `${label}，时限${printedTime(dueAt)}${Date.parse(dueAt) < Date.parse(now) ? '（已过时限）' : ''}。`,
    ),
  );
}

/** 值班快报: the whole situation on a page, for those who lead. */
export const dutyBulletin = (source: FormSource, wish: BulletinWish): OfficialForm =>
  formOf(source, {
    kind: 'dutyBulletin',
    number: wish.number,
    title: `值班快报：${source.incident.title}`,
    recipients: fullNames(source, wish.recipients),
    blocks: [
      opening(source),
      ...numbered([
        { title: '人员情况', blocks: figureBlock(source, casualtyNames(source)) },
        {
          title: '分级、响应和指挥',
          blocks: [...scaleLines(source), paragraph(`指挥：${source.incident.commander ?? UNKNOWN}。`)],
        },
        { title: '处置情况', blocks: listed([...measuresOf(source), ...courseOf(source)].map((one) => one.text)) },
        { title: '请求支援', blocks: listed(requestsOf(source).map((one) => one.text)) },
        { title: '待办时限', blocks: deadlines(source) },
      ]),
    ],
    copies: fullNames(source, wish.copies),
    endMatter: [
      `编辑：${wish.editor}`,
      ...(wish.telephone === null ? [] : [`电话：${wish.telephone}`]),
      `签发人：${wish.approver ?? '（待签发）'}`,
    ],
    clauses: [],
  });
