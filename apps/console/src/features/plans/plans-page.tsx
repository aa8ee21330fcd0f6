import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { PlanSummary } from '@xianzhi/contract';
import { plansQuery } from '../../api/queries.ts';
import { useDay } from '../../ui/day.ts';
import { Mark } from '../../ui/mark.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { PrintMark } from '../../ui/print-mark.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { StatePage } from '../../ui/state-page.tsx';
import { SeverityCounts } from './severity.tsx';
import './plans.css';

/** 预案一览: every plan by county, whether it prints thresholds, and what the check found. */
export function PlansPage() {
  const query = useQuery(plansQuery);
  const { day } = useDay();
  return (
    <>
      <PageHead
        title="预案"
        lead={`各县的应急预案：分级、响应、指挥、时限和行动。按 ${day} 查看。`}
        actions={
          <>
            <Link to="/plans/checkup" className="button-link">
              全部体检结果
            </Link>
            <PrintButton />
          </>
        }
      />
      <PrintMark address={`预案一览（按 ${day}）`} demo={false} />
      <QueryView query={query} what="预案一览">
        {({ plans }) => (plans.length === 0 ? <NoPlans /> : <Counties plans={plans} day={day} />)}
      </QueryView>
    </>
  );
}

function NoPlans() {
  return (
    <StatePage title="还没有预案" actions={<Link to="/help">看帮助</Link>}>
      <p>预案随程序的内容目录（counties）装入。装入一个县的预案后，这里会按县列出。</p>
    </StatePage>
  );
}

function Counties({ plans, day }: { plans: readonly PlanSummary[]; day: string }) {
  const counties = [...new Set(plans.map((plan) => plan.county))];
  return counties.map((county) => {
    const of = plans.filter((plan) => plan.county === county);
    return (
      <section key={county} className="panel">
        <h2>
          {of[0]?.countyName} {of[0]?.demo ? <Mark tone="problem">演示</Mark> : null}
        </h2>
        <table className="plain-table cards plans-table">
          <thead>
            <tr>
              <th>灾种</th>
              <th>预案</th>
              <th>施行</th>
              <th>分级标准</th>
              <th>体检</th>
              <th>原文</th>
            </tr>
          </thead>
          <tbody>
            {of.map((plan) => (
              <PlanRow key={plan.folder} plan={plan} day={day} />
            ))}
          </tbody>
        </table>
      </section>
    );
  });
}

function PlanRow({ plan, day }: { plan: PlanSummary; day: string }) {
  return (
    <tr>
      <td className="nowrap">{plan.hazard}</td>
      <td>
        <Link to="/plans/$county/$folder" params={{ county: plan.county, folder: plan.folder }} className="strong">
          {plan.title}
        </Link>
        <div className="soft">
          {plan.document.slice(7)} · {plan.norms} 条规范
        </div>
      </td>
      <td className="nowrap" data-label="施行">
        {plan.effectiveFrom} 起 {day < plan.effectiveFrom ? <Mark tone="attention">此日尚未施行</Mark> : null}
      </td>
      <td data-label="分级标准">{plan.graded ? '已刊登' : <span className="hatched inline">未载明</span>}</td>
      <td data-label="体检">
        <SeverityCounts counts={{ defect: plan.defects, doubt: plan.doubts, note: plan.notes }} />
      </td>
      <td data-label="原文">{plan.textRead ? <Mark tone="good">已导入</Mark> : <Mark>未导入</Mark>}</td>
    </tr>
  );
}
