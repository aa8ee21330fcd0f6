import { useQuery } from '@tanstack/react-query';
import { systemQuery } from '../api/queries.ts';
import { useCurrentCounty } from './current-county.ts';

/** Marks every page of the invented county, also on paper. */
export function DemoBanner() {
  const county = useCurrentCounty();
  const { data } = useQuery(systemQuery);
  if (!county?.demo || !data?.demo) return null;
  return (
    <p className="demo-banner">
      <strong>演示</strong>
      {county.name}是为演示虚构的县，内容不具效力。导入真实公报后，首页就是真实的县。
    </p>
  );
}
