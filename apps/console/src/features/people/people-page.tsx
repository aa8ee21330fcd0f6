import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { peopleQuery } from '../../api/queries.ts';
import { PageHead } from '../../ui/page-head.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { type OneTime, OneTimeDialog } from './one-time-dialog.tsx';
import { OpenAccount } from './open-account.tsx';
import { PersonCard } from './person-card.tsx';
import './people.css';

/** 管理 › 人员: accounts of the county, their roles, seats and substitutes. */
export function PeoplePage() {
  const query = useQuery(peopleQuery);
  const [oneTime, setOneTime] = useState<OneTime | null>(null);
  return (
    <>
      <PageHead
        title="管理：人员"
        lead="谁能登录、是什么角色、任什么岗位、从哪天到哪天。每一次改动都记入日志。"
        actions={query.data ? <OpenAccount onOpened={setOneTime} /> : null}
      />
      <QueryView query={query} what="人员名单">
        {({ people, today }) =>
          people.length === 0 ? (
            <p className="panel">这个县还没有账号。先给一位管理员开设账号，再由他给别人开设。</p>
          ) : (
            <ul className="people-list">
              {[...people]
                .sort((one, other) => Number(one.closedAt !== null) - Number(other.closedAt !== null))
                .map((account) => (
                  <PersonCard
                    key={account.account}
                    account={account}
                    others={people.filter((one) => one.account !== account.account && one.closedAt === null)}
                    today={today}
                    onOneTime={setOneTime}
                  />
                ))}
            </ul>
          )
        }
      </QueryView>
      <OneTimeDialog made={oneTime} onClose={() => setOneTime(null)} />
    </>
  );
}
