import { Link } from '@tanstack/react-router';
import { type PlanView, words } from '@xianzhi/contract';
import { useDay } from '../../ui/day.ts';
import { Mark } from '../../ui/mark.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { PrintMark } from '../../ui/print-mark.tsx';
import { ClauseLink, ClauseTag } from './clause-link.tsx';
import { Hatched } from './hatched.tsx';
import { Lines } from './lines.tsx';
import { SeverityCounts } from './severity.tsx';

/** What the plan is, and on which day it is read. */
export function PlanHead({ plan }: { plan: PlanView }) {
  const { day, asked } = useDay();
  const inForce = day >= plan.effectiveFrom;
  return (
    <>
      <PageHead
        title={plan.title}
        lead={
          <>
            <Link to="/plans">预案</Link> › {plan.countyName} · {plan.hazard} ·{' '}
            <ClauseLink address={plan.document}>{plan.document.slice(7)}</ClauseLink> ·{' '}
            {inForce ? <Mark tone="good">{day} 在施行</Mark> : <Mark tone="problem">{day} 尚未施行</Mark>}{' '}
            {plan.demo ? <Mark tone="problem">演示</Mark> : null}
          </>
        }
        actions={<PrintButton />}
      />
      <PrintMark address={plan.document} version={plan.release} demo={plan.demo} />
      <p className="print-only">
        按 {day}
        {asked === null ? '（打印当日）' : ''}查看
      </p>
    </>
  );
}

/** 要点: what the plan covers and what it leaves to whom, since when, how its bounds count. */
export function PlanBrief({ plan }: { plan: PlanView }) {
  return (
    <section className="plan-brief" aria-label="要点">
      <div>
        <h3>管什么</h3>
        {plan.covers.length === 0 ? <Hatched word="未载明" reason="没有写适用范围" /> : <Lines lines={plan.covers} />}
      </div>
      {plan.excludes.length === 0 ? null : (
        <div>
          <h3>不管什么，归谁</h3>
          <Lines lines={plan.excludes} />
        </div>
      )}
      <dl className="plan-facts">
        <dt>施行</dt>
        <dd>
          {plan.effectiveFrom} 起（{plan.effectiveWords.text}） <ClauseTag address={plan.effectiveWords.address} />
        </dd>
        <dt>以上、以下</dt>
        <dd>
          {plan.bounds.startsWith(words.notStated) ? (
            <span className="hatched inline">{plan.bounds}</span>
          ) : (
            plan.bounds
          )}
        </dd>
        <dt>解释</dt>
        <dd>{plan.interpretation || <span className="hatched inline">未载明</span>}</dd>
        <dt>体检</dt>
        <dd>
          <a href="#findings">
            <SeverityCounts counts={{ defect: plan.defects, doubt: plan.doubts, note: plan.notes }} />
          </a>
        </dd>
      </dl>
      <Related plan={plan} />
    </section>
  );
}

function Related({ plan }: { plan: PlanView }) {
  const parts = [
    ['上级预案和依据', plan.superiors],
    ['衔接的预案', plan.companions],
    ['废止', plan.repeals],
  ] as const;
  if (parts.every(([, lines]) => lines.length === 0)) return null;
  return (
    <details className="related">
      <summary>上级、衔接和废止的预案（{parts.reduce((sum, [, lines]) => sum + lines.length, 0)}）</summary>
      {parts.map(([title, lines]) =>
        lines.length === 0 ? null : (
          <div key={title}>
            <b>{title}</b>
            <Lines lines={lines} />
          </div>
        ),
      )}
    </details>
  );
}
