import { type IncidentView, reportLabels } from '@xianzhi/contract';
import { momentText } from '../../../ui/format.ts';
import { Clause } from '../clause.tsx';
import { reportText } from '../report-text.ts';
import { listIn, type SheetSpec, textIn } from '../sheet-spec.ts';
import { SELF } from './deciding.ts';

type Report = IncidentView['reports'][number];
type Release = IncidentView['publications'][number];

const CHANNELS = ['电话', '传真', '公文系统', '当面送达', '值班专网'];
const KINDS = ['initial', 'followUp', 'final', 'zero', 'supplement', 'summary', 'other'] as const;
const kindOf = (text: string) => KINDS.find((kind) => kind === text) ?? 'other';

/** Kinds of clocks that a report answers. */
export const ANSWERED = new Set(['report', 'repeated', 'aftermath']);

const kindNow = (view: IncidentView): string => {
  if (view.phase !== 'open') return 'final';
  return view.reports.some((report) => report.kind === 'initial') ? 'followUp' : 'initial';
};

/** Clocks of the same clause as the nearest one go out with one report. */
function preselected(view: IncidentView, about: string | null): string[] {
  const open = view.clocks.filter((clock) => ANSWERED.has(clock.kind));
  const waiting = new Set(view.reports.filter((one) => one.sent === null).flatMap((one) => one.recipients));
  const first = open.find((one) => one.clock === about) ?? open.find((one) => !waiting.has(one.to ?? '')) ?? open[0];
  if (first === undefined) return [];
  return open.filter((one) => one.clause === first.clause && one.dueAt === first.dueAt).map((one) => one.clock);
}

/** A report in draft with the deadlines that it answers; `about` is the clock from which one came. */
export function draftReportSheet(view: IncidentView, about: string | null): SheetSpec {
  const open = view.clocks.filter((clock) => ANSWERED.has(clock.kind));
  const chosen = preselected(view, about);
  const recipients = (covers: readonly string[]): string[] => [
    ...new Set(open.flatMap((clock) => (covers.includes(clock.clock) && clock.to !== null ? [clock.to] : []))),
  ];
  return {
    key: `draft report ${view.reports.length} ${about ?? ''}`,
    title: '拟报告',
    lead: '数字取自已记录的情况，没有的写“正在核实”。拟好不等于报出：签发、报出是后两步，时限不因等待签发而停。',
    fields: [
      {
        kind: 'one',
        name: 'kind',
        label: '哪一种',
        options: KINDS.map((value) => ({ value, label: reportLabels[value] ?? value })),
      },
      {
        kind: 'checks',
        name: 'covers',
        label: '回答哪些时限（一个收件单位一项）',
        isOptional: true,
        items: open.map((clock) => ({
          value: clock.clock,
          label: `${clock.to ?? ''} ${momentText(clock.dueAt)} 前`,
          hint: (
            <>
              {clock.label.replace(`：报${clock.to}`, '')} <Clause address={clock.clause} />
            </>
          ),
        })),
      },
      { kind: 'many', name: 'more', label: '另外报给', options: [], isOptional: true },
      { kind: 'area', name: 'text', label: '正文' },
    ],
    start: { kind: kindNow(view), covers: chosen, more: [], text: reportText(view) },
    confirm: '存为待签发',
    lacks: (values) =>
      recipients(listIn(values, 'covers')).length + listIn(values, 'more').length === 0 ? '还没有选报给谁。' : null,
    command: (values) => {
      const covers = listIn(values, 'covers').filter((one) => open.some((clock) => clock.clock === one));
      return {
        do: 'draftReport',
        kind: kindOf(textIn(values, 'kind')),
        recipients: [...new Set([...recipients(covers), ...listIn(values, 'more')])],
        covers,
        text: textIn(values, 'text'),
      };
    },
  };
}

const RELAYED = [
  { value: SELF, label: '本人在此签发' },
  { value: '电话', label: '电话同意' },
  { value: '当面', label: '当面同意' },
  { value: '书面', label: '书面同意' },
];

export const approveReportSheet = (report: Report, me: string): SheetSpec => ({
  key: `approve ${report.report}`,
  title: `签发${report.name}`,
  to: report.recipients,
  text: report.text,
  lead: `拟稿：${report.draftedBy}。拟稿人不能自己签发；领导口头同意的，写明方式。`,
  fields: [
    { kind: 'line', name: 'approver', label: '签发人' },
    { kind: 'one', name: 'relayed', label: '怎样签发', options: RELAYED },
  ],
  start: report.draftedBy === me ? { approver: '', relayed: '' } : { approver: me, relayed: SELF },
  confirm: '签发',
  isGrave: true,
  command: (values) => ({
    do: 'approveReport',
    report: report.report,
    approver: textIn(values, 'approver'),
    relayed: textIn(values, 'relayed') === SELF ? null : textIn(values, 'relayed'),
  }),
});

/** One tick a recipient: a report to four is sent when four have it. */
export const sendReportSheet = (report: Report, clauses: readonly string[]): SheetSpec => ({
  key: `send ${report.report}`,
  title: `报出${report.name}`,
  clauses,
  text: report.text,
  lead: report.approved === null ? '还没有签发。紧急首报可以先报，随后补签。' : `已由${report.approved.by}签发。`,
  fields: [
    { kind: 'free', name: 'channel', label: '报送方式', options: CHANNELS },
    {
      kind: 'checks',
      name: 'ticks',
      label: '逐个确认已经送到',
      items: report.recipients.map((value) => ({ value, label: value })),
    },
  ],
  start: { channel: '', ticks: [] },
  confirm: '确认报出',
  isGrave: true,
  lacks: (values) => {
    const left = report.recipients.filter((one) => !listIn(values, 'ticks').includes(one));
    return left.length === 0 ? null : `还没有确认送到：${left.join('、')}`;
  },
  command: (values) => ({ do: 'sendReport', report: report.report, channel: textIn(values, 'channel') }),
});

export const draftReleaseSheet = (view: IncidentView): SheetSpec => ({
  key: `release ${view.publications.length}`,
  title: '拟发布稿',
  lead: '审核通过以后才能发布；拟稿人不能自己审核。',
  fields: [{ kind: 'area', name: 'text', label: '正文' }],
  start: { text: reportText(view) },
  confirm: '存为待审核',
  command: (values) => ({ do: 'draftRelease', text: textIn(values, 'text') }),
});

export const approveReleaseSheet = (release: Release): SheetSpec => ({
  key: `approve ${release.release}`,
  title: '审核发布稿',
  to: ['社会公众'],
  text: release.text,
  lead: `拟稿：${release.draftedBy}`,
  fields: [],
  confirm: '审核通过',
  isGrave: true,
  command: () => ({ do: 'approveRelease', release: release.release }),
});

export const publishReleaseSheet = (release: Release): SheetSpec => ({
  key: `publish ${release.release}`,
  title: '发布信息',
  to: ['社会公众'],
  text: release.text,
  lead: `审核：${release.approved?.by ?? ''}`,
  fields: [
    { kind: 'free', name: 'channel', label: '发布渠道', options: ['政府网站', '新闻发布会', '广播电视', '政务新媒体'] },
  ],
  confirm: '确认发布',
  isGrave: true,
  command: (values) => ({ do: 'publishRelease', release: release.release, channel: textIn(values, 'channel') }),
});
