import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { refreshIncidents } from '../api/incident-queries.ts';
import { sessionQuery } from '../api/queries.ts';
import { type LineState, watchLive } from './live-line.ts';

/** Whether incidents may be watched: somebody is signed in, acts for a county, and has his own password. */
export function useIsOnDuty(): boolean {
  const { data } = useQuery(sessionQuery);
  const signedIn = data?.signedIn;
  return signedIn != null && signedIn.county !== null && !signedIn.mustChangePassword;
}

/** Several events of one command are answered by one reading. */
const GATHER = 120;

/** Keeps what is shown of incidents as it is on the server; reads everything again when a broken line is back. */
export function useLive(): LineState {
  const isOnDuty = useIsOnDuty();
  const client = useQueryClient();
  const [state, setState] = useState<LineState>('connecting');
  useEffect(() => {
    if (!isOnDuty) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const readAgain = () => {
      clearTimeout(timer);
      timer = setTimeout(() => void refreshIncidents(client), GATHER);
    };
    const stop = watchLive({
      onEvent: readAgain,
      onState: (now) => {
        setState(now);
        if (now === 'open') readAgain();
      },
    });
    return () => {
      stop();
      clearTimeout(timer);
      setState('connecting');
    };
  }, [isOnDuty, client]);
  return state;
}
