import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { IncidentCommandBody, IncidentView } from '@xianzhi/contract';
import { call } from '../../api/client.ts';
import { clocksQuery, incidentQuery, incidentsQuery } from '../../api/incident-queries.ts';
import { commandDone, commandIdFor } from '../../live/command-id.ts';
import { noteServerTime } from '../../live/server-time.ts';
import type { OpenCommand } from './call/call-draft.ts';

/** The newest answer stands; an older one that arrives late is thrown away. */
function keep(client: QueryClient, view: IncidentView): void {
  const { queryKey } = incidentQuery(view.incident);
  noteServerTime(view.now);
  client.setQueryData(queryKey, (known: IncidentView | undefined) =>
    known !== undefined && known.version > view.version ? known : view,
  );
  void client.invalidateQueries({ queryKey: incidentsQuery.queryKey });
  void client.invalidateQueries({ queryKey: clocksQuery.queryKey });
}

/** Gives a command on an incident. Sent twice it is carried out once: the id hangs on what it says. */
export function useCommand(incident: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ command, seen }: { command: IncidentCommandBody; seen?: number }) => {
      const content = `${incident} ${JSON.stringify(command)}`;
      const body = { commandId: commandIdFor(content), command, ...(seen === undefined ? {} : { seen }) };
      const view = await call('commandIncident', { params: { incident }, body });
      commandDone(content);
      return view;
    },
    onSuccess: (view) => keep(client, view),
    networkMode: 'always',
  });
}

/** Opens an incident and goes to its command screen. */
export function useOpenIncident(after: () => void) {
  const client = useQueryClient();
  const navigate = useNavigate();
  return useMutation({
    mutationFn: async (command: OpenCommand) => {
      const content = JSON.stringify(command);
      const view = await call('openIncident', { body: { commandId: commandIdFor(content), command } });
      commandDone(content);
      return view;
    },
    onSuccess: async (view) => {
      keep(client, view);
      after();
      await navigate({ to: '/duty/$incident', params: { incident: view.incident } });
    },
    networkMode: 'always',
  });
}
