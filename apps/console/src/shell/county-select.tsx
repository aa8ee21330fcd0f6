import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { CountySummary } from '@xianzhi/contract';
import { Select } from 'antd';
import { countiesQuery } from '../api/queries.ts';
import { useCurrentCounty } from './current-county.ts';

const labelOf = ({ name, demo, issues }: CountySummary): string =>
  `${name}${demo ? '（演示）' : ''}${issues === 0 ? '（尚无公报）' : ''}`;

/** The county in the top bar; choosing another goes to its page. */
export function CountySelect() {
  const navigate = useNavigate();
  const current = useCurrentCounty();
  const { data } = useQuery(countiesQuery);
  if (!data || data.counties.length === 0) return <span className="soft">尚无县</span>;
  return (
    <Select
      aria-label="县"
      value={current?.code ?? null}
      placeholder="选择县"
      options={data.counties.map((county) => ({ value: county.code, label: labelOf(county) }))}
      onChange={(code) => code && void navigate({ to: '/$', params: { _splat: code } })}
    />
  );
}
