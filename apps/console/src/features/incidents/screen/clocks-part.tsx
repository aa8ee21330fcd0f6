import type { IncidentView } from '@xianzhi/contract';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useServerNow } from '../../../live/server-time.ts';
import { momentText } from '../../../ui/format.ts';
import { Clause } from '../clause.tsx';
import { Countdown, CountdownBar } from '../countdown.tsx';
import { useDesk } from '../desk-context.ts';
import { ANSWERED, draftReportSheet } from '../sheets/report-sheets.tsx';
import { Panel } from './panel.tsx';

export type Clock = IncidentView['clocks'][number];

const AFTER_YEAR = 5;
const short = (iso: string): string => momentText(iso).slice(AFTER_YEAR);

/** What a deadline is about, without the recipient that stands before it. */
const aboutOf = ({ label, to }: Clock): string => (to === null ? label : label.replace(`：报${to}`, ''));

/** A deadline: to whom, how long, since when it is late, which due times it replaced. */
export function ClockLine({ clock, action }: { clock: Clock; action?: ReactNode }) {
  const isLate = useServerNow() > Date.parse(clock.dueAt);
  return (
    <li className={isLate ? 'clock late' : 'clock'}>
      <div className="clock-what">
        <b>{clock.kind === 'report' && clock.to !== null ? `报${clock.to}` : clock.label}</b>
        <span className="soft">
          {clock.kind === 'report' && clock.to !== null ? `${aboutOf(clock)}，` : ''}
          {isLate ? `自 ${short(clock.dueAt)} 起` : `${short(clock.dueAt)} 前`}
          {clock.earlierDueAt.map((due) => (
            <s key={due}> 原 {short(due)}</s>
          ))}
        </span>
        {clock.cause === null ? null : <span className="cause">{clock.cause}</span>}
        <Clause address={clock.clause} />
      </div>
      <div className="clock-left">
        <Countdown dueAt={clock.dueAt} baseAt={clock.baseAt} />
        <CountdownBar dueAt={clock.dueAt} baseAt={clock.baseAt} />
      </div>
      {action}
    </li>
  );
}

function Sent({ reports }: { reports: IncidentView['reports'] }) {
  const sent = reports.flatMap((report) =>
    report.sent === null ? [] : report.recipients.map((to) => ({ to, name: report.name, at: report.sent?.at ?? '' })),
  );
  if (sent.length === 0) return null;
  return (
    <ul className="sent-ticks" aria-label="已报">
      {sent.map((one) => (
        <li key={`${one.to} ${one.name} ${one.at}`}>
          {one.to} <span className="done-word">已报</span> {one.name} {momentText(one.at)}
        </li>
      ))}
    </ul>
  );
}

/** Deadlines of this incident, the nearest first; one line a recipient. */
export function ClocksPart() {
  const { view, may, openSheet } = useDesk();
  return (
    <Panel id="clocks" title="时限">
      {view.clocks.length === 0 ? <p className="soft">没有在走的时限。</p> : null}
      <ul className="clock-list">
        {view.clocks.map((clock) => (
          <ClockLine
            key={clock.clock}
            clock={clock}
            action={
              ANSWERED.has(clock.kind) && may('draftReport') ? (
                <Button
                  size="small"
                  className="no-print"
                  aria-label={`去报：${clock.label}`}
                  onClick={() => openSheet(draftReportSheet(view, clock.clock))}
                >
                  去报
                </Button>
              ) : null
            }
          />
        ))}
      </ul>
      <Sent reports={view.reports} />
    </Panel>
  );
}
