import { Button } from 'antd';
import { Clause } from '../clause.tsx';
import { useDesk } from '../desk-context.ts';
import type { Authority } from '../sheets/deciding.ts';
import { ruleDeciderSheet } from '../sheets/level-sheets.ts';

const OPEN_WORDS: Readonly<Record<string, string>> = {
  contradictory: '原文对由谁决定有不同写法，各条并列如下。请示以后记录由谁决定。',
  superior: '原文写由上级决定，本县只能建议；接到上级决定后记录。',
  notStated: '原文没有写由谁决定。请示以后记录由谁决定。',
};

type Way = Authority['ways'][number];

function WayLine({ way }: { way: Way }) {
  const parts = [
    way.proposer.length > 0 ? `${way.proposer.join('、')}提出` : '',
    way.consent.length > 0 ? `${way.consent.join('、')}同意` : '',
    `${way.deciders.join(way.together ? '和' : '或')}${way.together && way.deciders.length > 1 ? '共同' : ''}决定`,
    way.announcers.length > 0 ? `${way.announcers.join('、')}宣布` : '',
    way.reportedTo.length > 0 ? `报${way.reportedTo.join('、')}` : '',
  ];
  return (
    <li>
      {parts.filter((part) => part !== '').join(' → ')} <Clause address={way.address} />
    </li>
  );
}

/** Who may decide, under which clause; where the text leaves it open, the clauses side by side and the way to record a ruling. */
export function AuthorityBox({ authority, what }: { authority: Authority | null; what: string }) {
  const { may, openSheet } = useDesk();
  if (authority === null) return null;
  const open = OPEN_WORDS[authority.kind];
  return (
    <div className={open === undefined ? 'authority' : 'authority open'}>
      <h3>{what}由谁决定</h3>
      {authority.kind === 'ruled' ? (
        <p>
          已裁定由<b>{authority.holder}</b>决定。
        </p>
      ) : null}
      {open === undefined ? null : <p>{open}</p>}
      {authority.reasons.map((reason) => (
        <p key={reason} className="hatched-note">
          未载明：{reason}
        </p>
      ))}
      <ul className="ways">
        {authority.ways.map((way) => (
          <WayLine key={`${way.address} ${way.deciders.join()}`} way={way} />
        ))}
      </ul>
      {open !== undefined && may('ruleDecider') ? (
        <Button className="no-print" onClick={() => openSheet(ruleDeciderSheet(authority, what))}>
          记录由谁决定
        </Button>
      ) : null}
    </div>
  );
}
