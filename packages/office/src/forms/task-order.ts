import type { Order } from '../incidents/index.ts';
import type { Block, OfficialForm } from './model.ts';
import { numbered } from './sections.ts';
import { type FormSource, formOf, fullName } from './source.ts';
import { printedDay, printedTime } from './words.ts';

const FORCES: Readonly<Record<string, string>> = {
  shall: '应当',
  may: '可以',
  asNeeded: '视情',
  ifNecessary: '必要时',
  mustNot: '不得',
};

const pairs = (rows: readonly (readonly [string, string])[]): Block => ({
  kind: 'table',
  columns: ['栏目', '内容'],
  rows,
});

const taskRows = (source: FormSource, order: Order): (readonly [string, string])[] => [
  ['事件', source.incident.title],
  ['承办单位', fullName(source, order.to)],
  ...(order.group === null ? [] : [['工作组', order.group] as const]),
  ['任务', order.does],
  ['要求', FORCES[order.force] ?? order.force],
  ['完成时限', order.dueAt === null ? '预案没有规定，也没有另定' : printedTime(order.dueAt)],
  ['下达人', order.issuedBy],
  ['下达时间', printedTime(order.issuedAt)],
];

/** Acknowledging is not finishing, and finishing is not being confirmed: three lines, each with its own person and time. */
function answerRows({ acknowledged, progress, finished, confirmed, withdrawn }: Order): (readonly [string, string])[] {
  const by = (one: { readonly by: string; readonly at: string }): string => `${one.by}，${printedTime(one.at)}`;
  return [
    ...acknowledged.map((one) => ['签收', by(one)] as const),
    ...progress.map((one) => ['进展', `${one.text}（${by(one)}）`] as const),
    ['办结', finished === null ? '尚未报办结' : `${finished.evidence}（${by(finished)}）`],
    ['核实', confirmed === null ? '尚未核实' : by(confirmed)],
    ...(withdrawn === null ? [] : [['撤回', withdrawn] as const]),
  ];
}

/** 任务单: one order of the plan to one unit, with what came back. */
export const taskOrder = (source: FormSource, order: Order): OfficialForm =>
  formOf(source, {
    kind: 'taskOrder',
    title: '应急处置任务单',
    recipients: [fullName(source, order.to)],
    blocks: numbered([
      { title: '任务', blocks: [pairs(taskRows(source, order))] },
      { title: '办理', blocks: [pairs(answerRows(order))] },
    ]),
    signedOn: printedDay(order.issuedAt),
    clauses: [order.clause],
  });
