import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { clocksQuery } from '../api/incident-queries.ts';
import { Countdown } from '../features/incidents/countdown.tsx';
import { useServerNow } from '../live/server-time.ts';
import { useIsOnDuty } from '../live/use-live.ts';

/** The nearest deadline of the county counts down on every page; late ones are counted. */
export function NearestClock() {
  const isOnDuty = useIsOnDuty();
  const { data } = useQuery({ ...clocksQuery, enabled: isOnDuty });
  const now = useServerNow();
  if (!isOnDuty || data === undefined || data.clocks.length === 0) return null;
  const late = data.clocks.filter((clock) => Date.parse(clock.dueAt) < now);
  const next = data.clocks.find((clock) => Date.parse(clock.dueAt) >= now);
  return (
    <Link
      to="/duty/clocks"
      className="bar-clock"
      title={next === undefined ? '全部时限' : `${next.title}：${next.label}`}
    >
      {late.length > 0 ? <b className="late-word">超时 {late.length}</b> : null}
      {next === undefined ? null : <Countdown dueAt={next.dueAt} baseAt={next.baseAt} />}
    </Link>
  );
}
