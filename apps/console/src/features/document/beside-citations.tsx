import { type Citation, type CitedBy, citationStatusLabels } from '@xianzhi/contract';
import { AddressLink } from '../../ui/address-link.tsx';
import { Mark } from '../../ui/mark.tsx';

type Props = { citations: readonly Citation[]; citedBy: readonly CitedBy[] };

/** 引用 and 被引用 of one clause. */
export function BesideCitations({ citations, citedBy }: Props) {
  return (
    <>
      {citations.length === 0 && citedBy.length === 0 ? <p className="beside-none">引用 0 · 被引用 0</p> : null}
      <details className="beside-part" open hidden={citations.length === 0}>
        <summary>引用 {citations.length}</summary>
        <ul>
          {citations.map((citation) => (
            <li key={citation.span.start}>
              <CitationLine citation={citation} />
            </li>
          ))}
        </ul>
      </details>
      <details className="beside-part" open hidden={citedBy.length === 0}>
        <summary>被引用 {citedBy.length}</summary>
        <ul>
          {citedBy.map((mention) => (
            <li key={`${mention.from}-${mention.text}-${mention.target}`}>
              <AddressLink address={mention.from}>{mention.documentTitle}</AddressLink>
              <div className="soft">“{mention.text}”</div>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

function CitationLine({ citation }: { citation: Citation }) {
  if (citation.target) return <AddressLink address={citation.target}>{citation.text}</AddressLink>;
  if (citation.status === 'resolved') {
    return (
      <>
        {citation.text} <Mark>库外</Mark>
        {citation.work ? <div className="soft">{citation.work}</div> : null}
      </>
    );
  }
  return (
    <>
      {citation.text} <Mark tone="attention">{citationStatusLabels[citation.status]}</Mark>
    </>
  );
}
