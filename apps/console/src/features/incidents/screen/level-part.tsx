import { countyDoesLabels, type IncidentView, tierLabels } from '@xianzhi/contract';
import { Button } from 'antd';
import { momentText } from '../../../ui/format.ts';
import { GradeChip, LevelChip } from '../../../ui/scales.tsx';
import { Clause } from '../clause.tsx';
import { useDesk } from '../desk-context.ts';
import { decideLevelSheet, ruleGradeSheet } from '../sheets/level-sheets.ts';
import { AuthorityBox } from './authority-box.tsx';
import { ConclusionBox } from './conclusion-box.tsx';
import { Open, Panel } from './panel.tsx';

function Grade({ view }: { view: IncidentView }) {
  const { gradeInForce, gradeRuling, grade, offered } = view;
  return (
    <>
      <div className="scale-line">
        <span className="scale-name">事件分级</span>
        {gradeInForce === null ? <b className="not-known">未定</b> : <GradeChip grade={gradeInForce} />}
      </div>
      {gradeRuling === null ? null : (
        <p>
          {gradeRuling.by}于 {momentText(gradeRuling.at)} 认定：{gradeRuling.reason}
        </p>
      )}
      {grade === null ? (
        <Open>未载明：本预案没有分级标准。</Open>
      ) : (
        <ConclusionBox conclusion={grade} word="按本预案的表，" />
      )}
      {offered.map((one) => (
        <div key={one.norm} className="offered-grade">
          <h3>参考：{one.title}</h3>
          <ConclusionBox conclusion={one} word="按它，" />
          <p className="soft">只供参考，不替代本预案的规定。</p>
        </div>
      ))}
    </>
  );
}

function Decision({ decision }: { decision: NonNullable<IncidentView['level']> }) {
  const relayed = decision.relayed === null ? '' : `（${decision.relayed}，${decision.recordedBy}代记）`;
  return (
    <div className="decision">
      <p>
        {momentText(decision.at)} {decision.decidedBy.join('、')}决定{relayed} <Clause address={decision.clause} />
      </p>
      <p>
        事项：{decision.elements.matter}；预计期限：{decision.elements.expectedDuration}；措施：
        {decision.elements.measures}
      </p>
      {decision.overrideReason === null ? null : <p>另行决定的理由：{decision.overrideReason}</p>}
    </div>
  );
}

function Leadership({ view }: { view: IncidentView }) {
  const { leadership, commander } = view;
  if (leadership === null && commander === null) return null;
  const leads = leadership === null ? '' : (tierLabels[leadership.leads] ?? leadership.leads);
  const does = leadership === null ? '' : (countyDoesLabels[leadership.countyDoes] ?? leadership.countyDoes);
  return (
    <p>
      {leads === '' ? null : `${leads}级领导，本县${does}。`}
      {commander === null ? null : (
        <>
          指挥：<b>{commander}</b>
        </>
      )}
    </p>
  );
}

/** 事件分级 and 响应级别: what is in force, what the facts would make of it, who may decide. */
export function LevelPart() {
  const { view, seats, may, openSheet } = useDesk();
  const { level, levelConclusion, proposals, decisions } = view;
  const isOpen = view.phase === 'open';
  const canDecide = isOpen && view.plan !== null && view.levels.length > 0;
  const proposal = proposals.at(-1);
  return (
    <Panel
      id="level"
      title="级别"
      actions={
        <>
          {isOpen && may('ruleGrade') ? (
            <Button onClick={() => openSheet(ruleGradeSheet(view))}>认定分级</Button>
          ) : null}
          {canDecide && may('decideLevel') ? (
            <Button onClick={() => openSheet(decideLevelSheet(view, seats))}>
              {level === null ? '启动响应' : '调整级别'}
            </Button>
          ) : null}
        </>
      }
    >
      <Grade view={view} />
      <div className="scale-line level-line">
        <span className="scale-name">响应级别</span>
        {level === null ? <b className="not-known">未启动</b> : <LevelChip level={level.level} />}
        {view.suspended === null ? null : <b className="late-word">救援中止</b>}
      </div>
      {level === null ? null : <Decision decision={level} />}
      {levelConclusion === null ? null : <ConclusionBox conclusion={levelConclusion} word="按事实，响应" />}
      {proposal === undefined ? null : (
        <p>
          {momentText(proposal.at)} 提议重新评估：{proposal.because} <Clause address={proposal.clause} />
        </p>
      )}
      <AuthorityBox authority={view.starting} what={`${view.levelAhead ?? ''}级响应`} />
      <Leadership view={view} />
      {decisions.length < 2 ? null : (
        <details>
          <summary>以前的 {decisions.length - 1} 次决定</summary>
          {decisions.slice(0, -1).map((one) => (
            <div key={one.at}>
              <LevelChip level={one.level} />
              <Decision decision={one} />
            </div>
          ))}
        </details>
      )}
    </Panel>
  );
}
