import { MOMENTS } from './outcomes.ts';
import { INCIDENT_GRADES, RESPONSE_LEVELS, WARNING_COLOURS } from './scales.ts';

/** What kind of thing a fact is. `ordered` is a choice whose values stand from the lowest; `elapsed` is a length that grows by itself. */
export const FACT_TYPES = [
  'count',
  'money',
  'measure',
  'elapsed',
  'flag',
  'choice',
  'ordered',
  'day',
  'moment',
  'place',
] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** A fact as plans and the duty desk speak of it. One thing has one name in all plans. */
export type Fact = {
  readonly name: string;
  readonly type: FactType;
  /** As official texts write it: `人`, `万元`, `公顷`, `小时`; none for flags, choices, days and places. */
  readonly unit?: string | undefined;
  /** Of a choice; of an ordered one from the lowest. */
  readonly values?: readonly string[] | undefined;
  /** What the duty desk asks. */
  readonly question: string;
  /** How clauses speak of it where they do not use its name: `连续两日降水量` of 前一日降水量. */
  readonly printed?: readonly string[] | undefined;
  /** What the count includes, as the text says: `失踪`, `急性中毒`. */
  readonly includes?: readonly string[] | undefined;
  /** The stretch in which it is counted: `一周`, or `一次` for one event. */
  readonly window?: string | undefined;
  /** A share or comparison: the fact or figure that it is measured against. */
  readonly base?: string | { readonly notStated: string } | undefined;
  /** Of an elapsed length: the moment from which it runs. */
  readonly since?: string | undefined;
  /** S-FEEL over other facts, where the text counts a sum. */
  readonly formula?: string | undefined;
};

const people = (name: string, question: string, includes?: readonly string[]): Fact => ({
  name,
  type: 'count',
  unit: '人',
  question,
  ...(includes === undefined ? {} : { includes }),
});
const burnedArea = (of: string): Fact => ({
  name: `受害${of}面积`,
  type: 'measure',
  unit: '公顷',
  question: `受害${of}面积多少公顷？`,
});
const flag = (name: string, question: string): Fact => ({ name, type: 'flag', question });
const moment = (base: keyof typeof MOMENTS, question: string): Fact => ({
  name: MOMENTS[base],
  type: 'moment',
  question,
});

/** Facts that more than one plan asks for. A plan's own stand in its content. */
export const STANDARD_FACTS: readonly Fact[] = [
  people('死亡人数', '已确认死亡几人？'),
  people('失踪人数', '失踪几人？'),
  people('失联人数', '联系不上的有几人？'),
  people('被困人数', '被困几人？'),
  people('受伤人数', '受伤几人？'),
  people('重伤人数', '重伤几人（急性中毒计入）？', ['急性中毒']),
  people('中毒人数', '中毒几人？'),
  people('转移安置人数', '需要紧急转移安置几人？'),
  {
    name: '死亡和重伤人数',
    type: 'count',
    unit: '人',
    question: '死亡和重伤合计几人？',
    formula: '死亡人数 + 重伤人数',
  },
  { name: '直接经济损失', type: 'money', unit: '万元', question: '直接经济损失估计多少万元？' },
  burnedArea('森林'),
  burnedArea('草原'),
  { name: '未控制时长', type: 'elapsed', unit: '小时', question: '火灾、险情持续多久未得到有效控制？', since: '发生' },
  { name: '震级', type: 'measure', unit: '级', question: '震级是多少？' },
  { name: '事件分级', type: 'ordered', values: INCIDENT_GRADES, question: '事件属于哪一级？' },
  {
    name: '上级已启动响应',
    type: 'ordered',
    values: ['未启动', ...RESPONSE_LEVELS],
    question: '上级指挥机构已启动几级响应？',
  },
  { name: '预警级别', type: 'ordered', values: WARNING_COLOURS, question: '当前预警是什么颜色？' },
  flag('超出本级处置能力', '是否超出本县处置能力？'),
  flag('跨行政区域', '是否跨县（市、区）？'),
  flag('敏感地区或时段', '是否在敏感地区或敏感时段？'),
  moment('occurrence', '何时发生？'),
  moment('discovery', '何时发现？'),
  moment('receipt', '何时接到报告？'),
  moment('verification', '何时核实？'),
  moment('initialGrading', '何时作出初步判断？'),
  moment('forwarding', '何时转来？'),
  moment('change', '情况何时变化？'),
  moment('start', '何时启动响应？'),
  moment('ending', '何时终止响应？'),
  moment('handled', '何时处置完毕？'),
  { name: '发生地点', type: 'place', question: '发生在哪里？' },
];

const COUNTED_PEOPLE = /^(.{1,12})人数$/;

/** How far a fact is from the next step, as an officer says it: `再有 2 人死亡即达重大`, `面积再增加 40 公顷即达重大`. */
export function shortfallText(fact: Fact, amount: string, outcome: string): string {
  const counted = COUNTED_PEOPLE.exec(fact.name)?.[1];
  if (counted !== undefined) return `再有 ${amount} 人${counted}即达${outcome}`;
  return `${fact.name}再增加 ${amount} ${fact.unit ?? ''}即达${outcome}`;
}
