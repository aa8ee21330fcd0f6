import type { IncidentList, IncidentView } from '@xianzhi/contract';
import { type SheetSpec, textIn } from '../sheet-spec.ts';

const reason = (label: string) => ({ kind: 'area', name: 'reason', label }) as const;

export const passCommandSheet = (view: IncidentView): SheetSpec => ({
  key: 'pass command',
  title: '移交指挥权',
  lead: view.commander === null ? '现在没有记录由谁指挥。' : `现由${view.commander}指挥。`,
  fields: [{ kind: 'line', name: 'to', label: '移交给谁' }, reason('为什么移交')],
  confirm: '记录移交',
  isGrave: true,
  command: (values) => ({ do: 'passCommand', to: textIn(values, 'to'), reason: textIn(values, 'reason') }),
});

export const substituteSheet = (view: IncidentView): SheetSpec => ({
  key: 'substitute',
  title: '有人缺席，由谁代替',
  lead: view.substitutes.map((one) => `${one.body}：${one.when}由${one.by.join('、')}代替`).join('；') || undefined,
  fields: [
    { kind: 'line', name: 'holder', label: '谁缺席' },
    {
      kind: 'free',
      name: 'substitute',
      label: '由谁代替',
      options: [...new Set(view.substitutes.flatMap((one) => one.by))],
    },
    reason('原因'),
  ],
  confirm: '记录代替',
  command: (values) => ({
    do: 'substitute',
    holder: textIn(values, 'holder'),
    substitute: textIn(values, 'substitute'),
    reason: textIn(values, 'reason'),
  }),
});

export const requestHelpSheet = (view: IncidentView): SheetSpec => ({
  key: `help ${view.requests.length}`,
  title: '请求支援',
  fields: [
    { kind: 'line', name: 'to', label: '向谁请求' },
    { kind: 'area', name: 'text', label: '需要什么、多少、何时何地' },
  ],
  confirm: '发出请求',
  isGrave: true,
  command: (values) => ({ do: 'requestHelp', to: textIn(values, 'to'), text: textIn(values, 'text') }),
});

export const answerRequestSheet = (request: IncidentView['requests'][number], place: number): SheetSpec => ({
  key: `answer ${place}`,
  title: `${request.to}的答复`,
  lead: request.text,
  fields: [{ kind: 'area', name: 'answer', label: '怎样答复' }],
  confirm: '记录答复',
  command: (values) => ({ do: 'answerRequest', request: place, answer: textIn(values, 'answer') }),
});

export const choosePlanSheet = (plans: IncidentList['plans']): SheetSpec => ({
  key: 'plan',
  title: '选定预案',
  lead: '启动响应以后不能再换预案。',
  fields: [
    {
      kind: 'one',
      name: 'plan',
      label: '按哪个预案处置',
      options: plans.map((plan) => ({ value: plan.plan, label: plan.title })),
    },
    reason('理由'),
  ],
  start: { plan: '', reason: '' },
  confirm: '选定',
  isGrave: true,
  command: (values) => ({ do: 'choosePlan', plan: textIn(values, 'plan'), reason: textIn(values, 'reason') }),
});

export const falseAlarmSheet = (): SheetSpec => ({
  key: 'false alarm',
  title: '按误报结案',
  lead: '结案以后只供查看，所有时限停止。',
  fields: [reason('凭什么认定是误报')],
  confirm: '按误报结案',
  isGrave: true,
  command: (values) => ({ do: 'closeAsFalseAlarm', reason: textIn(values, 'reason') }),
});

export const linkSheet = (others: IncidentList['incidents']): SheetSpec => ({
  key: 'link',
  title: '关联另一起事件',
  fields: [
    {
      kind: 'one',
      name: 'incident',
      label: '哪一起',
      options: others.map((one) => ({ value: one.incident, label: one.title })),
    },
    reason('怎样关联'),
  ],
  start: { incident: '', reason: '' },
  confirm: '关联',
  command: (values) => ({ do: 'link', incident: textIn(values, 'incident'), reason: textIn(values, 'reason') }),
});
