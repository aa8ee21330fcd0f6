import { useQuery } from '@tanstack/react-query';
import type { ImportReport } from '@xianzhi/contract';
import { issueQuery } from '../../api/queries.ts';
import { FindingKinds, FindingPlaces, type KindTally } from '../../ui/finding-kinds.tsx';
import { QueryView } from '../../ui/query-view.tsx';

/** The findings by kind; each kind opens to its places. */
export function ReportFindings({ report }: { report: ImportReport }) {
  return (
    <section className="panel">
      <h2>发现</h2>
      <FindingKinds kinds={report.findingsByCode} places={(kind) => <PlacesOfKind report={report} kind={kind} />} />
    </section>
  );
}

/** Read when a kind is opened: the report itself holds counts alone. */
function PlacesOfKind({ report, kind }: { report: ImportReport; kind: KindTally }) {
  const query = useQuery(issueQuery(report.county, report.issue, report.version));
  return (
    <QueryView query={query} what="各处">
      {({ findings }) => <FindingPlaces findings={findings} kind={kind} />}
    </QueryView>
  );
}
