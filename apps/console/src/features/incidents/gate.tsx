import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { SignedInView } from '@xianzhi/contract';
import { Button } from 'antd';
import type { ReactNode } from 'react';
import { sessionQuery } from '../../api/queries.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StatePage } from '../../ui/state-page.tsx';

/** Duty pages are for who is signed in and acts for a county; anybody else is told the way. */
export function Gate({ children }: { children: (signedIn: SignedInView) => ReactNode }) {
  const query = useQuery(sessionQuery);
  const navigate = useNavigate();
  return (
    <QueryView query={query} what="登录状态">
      {({ signedIn }) =>
        signedIn === null || signedIn.county === null || signedIn.mustChangePassword ? (
          <>
            <PageHead title="值守" lead="接报、指挥、时限" />
            <StatePage
              title={signedIn === null ? '值守要先登录' : '还不能值守'}
              actions={
                <Button type="primary" onClick={() => void navigate({ to: '/sign-in' })}>
                  去登录
                </Button>
              }
            >
              <p>
                {signedIn === null
                  ? '接报和指挥的内容只给本县有岗位的人看。'
                  : signedIn.mustChangePassword
                    ? '请先把一次性密码改成自己的。'
                    : '请先选择办理的县。'}
              </p>
            </StatePage>
          </>
        ) : (
          children(signedIn)
        )
      }
    </QueryView>
  );
}
