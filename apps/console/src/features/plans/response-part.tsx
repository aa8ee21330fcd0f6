import type { ActionList, Conclusion, PlanResponse } from '@xianzhi/contract';
import { Besides } from './besides.tsx';
import { Chains } from './chain-view.tsx';
import { ClauseTag } from './clause-link.tsx';
import { LevelBlock } from './level-block.tsx';
import { Lines } from './lines.tsx';

type Props = { response: PlanResponse; actions: readonly ActionList[]; conclusion: Conclusion | null };

/** 响应: for each level what starts it, who decides, who leads, and on which level it builds. */
export function ResponsePart({ response, actions, conclusion }: Props) {
  return (
    <div className="levels">
      {response.rows.map((row) => (
        <LevelBlock key={row.outcome} row={row} conclusion={conclusion} conditionWord="启动条件">
          <Chains word="启动" chains={row.starting} />
          <Chains word="调整" chains={row.changing} />
          <Chains word="终止" chains={row.ending} />
          <div>
            <dt>谁主导</dt>
            <dd>{row.leads}</dd>
          </div>
          <div>
            <dt>行动</dt>
            <dd>
              <ActionsOf level={row.outcome} actions={actions} />
              {row.inherits === null ? null : (
                <span className="inherits">
                  {' '}
                  ▸ {row.inherits.text} <ClauseTag address={row.inherits.address} />
                </span>
              )}
            </dd>
          </div>
          {row.handover.length === 0 ? null : (
            <div>
              <dt>移交</dt>
              <dd>
                <Lines lines={row.handover} />
              </dd>
            </div>
          )}
        </LevelBlock>
      ))}
      <Besides lines={response.besides} />
    </div>
  );
}

function ActionsOf({ level, actions }: { level: string; actions: readonly ActionList[] }) {
  const own = actions.filter((list) => list.level === level);
  if (own.length === 0) return <span className="soft">没有按本级单列的行动</span>;
  return own.map((list) => (
    <a key={list.norm} href={`#${list.norm}`} className="jump">
      {list.title}（{list.actions.length} 项）
    </a>
  ));
}
