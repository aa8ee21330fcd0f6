import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { officeRoleLabels, type SignedInView } from '@xianzhi/contract';
import { Button, Select } from 'antd';
import { call } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { useAct } from '../ui/use-act.ts';

/** The county on which an administrator of the installation works. */
function ActingCounty({ signedIn, counties }: { signedIn: SignedInView; counties: { code: string; name: string }[] }) {
  const choose = useAct(async (county: string) => {
    const { signedIn: now } = await call('chooseCounty', { body: { county } });
    return { message: `现在办理${now?.countyName ?? county}的事。` };
  });
  return (
    <Select
      aria-label="办理的县"
      size="small"
      placeholder="选择办理的县"
      value={signedIn.county}
      options={counties.filter(({ code }) => code !== '000000').map(({ code, name }) => ({ value: code, label: name }))}
      onChange={(code) => choose.mutate(code)}
    />
  );
}

/** The top bar's right end: who is signed in and the way out, or the way in. */
export function Who() {
  const { data } = useQuery(sessionQuery);
  const navigate = useNavigate();
  const out = useAct(
    () => call('signOut'),
    () => void navigate({ to: '/' }),
  );
  if (!data) return null;
  const { signedIn } = data;
  if (signedIn === null)
    return (
      <Link to="/sign-in" className="bar-sign-in">
        登录
      </Link>
    );
  const roles = signedIn.roles.map((role) => officeRoleLabels[role]).join('、');
  return (
    <div className="bar-who">
      {signedIn.installation ? <ActingCounty signedIn={signedIn} counties={data.counties} /> : null}
      <Link to="/sign-in" className="who-name" title={`${signedIn.name}（${roles}）`}>
        <strong>{signedIn.name}</strong>
        <span className="soft">{signedIn.countyName ?? '本机'}</span>
      </Link>
      <Button size="small" loading={out.isPending} onClick={() => out.mutate(undefined)}>
        退出
      </Button>
    </div>
  );
}
