import type { DocumentSummary, ImportReport } from '@xianzhi/contract';
import { AddressLink } from '../../ui/address-link.tsx';

/** The printed contents page against the documents, both ways; then the documents themselves. */
export function ReportContents({ report }: { report: ImportReport }) {
  const { contents } = report;
  return (
    <section className="panel">
      <h2>对照目录</h2>
      {contents.rows.length > 0 ? (
        <p>
          目录 {contents.rows.length} 项，对上 {contents.matched} 件；目录有而正文没有刊登{' '}
          {contents.rowsWithoutDocument.length} 件，正文有而目录没有列出 {contents.documentsWithoutRow.length} 件。
        </p>
      ) : (
        <p>没有印刷目录，文件按正文认出。</p>
      )}
      {contents.rowsWithoutDocument.length > 0 ? (
        <>
          <h3>目录有，正文没有刊登</h3>
          <ul>
            {contents.rowsWithoutDocument.map((row) => (
              <li key={row.span.start}>
                {row.title} <span className="soft">{row.number}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {contents.documentsWithoutRow.length > 0 ? (
        <>
          <h3>正文有，目录没有列出</h3>
          <DocumentList documents={contents.documentsWithoutRow} />
        </>
      ) : null}
      <details className="beside-part">
        <summary>全部文件（{report.documents.length}）</summary>
        <DocumentList documents={report.documents} />
      </details>
    </section>
  );
}

function DocumentList({ documents }: { documents: readonly DocumentSummary[] }) {
  return (
    <ul>
      {documents.map((document) => (
        <li key={document.address}>
          <AddressLink address={document.address}>{document.title}</AddressLink>{' '}
          <span className="soft">{[document.number, document.signedOn].filter(Boolean).join(' · ')}</span>
        </li>
      ))}
    </ul>
  );
}
