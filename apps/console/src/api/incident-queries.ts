import { type QueryClient, queryOptions } from '@tanstack/react-query';
import { noteServerTime } from '../live/server-time.ts';
import { call } from './client.ts';

/** An answer that says what time it is on the server. */
async function timed<T extends { now: string }>(answer: Promise<T>): Promise<T> {
  const read = await answer;
  noteServerTime(read.now);
  return read;
}

export const incidentsQuery = queryOptions({
  queryKey: ['incidents'],
  queryFn: ({ signal }) => timed(call('incidents', { signal })),
});

export const incidentQuery = (incident: string) =>
  queryOptions({
    queryKey: ['incident', incident],
    queryFn: ({ signal }) => timed(call('incident', { params: { incident }, signal })),
  });

export const formsQuery = (incident: string) =>
  queryOptions({
    queryKey: ['forms', incident],
    queryFn: ({ signal }) => call('forms', { params: { incident }, signal }),
  });

export const formQuery = (incident: string, form: string) =>
  queryOptions({
    queryKey: ['form', incident, form],
    queryFn: ({ signal }) => call('form', { params: { incident, form }, signal }),
  });

export const clocksQuery = queryOptions({
  queryKey: ['clocks'],
  queryFn: ({ signal }) => timed(call('clocks', { signal })),
});

const LIVE = new Set<unknown>(['incidents', 'incident', 'clocks', 'forms', 'form']);

/** Everything that incidents change is asked again. */
export const refreshIncidents = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({ predicate: ({ queryKey }) => LIVE.has(queryKey[0]) });
