import { Link } from '@tanstack/react-router';
import type { IssueView } from '@xianzhi/contract';
import { momentText } from '../../ui/format.ts';
import { Mark } from '../../ui/mark.tsx';

/** Every version that was imported; an old one stays readable. */
export function IssueVersions({ view }: { view: IssueView }) {
  const { county, issue } = view.issue;
  return (
    <section className="panel">
      <h2>版本</h2>
      <div className="scroll-x">
        <table className="plain-table">
          <thead>
            <tr>
              <th>版本</th>
              <th>导入时间</th>
              <th>文件</th>
              <th>状态</th>
            </tr>
          </thead>
          <tbody>
            {view.versions.map((one) => (
              <tr key={one.version}>
                <td className="nowrap">
                  {one.version === view.version ? (
                    `第 ${one.version} 版（所示）`
                  ) : (
                    <Link to="/issues/$county/$issue" params={{ county, issue }} search={{ version: one.version }}>
                      第 {one.version} 版
                    </Link>
                  )}
                </td>
                <td className="nowrap">{momentText(one.importedAt)}</td>
                <td className="break">{one.fileName}</td>
                <td>
                  {one.withdrawal ? <Mark tone="problem">已撤回</Mark> : <Mark tone="good">在库</Mark>}
                  {one.withdrawal ? <div className="soft">理由：{one.withdrawal.reason}</div> : null}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
