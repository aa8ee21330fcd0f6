import { useQuery } from '@tanstack/react-query';
import type { IncidentView } from '@xianzhi/contract';
import { Button } from 'antd';
import { sessionQuery } from '../../../api/queries.ts';
import { momentText } from '../../../ui/format.ts';
import { useDesk } from '../desk-context.ts';
import {
  approveReleaseSheet,
  approveReportSheet,
  draftReleaseSheet,
  draftReportSheet,
  publishReleaseSheet,
  sendReportSheet,
} from '../sheets/report-sheets.tsx';
import { Panel } from './panel.tsx';

type Report = IncidentView['reports'][number];
type Release = IncidentView['publications'][number];

const signedWords = (report: Report): string =>
  report.approved === null
    ? '待签发'
    : `${report.approved.by}签发${report.approved.relayed === null ? '' : `（${report.approved.relayed}）`}`;

function ReportLine({ report, me }: { report: Report; me: string }) {
  const { view, may, openSheet } = useDesk();
  const clauses = view.clocks.flatMap((clock) =>
    clock.to !== null && report.recipients.includes(clock.to) && clock.clause !== null ? [clock.clause] : [],
  );
  const isClosed = view.phase === 'archived' || view.phase === 'falseAlarm';
  return (
    <li className="paper">
      <p>
        <b>{report.name}</b> 报{report.recipients.join('、')}
      </p>
      <p className="soft">
        {momentText(report.draftedAt)} {report.draftedBy}拟稿，{signedWords(report)}，
        {report.sent === null ? '未报出' : `${momentText(report.sent.at)} ${report.sent.channel}报出`}
      </p>
      <details>
        <summary>正文</summary>
        <div className="sheet-text">{report.text}</div>
      </details>
      {isClosed ? null : (
        <div className="button-row no-print">
          {report.approved === null && may('approveReport') ? (
            <Button onClick={() => openSheet(approveReportSheet(report, me))}>签发</Button>
          ) : null}
          {report.sent === null && may('sendReport') ? (
            <Button type="primary" onClick={() => openSheet(sendReportSheet(report, [...new Set(clauses)]))}>
              报出
            </Button>
          ) : null}
        </div>
      )}
    </li>
  );
}

/** Reports: drafted, signed, sent. */
export function ReportsPart() {
  const { view, may, openSheet } = useDesk();
  const { data } = useQuery(sessionQuery);
  const isClosed = view.phase === 'archived' || view.phase === 'falseAlarm';
  return (
    <Panel
      id="reports"
      title="报告"
      actions={
        !isClosed && may('draftReport') ? (
          <Button onClick={() => openSheet(draftReportSheet(view, null))}>拟报告</Button>
        ) : null
      }
    >
      {view.reports.length === 0 ? <p className="soft">还没有报告。从“时限”里点“去报”，收件单位会自动选好。</p> : null}
      <ul className="papers">
        {[...view.reports].reverse().map((report) => (
          <ReportLine key={report.report} report={report} me={data?.signedIn?.name ?? ''} />
        ))}
      </ul>
    </Panel>
  );
}

function ReleaseLine({ release, me }: { release: Release; me: string }) {
  const { may, openSheet } = useDesk();
  const { approved, published } = release;
  return (
    <li className="paper">
      <p className="soft">
        {release.draftedBy}拟稿，{approved === null ? '待审核' : `${approved.by}审核`}，
        {published === null ? '未发布' : `${momentText(published.at)} ${published.channel}发布`}
      </p>
      <details>
        <summary>正文</summary>
        <div className="sheet-text">{release.text}</div>
      </details>
      <div className="button-row no-print">
        {approved === null && may('approveRelease') && release.draftedBy !== me ? (
          <Button onClick={() => openSheet(approveReleaseSheet(release))}>审核</Button>
        ) : null}
        {approved !== null && published === null && may('publishRelease') ? (
          <Button type="primary" onClick={() => openSheet(publishReleaseSheet(release))}>
            发布
          </Button>
        ) : null}
      </div>
    </li>
  );
}

/** What the public is told: drafted by one, approved by another, then published. */
export function ReleasesPart() {
  const { view, may, openSheet } = useDesk();
  const { data } = useQuery(sessionQuery);
  return (
    <Panel
      id="releases"
      title="信息发布"
      actions={
        view.phase === 'open' && may('draftRelease') ? (
          <Button onClick={() => openSheet(draftReleaseSheet(view))}>拟发布稿</Button>
        ) : null
      }
    >
      {view.publications.length === 0 ? <p className="soft">还没有发布稿。一人拟稿、另一人审核以后才能发布。</p> : null}
      <ul className="papers">
        {view.publications.map((release) => (
          <ReleaseLine key={release.release} release={release} me={data?.signedIn?.name ?? ''} />
        ))}
      </ul>
    </Panel>
  );
}
