import { Link } from '@tanstack/react-router';
import type { IssueSummary } from '@xianzhi/contract';
import { issueName } from '../../ui/issue-name.ts';
import { Mark } from '../../ui/mark.tsx';

/** Issues, newest first as the server orders them; nothing where there is none of this kind. */
export function IssueTable({ title, issues }: { title: string; issues: readonly IssueSummary[] }) {
  if (issues.length === 0) return null;
  return (
    <section className="panel">
      <h2>{title}</h2>
      <table className="plain-table cards">
        <thead>
          <tr>
            <th>名称</th>
            <th>发布日期</th>
            <th className="number">文件</th>
            <th className="number">版本</th>
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <IssueRow key={issue.issue} issue={issue} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function IssueRow({ issue }: { issue: IssueSummary }) {
  return (
    <tr>
      <td>
        <Link to="/issues/$county/$issue" params={{ county: issue.county, issue: issue.issue }} className="strong">
          {issueName(issue)}
        </Link>{' '}
        {issue.version === null ? <Mark tone="problem">已撤回</Mark> : null}
        {issue.totalNumber === null ? null : <div className="soft">总第 {issue.totalNumber} 期</div>}
      </td>
      <td className="nowrap" data-label="发布">
        {issue.publishedOn ?? '未载明'}
      </td>
      <td className="number" data-label="文件">
        {issue.documents}
      </td>
      <td className="number" data-label="版本">
        {issue.version ?? '无'}
      </td>
    </tr>
  );
}
