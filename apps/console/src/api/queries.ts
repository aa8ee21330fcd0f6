import { type QueryClient, queryOptions } from '@tanstack/react-query';
import type { IssueSummary } from '@xianzhi/contract';
import { call, type QueryValue } from './client.ts';

/** One place for what is asked and under which key it is kept. */
export const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: ({ signal }) => call('system', { signal }),
  refetchInterval: 60_000,
});

/** Who is signed in; asked again now and then, since a session ends by itself. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => call('session', { signal }),
  refetchInterval: 60_000,
});

export const peopleQuery = queryOptions({
  queryKey: ['people'],
  queryFn: ({ signal }) => call('people', { signal }),
});

export const rosterQuery = (from: string | null, days: number) =>
  queryOptions({
    queryKey: ['roster', from, days],
    queryFn: ({ signal }) => call('roster', { query: { from, days }, signal }),
  });

export const countiesQuery = queryOptions({
  queryKey: ['counties'],
  queryFn: ({ signal }) => call('counties', { signal }),
});

export const issuesQuery = (county: string) =>
  queryOptions({
    queryKey: ['issues', county],
    queryFn: ({ signal }) => readIssues(county, signal),
  });

export const latestDocumentsQuery = (county: string) =>
  queryOptions({
    queryKey: ['documents', county],
    queryFn: ({ signal }) => call('documents', { query: { county, limit: 10 }, signal }),
  });

export const issueQuery = (county: string, issue: string, version: number | null) =>
  queryOptions({
    queryKey: ['issue', county, issue, version],
    queryFn: ({ signal }) => call('issue', { params: { county, issue }, query: { version }, signal }),
  });

export const resolveQuery = (address: string) =>
  queryOptions({
    queryKey: ['resolve', address],
    queryFn: ({ signal }) => call('resolve', { query: { address }, signal }),
  });

export const documentQuery = (address: string) =>
  queryOptions({
    queryKey: ['document', address],
    queryFn: ({ signal }) => call('document', { query: { address }, signal }),
  });

export const sourceQuery = (address: string) =>
  queryOptions({
    queryKey: ['source', address],
    queryFn: ({ signal }) => call('source', { query: { address }, signal }),
  });

export const searchQuery = (query: Readonly<Record<string, QueryValue>>) =>
  queryOptions({
    queryKey: ['search', query],
    queryFn: ({ signal }) => call('search', { query, signal }),
  });

export const importsQuery = queryOptions({
  queryKey: ['imports'],
  queryFn: ({ signal }) => call('imports', { signal }),
});

export const importQuery = (id: string) =>
  queryOptions({
    queryKey: ['import', id],
    queryFn: ({ signal }) => call('import', { params: { id }, signal }),
  });

export const organsQuery = (county: string) =>
  queryOptions({
    queryKey: ['organs', county],
    queryFn: ({ signal }) => call('organs', { params: { county }, signal }),
  });

export const openCitationsQuery = (county: string, offset: number, limit: number) =>
  queryOptions({
    queryKey: ['openCitations', county, offset, limit],
    queryFn: ({ signal }) => call('openCitations', { params: { county }, query: { offset, limit }, signal }),
  });

export const plansQuery = queryOptions({
  queryKey: ['plans'],
  queryFn: ({ signal }) => call('plans', { signal }),
});

export const planQuery = (county: string, folder: string) =>
  queryOptions({
    queryKey: ['plan', county, folder],
    queryFn: ({ signal }) => call('plan', { params: { county, folder }, signal }),
  });

/** `facts` is JSON text; without a day the server takes today. */
export const decideQuery = (norm: string, facts: string, on: string | null) =>
  queryOptions({
    queryKey: ['decide', norm, facts, on],
    queryFn: ({ signal }) => call('decide', { query: { norm, facts, on }, signal }),
  });

/** Those in the library first, then the withdrawn ones, each once. */
async function readIssues(county: string, signal: AbortSignal): Promise<{ issues: IssueSummary[] }> {
  const [shown, withdrawn] = await Promise.all(
    ['no', 'yes'].map((answer) => call('issues', { params: { county }, query: { withdrawn: answer }, signal })),
  );
  const known = new Set(shown?.issues.map((issue) => issue.issue));
  return {
    issues: [...(shown?.issues ?? []), ...(withdrawn?.issues ?? []).filter((issue) => !known.has(issue.issue))],
  };
}

/** After a change anything shown may be untrue: everything is asked again. */
export const refreshAll = (client: QueryClient): Promise<void> => client.invalidateQueries();
