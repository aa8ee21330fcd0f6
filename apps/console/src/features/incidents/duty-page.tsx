import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { IncidentList, SignedInView } from '@xianzhi/contract';
import { Button } from 'antd';
import { incidentsQuery } from '../../api/incident-queries.ts';
import { momentText } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { LevelChip } from '../../ui/scales.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { useHotkeys } from '../../ui/use-hotkeys.ts';
import { Countdown } from './countdown.tsx';
import { Gate } from './gate.tsx';
import { phaseWords } from './phase-words.ts';
import './duty.css';

type Summary = IncidentList['incidents'][number];

const mayOpen = ({ roles }: SignedInView): boolean =>
  roles.some((role) => ['dutyOfficer', 'officeDirector', 'commander', 'township'].includes(role));

function Line({ incident }: { incident: Summary }) {
  const { phase, nextDueAt, overdue } = incident;
  return (
    <li className="incident-line">
      <Link to="/duty/$incident" params={{ incident: incident.incident }}>
        <span className="incident-title">
          {incident.isDrill ? <Mark tone="attention">演练</Mark> : null} {incident.title}
        </span>
        <span className="soft incident-where">
          {incident.hazard} · {incident.place || '地点不详'} · {momentText(incident.openedAt)} 接报
        </span>
      </Link>
      <span className="incident-level">
        {incident.level === null ? <span className="soft">响应未启动</span> : <LevelChip level={incident.level} />}
      </span>
      <span className="incident-due">
        {overdue > 0 ? <b className="late-word">超时 {overdue} 项</b> : null}
        {nextDueAt !== null && phase !== 'archived' ? <Countdown dueAt={nextDueAt} /> : null}
        {overdue === 0 && nextDueAt === null ? <span className="soft">没有在走的时限</span> : null}
      </span>
      <Mark tone={phase === 'open' ? 'good' : 'plain'}>{phaseWords[phase]}</Mark>
    </li>
  );
}

function Lines({ title, incidents }: { title: string; incidents: readonly Summary[] }) {
  if (incidents.length === 0) return null;
  return (
    <section className="panel">
      <h2>
        {title} <span className="soft">{incidents.length}</span>
      </h2>
      <ul className="incident-lines">
        {incidents.map((incident) => (
          <Line key={incident.incident} incident={incident} />
        ))}
      </ul>
    </section>
  );
}

const due = ({ nextDueAt, overdue }: Summary): number =>
  overdue > 0 ? -overdue : nextDueAt === null ? Number.POSITIVE_INFINITY : Date.parse(nextDueAt);

function DutyList({ signedIn }: { signedIn: SignedInView }) {
  const query = useQuery(incidentsQuery);
  const navigate = useNavigate();
  const canOpen = mayOpen(signedIn);
  useHotkeys(canOpen ? { n: () => void navigate({ to: '/duty/call' }) } : {});
  const call = (
    <Link to="/duty/call" className="call-button">
      接报 <kbd>n</kbd>
    </Link>
  );
  return (
    <>
      <PageHead
        title="值守"
        lead={`${signedIn.countyName ?? ''} · ${signedIn.name}`}
        actions={
          <>
            <Button size="large" onClick={() => void navigate({ to: '/duty/clocks' })}>
              全部时限
            </Button>
            <Button size="large" onClick={() => void navigate({ to: '/roster' })}>
              值班表
            </Button>
            {canOpen ? call : null}
          </>
        }
      />
      <QueryView query={query} what="事件列表">
        {({ incidents }) => {
          const open = incidents.filter((one) => one.phase === 'open');
          const ended = incidents.filter((one) => one.phase === 'ended' || one.phase === 'reviewed');
          const closed = incidents.filter((one) => one.phase === 'archived' || one.phase === 'falseAlarm');
          if (incidents.length === 0)
            return (
              <StatePage title="现在没有事件" actions={canOpen ? call : null}>
                <p>
                  {canOpen
                    ? '接到电话或通报时点“接报”（键盘 n）：先登记，不清楚的留“不详”，时限马上开始走。'
                    : '值班员接报以后，事件会出现在这里，要您办的事也在里面。'}
                </p>
              </StatePage>
            );
          return (
            <>
              <Lines title="处置中" incidents={[...open].sort((a, b) => due(a) - due(b))} />
              <Lines title="待总结、归档" incidents={ended} />
              <Lines title="已结案" incidents={closed} />
            </>
          );
        }}
      </QueryView>
    </>
  );
}

/** 值守: what is going on in the county, and where a call is taken. */
export const DutyPage = () => <Gate>{(signedIn) => <DutyList signedIn={signedIn} />}</Gate>;
