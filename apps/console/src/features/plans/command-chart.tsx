import { type PlanBody, type PlanGroup, type PlanView, words } from '@xianzhi/contract';
import { ClauseTag, UnitLink } from './clause-link.tsx';
import { Hatched } from './hatched.tsx';
import { Lines } from './lines.tsx';

type Props = { bodies: PlanView['bodies']; groups: PlanView['groups'] };

const TOP = '指挥部';

/** 指挥图, drawn from the data: headquarters, beneath it office and other bodies, then the groups; lead bold. */
export function CommandChart({ bodies, groups }: Props) {
  const top = bodies.filter((body) => body.role === TOP);
  const below = bodies.filter((body) => body.role !== TOP);
  return (
    <div className="chart">
      <ul className="chart-row top">
        {top.length === 0 ? (
          <li>
            <Hatched word="未载明" reason="没有写指挥部由谁组成" />
          </li>
        ) : (
          top.map((body) => <BodyBox key={body.norm} body={body} />)
        )}
      </ul>
      {below.length === 0 ? null : (
        <ul className="chart-row bodies">
          {below.map((body) => (
            <BodyBox key={body.norm} body={body} />
          ))}
        </ul>
      )}
      {groups.length === 0 ? null : (
        <ul className="chart-row groups" aria-label="工作组">
          {groups.map((group) => (
            <GroupBox key={group.name} group={group} />
          ))}
        </ul>
      )}
    </div>
  );
}

function BodyBox({ body }: { body: PlanBody }) {
  return (
    <li className="box">
      <header>
        <UnitLink name={body.name} strong /> <span className="soft">{body.role}</span>
      </header>
      {body.setUp === null ? null : <p className="set-up">{body.setUp}</p>}
      <dl className="seats">
        {body.seats.map((seat) => (
          <div key={`${seat.name}${seat.filledBy.join()}`}>
            <dt>{seat.name}</dt>
            <dd>
              {seat.filledBy.length === 0 ? (
                <span className="hatched inline">未载明{seat.notStated === null ? '' : `：${seat.notStated}`}</span>
              ) : (
                <Names names={seat.filledBy} />
              )}{' '}
              <ClauseTag address={seat.address} />
            </dd>
          </div>
        ))}
        {body.substitutes.length === 0 ? null : (
          <div>
            <dt>代理</dt>
            <dd>
              <Lines lines={body.substitutes} />
            </dd>
          </div>
        )}
        {body.members.length === 0 ? null : (
          <div>
            <dt>成员</dt>
            <dd>
              <Names names={body.members.map((member) => member.text)} />
            </dd>
          </div>
        )}
      </dl>
      <Duties lines={body.duties} />
    </li>
  );
}

function GroupBox({ group }: { group: PlanGroup }) {
  return (
    <li className="box group">
      <header>
        <UnitLink name={group.name} strong /> <ClauseTag address={group.address} />
      </header>
      <dl className="seats">
        <div>
          <dt>牵头</dt>
          <dd>
            <Names names={group.lead} strong />
          </dd>
        </div>
        {group.head.length === 0 ? null : (
          <div>
            <dt>组长</dt>
            <dd>
              <Names names={group.head} />
            </dd>
          </div>
        )}
        {group.members.length === 0 ? null : (
          <div>
            <dt>成员</dt>
            <dd>
              <Names names={group.members} />
            </dd>
          </div>
        )}
      </dl>
      <Duties lines={group.duties} />
    </li>
  );
}

function Duties({ lines }: { lines: PlanGroup['duties'] }) {
  if (lines.length === 0) return <p className="hatched">未载明 职责</p>;
  return (
    <details>
      <summary>职责 {lines.length} 项</summary>
      <Lines lines={lines} />
    </details>
  );
}

function Names({ names, strong = false }: { names: readonly string[]; strong?: boolean }) {
  return names.map((name, place) => (
    <span key={name}>
      {place === 0 ? null : '、'}
      {name.startsWith(words.notStated) ? (
        <span className="hatched inline">{name}</span>
      ) : (
        <UnitLink name={name} strong={strong} />
      )}
    </span>
  ));
}
