import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ImportJob, routePath } from '@xianzhi/contract';
import { useEffect } from 'react';
import { importQuery, refreshAll } from '../../api/queries.ts';

const isOver = (job: ImportJob | undefined): boolean =>
  job !== undefined && ['done', 'failed', 'cancelled', 'confirming'].includes(job.progress.step);

/** An import and its progress: told by the server as it happens, and asked every two seconds in case the line is lost. */
export function useImportJob(id: string) {
  const client = useQueryClient();
  const query = useQuery({
    ...importQuery(id),
    staleTime: 0,
    refetchInterval: ({ state }) => (isOver(state.data) || state.error ? false : 2000),
  });
  const over = isOver(query.data);
  const finished = query.data?.progress.step === 'done';
  useEffect(() => {
    if (over) return;
    const events = new EventSource(routePath('importEvents', { id }));
    events.addEventListener('progress', () => void client.invalidateQueries({ queryKey: ['import', id] }));
    return () => events.close();
  }, [client, id, over]);
  useEffect(() => {
    if (finished) void refreshAll(client);
  }, [client, finished]);
  return query;
}
