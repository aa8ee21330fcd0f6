import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Failed } from './failed.tsx';
import { Loading } from './loading.tsx';

type Props<T> = {
  query: UseQueryResult<T>;
  /** Names the thing in the loading and failed states: `文件`, `检索结果`. */
  what: string;
  children: (data: T) => ReactNode;
};

/** Loading, failed or the data: so that no page forgets a state. */
export function QueryView<T>({ query, what, children }: Props<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <Failed error={query.error} what={what} onRetry={() => void query.refetch()} />;
  return <Loading what={what} />;
}
