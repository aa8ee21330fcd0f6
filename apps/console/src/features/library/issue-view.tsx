import type { IssueView as View } from '@xianzhi/contract';
import { AddressLink } from '../../ui/address-link.tsx';
import { FindingsPanel } from '../../ui/findings-panel.tsx';
import { countText } from '../../ui/format.ts';
import { issueName } from '../../ui/issue-name.ts';
import { Mark } from '../../ui/mark.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { PrintMark } from '../../ui/print-mark.tsx';
import { ContentsMatch } from './contents-match.tsx';
import { DocumentGroups } from './document-groups.tsx';
import { IssueVersions } from './issue-versions.tsx';
import { WithdrawButton } from './withdraw-button.tsx';
import { WithdrawnNotice } from './withdrawn-notice.tsx';

/** The issue as a contents page, with what the reader found and the versions kept. */
export function IssueView({ view }: { view: View }) {
  const { issue } = view;
  return (
    <>
      <PageHead
        title={issueName(issue)}
        lead={<IssueLead view={view} />}
        actions={
          <>
            <PrintButton />
            <WithdrawButton issue={issue} />
          </>
        }
      />
      <PrintMark address={`${issue.county}（${issueName(issue)}）`} version={view.version} demo={issue.demo} />
      <WithdrawnNotice view={view} />
      <ContentsMatch view={view} />
      <DocumentGroups view={view} />
      <FindingsPanel findings={view.findings} />
      <IssueVersions view={view} />
    </>
  );
}

function IssueLead({ view: { issue, documents, version } }: { view: View }) {
  const facts = [
    issue.totalNumber === null ? null : `总第 ${issue.totalNumber} 期`,
    issue.publishedOn,
    issue.publisher,
    `${countText(documents.length)} 件文件`,
    `第 ${version} 版`,
  ].filter(Boolean);
  return (
    <>
      <AddressLink address={issue.county}>本县各期</AddressLink> · {facts.join(' · ')}{' '}
      {issue.demo ? <Mark tone="problem">演示</Mark> : null}
    </>
  );
}
