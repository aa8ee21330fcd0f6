import { useQuery } from '@tanstack/react-query';
import { systemQuery } from '../api/queries.ts';

/** Why nothing may be changed here, or null where it may. */
export function useReadOnly(): string | null {
  const { data } = useQuery(systemQuery);
  if (!data?.readOnly) return null;
  return data.readOnlyReason ?? '本服务只供查阅。要导入或更改，请在运行县治的那台电脑上打开。';
}
