import type { IncidentView } from '@xianzhi/contract';
import { type SheetSpec, textIn } from '../sheet-spec.ts';
import { type Authority, clausesOf, decidingFields, decidingParts, decidingStart } from './deciding.ts';

const GRADES = ['一般', '较大', '重大', '特别重大'];

/** A grade that somebody with the say has found. */
export function ruleGradeSheet(view: IncidentView): SheetSpec {
  return {
    key: 'grade',
    title: '记录事件分级的认定',
    lead: '谁认定、凭什么认定，都要写明；认定的分级高于表格推算的。',
    fields: [
      { kind: 'one', name: 'grade', label: '认定为', options: GRADES.map((value) => ({ value, label: value })) },
      { kind: 'line', name: 'by', label: '由谁认定' },
      { kind: 'area', name: 'reason', label: '认定的依据' },
    ],
    start: { grade: view.gradeInForce ?? '', by: '', reason: '' },
    confirm: '记录认定',
    isGrave: true,
    command: (values) => ({
      do: 'ruleGrade',
      grade: textIn(values, 'grade'),
      by: textIn(values, 'by'),
      reason: textIn(values, 'reason'),
    }),
  };
}

/** Where the text leaves open who decides: asked, and recorded with who ruled. */
export function ruleDeciderSheet(authority: Authority, what: string): SheetSpec {
  return {
    key: `decider ${authority.question}`,
    title: `记录由谁决定：${what}`,
    lead: '原文没有定论。请示以后在这里记下由谁决定；系统不代填任何岗位。',
    clauses: clausesOf(authority),
    fields: [
      {
        kind: 'free',
        name: 'holder',
        label: '由谁决定',
        options: [...new Set(authority.ways.flatMap((way) => way.deciders))],
      },
      { kind: 'area', name: 'reason', label: '谁答复的，怎样答复的' },
    ],
    start: { holder: '', reason: '' },
    confirm: '记录',
    isGrave: true,
    command: (values) => ({
      do: 'ruleDecider',
      question: authority.question,
      holder: textIn(values, 'holder'),
      reason: textIn(values, 'reason'),
    }),
  };
}

/** Starting or changing a level: the four elements, who decided, how it reached the desk. */
export function decideLevelSheet(view: IncidentView, seats: readonly string[]): SheetSpec {
  const { starting, level, levelAhead } = view;
  const isStart = level === null;
  const options = view.levels.filter((one) => one !== level?.level);
  return {
    key: 'level',
    title: isStart ? '决定启动应急响应' : `调整响应级别（现为${level.level}级）`,
    clauses: clausesOf(starting),
    lead:
      levelAhead === null ? '按现有事实，预案没有提出级别；另行决定要写明理由。' : `按现有事实应为 ${levelAhead}级。`,
    fields: [
      {
        kind: 'one',
        name: 'level',
        label: '响应级别',
        options: options.map((value) => ({ value, label: `${value}级` })),
      },
      { kind: 'area', name: 'matter', label: '事项' },
      { kind: 'line', name: 'expectedDuration', label: '预计期限' },
      { kind: 'area', name: 'measures', label: '采取的措施' },
      ...decidingFields(starting, '由谁决定'),
      {
        kind: 'area',
        name: 'overrideReason',
        label: '另行决定的理由',
        isOptional: true,
        hint: '与推算的级别不同，或由条款以外的人决定时必填。',
      },
    ],
    start: {
      level: levelAhead ?? '',
      matter: view.title,
      expectedDuration: '',
      measures: '',
      overrideReason: '',
      ...decidingStart(starting, seats),
    },
    confirm: isStart ? '启动响应' : '调整级别',
    isGrave: true,
    command: (values) => ({
      do: 'decideLevel',
      level: textIn(values, 'level'),
      ...decidingParts(values),
      elements: {
        matter: textIn(values, 'matter'),
        expectedDuration: textIn(values, 'expectedDuration'),
        measures: textIn(values, 'measures'),
      },
      overrideReason: textIn(values, 'overrideReason') || null,
    }),
  };
}
