import { useQuery } from '@tanstack/react-query';
import { type RosterDuty, type RosterView, rosterDutyLabels, type ShiftView } from '@xianzhi/contract';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { rosterQuery } from '../../api/queries.ts';
import { Mark } from '../../ui/mark.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { AssignDialog, type Assigning } from './assign-dialog.tsx';
import { ShiftsDialog } from './shifts-dialog.tsx';
import './roster.css';

const DAYS = 14;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];
const DUTIES: readonly RosterDuty[] = ['inCharge', 'onDuty'];

const dayLabel = (day: string): string => {
  const [, month = '', date = ''] = day.split('-');
  return `${Number(month)}月${Number(date)}日 周${WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()]}`;
};

type CellProps = { shift: ShiftView; duty: RosterDuty; onAssign: ((assigning: Assigning) => void) | null };

/** Who has a duty of a shift; an empty one says so in words, not in colour alone. */
function Cell({ shift, duty, onAssign }: CellProps) {
  const people = shift[duty];
  return (
    <div className={shift.missing.includes(duty) ? 'duty empty' : 'duty'}>
      <span className="duty-word">{rosterDutyLabels[duty]}</span>
      <span className="duty-people">
        {people.length === 0 ? <Mark tone="attention">无人</Mark> : null}
        {people.map(({ account, name, substitute, filled, overrideReason }) => (
          <span key={account} className="duty-person">
            {name}
            {substitute === null ? null : <span className="soft">（{substitute.name} 代）</span>}
            {filled ? null : <Mark tone="attention">不在岗，无人代</Mark>}
            {overrideReason === null ? null : <Mark tone="plain">调班：{overrideReason}</Mark>}
          </span>
        ))}
      </span>
      {onAssign === null ? null : (
        <Button
          type="link"
          size="small"
          aria-label={`${shift.day} ${shift.label} ${rosterDutyLabels[duty]} ${people.length === 0 ? '排班' : '调班'}`}
          onClick={() => onAssign({ shift, duty })}
        >
          {people.length === 0 ? '排班' : '调班'}
        </Button>
      )}
    </div>
  );
}

type DayProps = { day: string; shifts: readonly ShiftView[]; today: string; onAssign: CellProps['onAssign'] };

function Day({ day, shifts, today, onAssign }: DayProps) {
  return (
    <li className={day === today ? 'roster-day today' : 'roster-day'}>
      <h2>
        {dayLabel(day)}
        {day === today ? <Mark tone="good">今天</Mark> : null}
      </h2>
      {shifts.map((shift) => (
        <section key={shift.shift} className="roster-shift">
          <h3>{shift.label}</h3>
          {DUTIES.map((duty) => (
            <Cell key={duty} shift={shift} duty={duty} onAssign={onAssign} />
          ))}
        </section>
      ))}
    </li>
  );
}

function Alarms({ alarms }: Pick<RosterView, 'alarms'>) {
  if (alarms.length === 0) return <p className="match-line good">七天之内每个班次都有人。</p>;
  return (
    <Alert
      type="warning"
      showIcon
      className="roster-alarms"
      title={`七天之内有 ${alarms.length} 个班次缺人`}
      description={
        <ul>
          {alarms.map(({ day, shift, message }) => (
            <li key={day + shift}>{message}</li>
          ))}
        </ul>
      }
    />
  );
}

/** 值守 › 值班表: who is in charge and who is on duty, and where nobody is. */
export function RosterPage() {
  const query = useQuery(rosterQuery(null, DAYS));
  const [assigning, setAssigning] = useState<Assigning | null>(null);
  return (
    <>
      <PageHead
        title="值守：值班表"
        lead="今天起两周。七天之内没有人的班次会报警，并记入日志。"
        actions={query.data?.mayChange ? <ShiftsDialog shifts={query.data.shifts} /> : null}
      />
      <QueryView query={query} what="值班表">
        {({ shifts, days, alarms, people, mayChange, today }) =>
          shifts.length === 0 ? (
            <p className="panel">
              还没有设定一天有哪些班次。{mayChange ? '请先“设定班次”。' : '请办公室主任或管理员设定。'}
            </p>
          ) : (
            <>
              <Alarms alarms={alarms} />
              <ul className="roster">
                {[...new Set(days.map(({ day }) => day))].map((day) => (
                  <Day
                    key={day}
                    day={day}
                    shifts={days.filter((one) => one.day === day)}
                    today={today}
                    onAssign={mayChange ? setAssigning : null}
                  />
                ))}
              </ul>
              <AssignDialog assigning={assigning} people={people} onClose={() => setAssigning(null)} />
            </>
          )
        }
      </QueryView>
    </>
  );
}
