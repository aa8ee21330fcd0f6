import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

/** A line of the list of incidents. */
export type IncidentSummary = {
  readonly incident: string;
  readonly title: string;
  readonly hazard: string;
  readonly place: string;
  readonly isDrill: boolean;
  readonly plan: string | null;
  readonly level: string | null;
  readonly phase: string;
  readonly openedAt: Date;
  readonly version: number;
  /** The nearest armed clock that somebody has to answer. */
  readonly nextDueAt: Date | null;
  readonly overdue: number;
};

/** Incidents of a county, the newest first; made from the journal and the clocks. Runs in a transaction of `inCounty`. */
export async function listIncidents(transaction: Database, county: string): Promise<IncidentSummary[]> {
  const { rows } = await sql<IncidentSummary>`
    with opened as (
      select stream, at, data from event where county = ${county} and kind = 'incident.opened'
    ), latest as (
      select stream, max(version) as version,
        (array_agg(data->>'level' order by version desc) filter (where kind = 'incident.levelDecided'))[1] as level,
        (array_agg(data->>'plan' order by version desc) filter (where kind = 'incident.planChosen'))[1] as plan,
        (array_agg(kind order by version desc) filter (where kind in
          ('incident.ended', 'incident.closedAsFalseAlarm', 'incident.reviewed', 'incident.archived')))[1] as closed
      from event where county = ${county} and stream in (select stream from opened) group by stream
    ), waiting as (
      select stream, min(due_at) filter (where state = 'armed') as due, count(*) filter (where state = 'fired')::int as late
      from clock where county = ${county} and kind in ('report', 'repeated', 'order', 'step', 'aftermath') group by stream
    )
    select substr(o.stream, 10) as incident, o.data->>'title' as title, o.data->>'hazard' as hazard,
      o.data->>'place' as place, coalesce((o.data->>'isDrill')::boolean, false) as "isDrill", l.plan, l.level,
      case l.closed when 'incident.ended' then 'ended' when 'incident.closedAsFalseAlarm' then 'falseAlarm'
        when 'incident.reviewed' then 'reviewed' when 'incident.archived' then 'archived' else 'open' end as phase,
      o.at as "openedAt", l.version, w.due as "nextDueAt", coalesce(w.late, 0) as overdue
    from opened o join latest l using (stream) left join waiting w using (stream) order by o.at desc`.execute(
    transaction,
  );
  return rows;
}
