import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ClockList } from '@xianzhi/contract';
import { clocksQuery } from '../../api/incident-queries.ts';
import { useServerNow } from '../../live/server-time.ts';
import { momentText } from '../../ui/format.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { Gate } from './gate.tsx';
import { ClockLine } from './screen/clocks-part.tsx';
import './duty.css';

const SKEW = 2000;

function Status({ status }: { status: ClockList['status'] }) {
  const isSkewed = Math.abs(status.skewMilliseconds) > SKEW;
  return (
    <>
      {status.trouble === null ? null : (
        <p className="line-notice" role="alert">
          <strong>时钟有故障</strong> {status.trouble}
        </p>
      )}
      {isSkewed ? (
        <p className="line-notice" role="alert">
          服务器与数据库的时间相差 {Math.round(Math.abs(status.skewMilliseconds) / 1000)}{' '}
          秒，请校时。时限以数据库的时间为准。
        </p>
      ) : null}
      <p className="soft">
        {status.lastLookAt === null ? '时钟还没有开始看。' : `时钟最近一次查看：${momentText(status.lastLookAt)}。`}
      </p>
    </>
  );
}

type Clock = ClockList['clocks'][number];

function Lines({ title, clocks }: { title: string; clocks: readonly Clock[] }) {
  if (clocks.length === 0) return null;
  return (
    <section className="panel">
      <h2>
        {title} <span className="soft">{clocks.length}</span>
      </h2>
      <ul className="clock-list wide">
        {clocks.map((clock) => (
          <ClockLine
            key={`${clock.incident} ${clock.clock}`}
            clock={clock}
            action={
              <Link to="/duty/$incident" params={{ incident: clock.incident }} className="clock-incident">
                {clock.title}
              </Link>
            }
          />
        ))}
      </ul>
    </section>
  );
}

function All({ list }: { list: ClockList }) {
  const now = useServerNow();
  const late = list.clocks.filter((clock) => Date.parse(clock.dueAt) < now);
  const running = list.clocks.filter((clock) => Date.parse(clock.dueAt) >= now);
  return (
    <>
      {list.clocks.length === 0 ? (
        <StatePage title="没有在走的时限">
          <p>接报、下达有时限的指令、终止以后的后续事项，都会在这里倒计时。</p>
        </StatePage>
      ) : null}
      <Lines title="超时" clocks={late} />
      <Lines title="在走" clocks={running} />
      <Status status={list.status} />
    </>
  );
}

function Clocks() {
  const query = useQuery(clocksQuery);
  return (
    <>
      <PageHead
        title="全部时限"
        lead={
          <>
            <Link to="/duty">值守</Link> · 本县各起事件在走的和超时的时限，最近的在前
          </>
        }
        actions={<PrintButton />}
      />
      <QueryView query={query} what="时限">
        {(list) => <All list={list} />}
      </QueryView>
    </>
  );
}

/** 值守 › 时钟. */
export const ClocksPage = () => <Gate>{() => <Clocks />}</Gate>;
