import type { IssueView } from '@xianzhi/contract';
import { Alert } from 'antd';
import { momentText } from '../../ui/format.ts';
import { RestoreButton } from '../../ui/restore-button.tsx';

/** On a withdrawn issue or version: since when, why, and the way back. */
export function WithdrawnNotice({ view: { issue, version, versions } }: { view: IssueView }) {
  const withdrawal = versions.find((one) => one.version === version)?.withdrawal;
  if (!withdrawal) return null;
  return (
    <Alert
      className="notice"
      type="error"
      showIcon={false}
      title={issue.version === null ? '本期已撤回' : `第 ${version} 版已撤回`}
      description={`撤回于 ${momentText(withdrawal.at)}。理由：${withdrawal.reason}`}
      action={<RestoreButton county={issue.county} issue={issue.issue} />}
    />
  );
}
