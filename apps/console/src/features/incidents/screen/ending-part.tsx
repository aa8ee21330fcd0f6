import type { IncidentView } from '@xianzhi/contract';
import { Button } from 'antd';
import { momentText } from '../../../ui/format.ts';
import { useDesk } from '../desk-context.ts';
import {
  archiveSheet,
  closingSheet,
  finishStepSheet,
  resumeSheet,
  reviewSheet,
  takeBackSheet,
  tickSheet,
} from '../sheets/ending-sheets.ts';
import { AuthorityBox } from './authority-box.tsx';
import { Open, Panel } from './panel.tsx';

type Condition = IncidentView['conditions'][number];
type Step = IncidentView['steps'][number];

function ConditionLine({ condition }: { condition: Condition }) {
  const { view, may, openSheet } = useDesk();
  const { isMet, says, evidence, by, at } = condition;
  const isOpen = view.phase === 'open';
  return (
    <li className={isMet ? 'condition met' : 'condition'}>
      <span>
        <b>{isMet ? '✓ 已满足' : '○ 未确认'}</b> {says}
        {isMet ? (
          <span className="soft">
            {at === null ? '' : momentText(at)} {by}：{evidence}
          </span>
        ) : null}
      </span>
      {!isMet && isOpen && may('tickCondition') ? (
        <Button
          size="small"
          className="no-print"
          aria-label={`确认：${says}`}
          onClick={() => openSheet(tickSheet(condition))}
        >
          确认
        </Button>
      ) : null}
      {isMet && isOpen && may('takeBackCondition') ? (
        <Button size="small" type="text" className="no-print" onClick={() => openSheet(takeBackSheet(condition))}>
          撤销
        </Button>
      ) : null}
    </li>
  );
}

function StepLine({ step }: { step: Step }) {
  const { view, may, act, openSheet, isBusy } = useDesk();
  const isOpen = view.phase === 'open';
  const state =
    step.doneAt !== null
      ? `✓ ${momentText(step.doneAt)} 完成`
      : step.startedAt !== null
        ? `${momentText(step.startedAt)} 开始`
        : '○ 未开始';
  return (
    <li className="condition">
      <span>
        <b>{state}</b> {step.does}
        {step.length === null ? null : <span className="soft">要满{step.length}</span>}
      </span>
      {isOpen && step.startedAt === null && step.doneAt === null && may('startStep') ? (
        <Button
          size="small"
          className="no-print"
          loading={isBusy}
          onClick={() => act({ do: 'startStep', step: step.does })}
        >
          开始
        </Button>
      ) : null}
      {isOpen && step.startedAt !== null && step.doneAt === null && may('finishStep') ? (
        <Button size="small" className="no-print" onClick={() => openSheet(finishStepSheet(step))}>
          完成
        </Button>
      ) : null}
    </li>
  );
}

function Suspension() {
  const { view, seats, may, openSheet } = useDesk();
  const { suspensionGrounds: grounds, suspending, suspended } = view;
  if (suspending === null) return null;
  const hasGround = grounds.some((one) => one.isMet);
  return (
    <div className="suspension">
      <h3>中止救援</h3>
      {suspended === null ? (
        <p className="soft">以下任何一项确认以后，可以提出中止。</p>
      ) : (
        <p>
          <b>已中止</b> {momentText(suspended.at)} {suspended.decidedBy.join('、')}：{suspended.reason}
        </p>
      )}
      <ul>
        {grounds.map((one) => (
          <ConditionLine key={one.fact} condition={one} />
        ))}
      </ul>
      <AuthorityBox authority={suspending} what="中止救援" />
      {view.phase !== 'open' ? null : suspended !== null ? (
        may('resume') ? (
          <Button onClick={() => openSheet(resumeSheet())}>恢复救援</Button>
        ) : null
      ) : hasGround && suspending.mayDecide.length > 0 && may('suspend') ? (
        <Button onClick={() => openSheet(closingSheet(view, { act: 'suspend', authority: suspending, seats }))}>
          中止救援
        </Button>
      ) : null}
    </div>
  );
}

/** What is left to do after the end: the review, then the archive. */
function AfterEnd() {
  const { view, may, openSheet } = useDesk();
  const { phase, review } = view;
  return (
    <>
      {phase !== 'open' && view.endedAt !== null ? <p>{momentText(view.endedAt)} 终止响应。</p> : null}
      {review === null ? null : (
        <details open={phase === 'reviewed'}>
          <summary>
            总结评估（{review.by}，{momentText(review.at)}）
          </summary>
          <div className="sheet-text">{review.text}</div>
        </details>
      )}
      <div className="button-row no-print">
        {phase === 'ended' && may('review') ? (
          <Button type="primary" onClick={() => openSheet(reviewSheet())}>
            写总结
          </Button>
        ) : null}
        {phase === 'reviewed' && may('archive') ? (
          <Button type="primary" onClick={() => openSheet(archiveSheet(view))}>
            归档
          </Button>
        ) : null}
      </div>
    </>
  );
}

function mayEnd(view: IncidentView): boolean {
  const isReady = view.conditions.every((one) => one.isMet);
  const isOver = view.steps.every((step) => step.length === null || step.doneAt !== null);
  return view.phase === 'open' && view.level !== null && isReady && isOver && (view.ending?.mayDecide.length ?? 0) > 0;
}

/** End conditions with evidence, steps that take their time, who ends it; then review and archive. */
export function EndingPart() {
  const { view, seats, may, openSheet } = useDesk();
  return (
    <Panel
      id="ending"
      title="终止"
      actions={
        mayEnd(view) && may('end') ? (
          <Button
            type="primary"
            onClick={() => openSheet(closingSheet(view, { act: 'end', authority: view.ending, seats }))}
          >
            终止响应
          </Button>
        ) : null
      }
    >
      {view.conditions.length === 0 ? <Open>未载明：本预案没有写终止的条件。</Open> : null}
      <ul>
        {view.conditions.map((one) => (
          <ConditionLine key={one.fact} condition={one} />
        ))}
        {view.steps.map((step) => (
          <StepLine key={step.does} step={step} />
        ))}
      </ul>
      {view.phase === 'open' ? <AuthorityBox authority={view.ending} what="终止响应" /> : null}
      <Suspension />
      <AfterEnd />
    </Panel>
  );
}
