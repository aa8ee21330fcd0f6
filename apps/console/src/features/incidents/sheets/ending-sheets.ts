import type { IncidentView } from '@xianzhi/contract';
import { type SheetSpec, textIn } from '../sheet-spec.ts';
import { type Authority, clausesOf, decidingFields, decidingParts, decidingStart } from './deciding.ts';

type Condition = IncidentView['conditions'][number];
type Step = IncidentView['steps'][number];

export const tickSheet = (condition: Condition): SheetSpec => ({
  key: `tick ${condition.fact}`,
  title: `确认：${condition.says}`,
  fields: [{ kind: 'area', name: 'evidence', label: '依据（谁核实、怎么核实的）' }],
  confirm: '确认已满足',
  command: (values) => ({ do: 'tickCondition', fact: condition.fact, evidence: textIn(values, 'evidence') }),
});

export const takeBackSheet = (condition: Condition): SheetSpec => ({
  key: `take back ${condition.fact}`,
  title: `撤销确认：${condition.says}`,
  fields: [{ kind: 'area', name: 'reason', label: '为什么撤销' }],
  confirm: '撤销确认',
  command: (values) => ({ do: 'takeBackCondition', fact: condition.fact, reason: textIn(values, 'reason') }),
});

export const finishStepSheet = (step: Step): SheetSpec => ({
  key: `step ${step.does}`,
  title: `完成：${step.does}`,
  fields: [{ kind: 'area', name: 'evidence', label: '完成情况' }],
  confirm: '记为完成',
  command: (values) => ({ do: 'finishStep', step: step.does, evidence: textIn(values, 'evidence') }),
});

type Closing = {
  readonly act: 'end' | 'suspend';
  readonly authority: Authority | null;
  readonly seats: readonly string[];
};

/** 终止 and 中止: by whom, how it reached the desk, and why. */
export function closingSheet(view: IncidentView, { act, authority, seats }: Closing): SheetSpec {
  const isEnd = act === 'end';
  const met = (isEnd ? view.conditions : view.suspensionGrounds).filter((one) => one.isMet);
  return {
    key: act,
    title: isEnd ? '终止应急响应' : '中止救援',
    clauses: clausesOf(authority),
    lead: met.length === 0 ? undefined : `已确认：${met.map((one) => one.says).join('；')}`,
    fields: [
      ...decidingFields(authority, isEnd ? '由谁决定终止' : '由谁批准中止'),
      { kind: 'area', name: 'reason', label: isEnd ? '终止说明' : '论证和意见' },
    ],
    start: { reason: '', ...decidingStart(authority, seats) },
    confirm: isEnd ? '终止响应' : '中止救援',
    isGrave: true,
    command: (values) => ({ do: act, ...decidingParts(values), reason: textIn(values, 'reason') }),
  };
}

export const resumeSheet = (): SheetSpec => ({
  key: 'resume',
  title: '恢复救援',
  fields: [{ kind: 'area', name: 'reason', label: '恢复的原因' }],
  confirm: '恢复救援',
  isGrave: true,
  command: (values) => ({ do: 'resume', reason: textIn(values, 'reason') }),
});

export const reviewSheet = (): SheetSpec => ({
  key: 'review',
  title: '总结评估',
  lead: '对照预案逐条回看：哪些做到了，哪些没有做到、晚了多久、为什么，预案要改哪里。',
  fields: [{ kind: 'area', name: 'text', label: '总结' }],
  confirm: '完成总结',
  isGrave: true,
  command: (values) => ({ do: 'review', text: textIn(values, 'text') }),
});

export const archiveSheet = (view: IncidentView): SheetSpec => ({
  key: 'archive',
  title: '归档',
  lead: `“${view.title}”归档以后只供查看，不能再记。${
    view.clocks.length === 0 ? '' : `还有 ${view.clocks.length} 个时限没有回答，归档后不再提醒。`
  }`,
  fields: [],
  confirm: '归档',
  isGrave: true,
  command: () => ({ do: 'archive' }),
});
