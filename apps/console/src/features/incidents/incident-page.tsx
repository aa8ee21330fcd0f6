import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { IncidentView, SignedInView } from '@xianzhi/contract';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { incidentQuery, incidentsQuery } from '../../api/incident-queries.ts';
import { problemFrom } from '../../api/problem.ts';
import { momentText } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { type CommandName, Desk, type DeskContext, useDesk } from './desk-context.ts';
import { Gate } from './gate.tsx';
import { phaseWords } from './phase-words.ts';
import { CallerAct } from './screen/caller-act.tsx';
import { ClocksPart } from './screen/clocks-part.tsx';
import { CommandPart } from './screen/command-part.tsx';
import { EndingPart } from './screen/ending-part.tsx';
import { FactsPart } from './screen/facts-part.tsx';
import { LevelPart } from './screen/level-part.tsx';
import { NextAct } from './screen/next-act.tsx';
import { OrdersPart } from './screen/orders-part.tsx';
import { PapersPart } from './screen/papers-part.tsx';
import { ReleasesPart, ReportsPart } from './screen/reports-part.tsx';
import { SituationMark } from './screen/situation-mark.tsx';
import { TimelinePart } from './screen/timeline-part.tsx';
import { Sheet } from './sheet.tsx';
import type { SheetSpec } from './sheet-spec.ts';
import { choosePlanSheet, falseAlarmSheet, linkSheet } from './sheets/other-sheets.ts';
import { useCommand } from './use-command.ts';
import './duty.css';
import './screen.css';

/** What is seldom done: another plan, a link, a false alarm. */
function MoreActs() {
  const { view, may, openSheet } = useDesk();
  const { data } = useQuery(incidentsQuery);
  const others = (data?.incidents ?? []).filter((one) => one.incident !== view.incident);
  const isOpen = view.phase === 'open';
  const items = [
    ...(isOpen && view.level === null && may('choosePlan')
      ? [
          {
            key: 'plan',
            label: view.plan === null ? '选定预案' : '换一个预案',
            sheet: () => choosePlanSheet(data?.plans ?? []),
          },
        ]
      : []),
    ...(isOpen && others.length > 0 && may('link')
      ? [{ key: 'link', label: '关联另一起事件', sheet: () => linkSheet(others) }]
      : []),
    ...(isOpen && may('closeAsFalseAlarm') ? [{ key: 'false', label: '按误报结案', sheet: falseAlarmSheet }] : []),
  ];
  if (items.length === 0) return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: items.map(({ key, label }) => ({ key, label })),
        onClick: ({ key }) => {
          const item = items.find((one) => one.key === key);
          if (item) openSheet(item.sheet());
        },
      }}
    >
      <Button>更多</Button>
    </Dropdown>
  );
}

function Head({ view }: { view: IncidentView }) {
  const { links } = view;
  return (
    <PageHead
      title={view.title}
      lead={
        <>
          {view.isDemo ? <Mark tone="problem">演示</Mark> : null}{' '}
          {view.isDrill ? <Mark tone="attention">演练</Mark> : null}{' '}
          <Mark tone={view.phase === 'open' ? 'good' : 'plain'}>{phaseWords[view.phase]}</Mark> {view.hazard} ·{' '}
          {view.place || '地点不详'} · {momentText(view.openedAt)} {view.openedBy}接报 ·{' '}
          {view.plan === null ? (
            '还没有选定预案'
          ) : (
            <Link to="/plans/$county/$folder" params={planParams(view.plan.id)}>
              {view.plan.title}
            </Link>
          )}
          {view.closedReason === null ? null : ` · ${view.closedReason}`}
          {links.map((one) => (
            <span key={one.incident}>
              {' · '}
              <Link to="/duty/$incident" params={{ incident: one.incident }}>
                关联事件
              </Link>
              （{one.reason}）
            </span>
          ))}
        </>
      }
      actions={
        <>
          {view.hasCaller ? <CallerAct incident={view.incident} /> : null}
          <MoreActs />
          <PrintButton />
        </>
      }
    />
  );
}

function planParams(id: string): { county: string; folder: string } {
  const [county = '', folder = ''] = id.split('/');
  return { county, folder };
}

function useDeskOn(view: IncidentView, signedIn: SignedInView, openSheet: (sheet: SheetSpec) => void): DeskContext {
  const { modal } = App.useApp();
  const send = useCommand(view.incident);
  // Archived or a false alarm: only to be read, by whomever.
  const isClosed = view.phase === 'archived' || view.phase === 'falseAlarm';
  return {
    view,
    seats: signedIn.seats.map((one) => one.seat),
    may: (name: CommandName) => !isClosed && view.mayDo.includes(name),
    openSheet,
    act: (command) =>
      send.mutate(
        { command },
        {
          onError: (error) => {
            const problem = problemFrom(error);
            const content = [problem.message, problem.advice, `代码：${problem.code}`].filter(Boolean).join('\n');
            modal.error({ title: '没有做成', content, okText: '知道了', className: 'problem-dialog' });
          },
        },
      ),
    isBusy: send.isPending,
  };
}

/** The command screen: the next act, what is known, the level, the clocks; orders, reports, the end; the timeline. */
function Screen({ view, signedIn }: { view: IncidentView; signedIn: SignedInView }) {
  const [sheet, setSheet] = useState<SheetSpec | null>(null);
  const desk = useDeskOn(view, signedIn, setSheet);
  return (
    <Desk.Provider value={desk}>
      <div className={desk.may('issueOrders') ? 'command-screen' : 'command-screen for-units'}>
        <Head view={view} />
        <SituationMark view={view} />
        <NextAct />
        <div className="desk-grid">
          <div className="desk-main">
            <div className="desk-pair">
              <FactsPart />
              <LevelPart />
            </div>
            <OrdersPart />
            <div className="desk-pair">
              <ReportsPart />
              <EndingPart />
            </div>
            <div className="desk-pair">
              <PapersPart />
              <ReleasesPart />
            </div>
          </div>
          <div className="desk-side">
            <ClocksPart />
            <TimelinePart />
            <CommandPart />
          </div>
        </div>
      </div>
      {sheet === null ? null : <Sheet key={sheet.key} spec={sheet} onClose={() => setSheet(null)} />}
    </Desk.Provider>
  );
}

function OneIncident({ signedIn }: { signedIn: SignedInView }) {
  const { incident } = useParams({ from: '/duty/$incident' });
  const query = useQuery(incidentQuery(incident));
  return (
    <QueryView query={query} what="这起事件">
      {(view) => <Screen view={view} signedIn={signedIn} />}
    </QueryView>
  );
}

/** 值守 › 事件. */
export const IncidentPage = () => <Gate>{(signedIn) => <OneIncident signedIn={signedIn} />}</Gate>;
