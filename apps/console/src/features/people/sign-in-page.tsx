import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { officeRoleLabels, type SessionView, type SignedInView } from '@xianzhi/contract';
import { Alert, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { call } from '../../api/client.ts';
import { problemFrom } from '../../api/problem.ts';
import { refreshAll, sessionQuery } from '../../api/queries.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { ChangePassword } from './change-password.tsx';
import './people.css';

type Wish = { county: string; account: string; password: string };

/** Lets somebody in; whoever holds a one-time password stays here to change it. */
function useLetIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const [refusal, setRefusal] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const letIn = async (ask: () => Promise<SessionView>): Promise<void> => {
    setBusy(true);
    setRefusal(null);
    try {
      const { signedIn } = await ask();
      await refreshAll(client);
      if (signedIn?.mustChangePassword === false) await navigate({ to: '/' });
    } catch (error) {
      setRefusal(problemFrom(error).message);
    } finally {
      setBusy(false);
    }
  };
  return { letIn, refusal, busy };
}

function PasswordForm({
  session,
  letIn,
  busy,
}: { session: SessionView } & Pick<ReturnType<typeof useLetIn>, 'letIn' | 'busy'>) {
  const [only] = session.counties.filter(({ code }) => code !== '000000').length === 1 ? session.counties : [];
  return (
    <Form<Wish>
      layout="vertical"
      initialValues={{ county: only?.code }}
      onFinish={(wish) => void letIn(() => call('signIn', { body: wish }))}
      requiredMark={false}
    >
      <Form.Item name="county" label="县" rules={[{ required: true, message: '请选择县。' }]}>
        <Select
          options={session.counties.map(({ code, name }) => ({ value: code, label: name }))}
          placeholder="选择县"
        />
      </Form.Item>
      <Form.Item name="account" label="账号" rules={[{ required: true, whitespace: true, message: '请填写账号。' }]}>
        <Input autoComplete="username" maxLength={40} />
      </Form.Item>
      <Form.Item name="password" label="密码" rules={[{ required: true, message: '请填写密码。' }]}>
        <Input.Password autoComplete="current-password" maxLength={200} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy} block>
        登录
      </Button>
    </Form>
  );
}

function DemoPeople({ session, letIn, busy }: Parameters<typeof PasswordForm>[0]) {
  if (session.demo === null) return null;
  return (
    <section className="panel">
      <h2>试用演示县</h2>
      <p className="soft">演示县是虚构的，不用密码。选一个角色看看他能做什么。</p>
      <ul className="demo-people">
        {session.demo.map(({ account, role }) => (
          <li key={account}>
            <Button block disabled={busy} onClick={() => void letIn(() => call('demoSignIn', { body: { account } }))}>
              {officeRoleLabels[role]}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Myself({ signedIn }: { signedIn: SignedInView }) {
  const isDemo = signedIn.account.startsWith('demo-');
  return (
    <>
      <section className="panel">
        <h2>{signedIn.name}</h2>
        <dl className="person-lines">
          <dt>县</dt>
          <dd>{signedIn.countyName ?? '本机（各县）'}</dd>
          <dt>角色</dt>
          <dd>{signedIn.roles.map((role) => officeRoleLabels[role]).join('、')}</dd>
          <dt>岗位与机构</dt>
          <dd>
            {signedIn.seats.length === 0
              ? '没有'
              : signedIn.seats.map(({ seat, holder }) => (holder ? `${seat}（代${holder.name}）` : seat)).join('、')}
          </dd>
        </dl>
        <p>
          <Link to="/">去公报首页</Link>
        </p>
      </section>
      {isDemo ? null : <ChangePassword isFirst={signedIn.mustChangePassword} />}
    </>
  );
}

/** 登录: the way in, or who one is. */
export function SignInPage() {
  const query = useQuery(sessionQuery);
  const { letIn, refusal, busy } = useLetIn();
  return (
    <>
      <PageHead title="登录" lead="查阅公报、预案不用登录；值守、办事和管理要登录。" />
      {refusal === null ? null : (
        <Alert type="error" showIcon title={refusal} className="sign-in-refusal" role="alert" />
      )}
      <QueryView query={query} what="登录状态">
        {(session) => (
          <div className="sign-in">
            {session.signedIn === null ? (
              <section className="panel">
                <h2>用账号登录</h2>
                <PasswordForm session={session} letIn={letIn} busy={busy} />
                <p className="soft">忘了密码请找管理员；管理员忘了，在运行县治的电脑上重设一次。</p>
              </section>
            ) : (
              <Myself signedIn={session.signedIn} />
            )}
            <DemoPeople session={session} letIn={letIn} busy={busy} />
          </div>
        )}
      </QueryView>
    </>
  );
}
