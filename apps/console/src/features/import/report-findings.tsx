import { useQuery } from '@tanstack/react-query';
import { type ImportReport, severityLabels } from '@xianzhi/contract';
import { useState } from 'react';
import { issueQuery } from '../../api/queries.ts';
import { FindingItem } from '../../ui/finding-item.tsx';
import { Mark } from '../../ui/mark.tsx';
import { QueryView } from '../../ui/query-view.tsx';
import { severityTones } from '../../ui/severity-tones.ts';

/** The findings by kind; each kind opens to its places. */
export function ReportFindings({ report }: { report: ImportReport }) {
  return (
    <section className="panel">
      <h2>发现</h2>
      {report.findingsByCode.length === 0 ? <p className="good-line">✓ 没有发现版面损伤。</p> : null}
      {report.findingsByCode.map((kind) => (
        <FindingKind key={`${kind.code}-${kind.severity}`} kind={kind} report={report} />
      ))}
    </section>
  );
}

type Kind = ImportReport['findingsByCode'][number];

function FindingKind({ kind, report }: { kind: Kind; report: ImportReport }) {
  const [open, setOpen] = useState(false);
  const query = useQuery({ ...issueQuery(report.county, report.issue, report.version), enabled: open });
  return (
    <details className="beside-part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <Mark tone={severityTones[kind.severity]}>{severityLabels[kind.severity]}</Mark> {kind.count} 处　
        <span className="soft">例：{kind.example}</span>
      </summary>
      {open ? (
        <QueryView query={query} what="各处">
          {({ findings }) => (
            <ul className="finding-list">
              {findings
                .filter((finding) => finding.code === kind.code && finding.severity === kind.severity)
                .slice(0, LIMIT)
                .map((finding) => (
                  <FindingItem key={`${finding.span.start}-${finding.span.end}`} finding={finding} />
                ))}
            </ul>
          )}
        </QueryView>
      ) : null}
      {open && kind.count > LIMIT ? <p className="soft">这里列出前 {LIMIT} 处，其余在各文件的条款旁。</p> : null}
    </details>
  );
}

const LIMIT = 100;
