import type { DocumentSummary } from '@xianzhi/contract';
import { AddressLink } from '../../ui/address-link.tsx';
import { Mark } from '../../ui/mark.tsx';
import type { ContentsLine } from './group-documents.ts';

/** One line of the contents page; an announced document that is not printed says so. */
export function ContentsEntry({ line, pinned }: { line: ContentsLine; pinned: number | null }) {
  if (line.document === null) return <AbsentEntry line={line} />;
  return (
    <li>
      <Entry document={line.document} pinned={pinned} />
      {line.unlisted ? <Mark tone="attention">目录未列</Mark> : null}
      {line.carried.length > 0 ? (
        <ol className="carried-list">
          {line.carried.map((document) => (
            <li key={document.address}>
              <Entry document={document} pinned={pinned} />
            </li>
          ))}
        </ol>
      ) : null}
    </li>
  );
}

function Entry({ document, pinned }: { document: DocumentSummary; pinned: number | null }) {
  const facts = [document.number, document.kind, document.signedOn].filter(Boolean).join(' · ');
  return (
    <>
      <AddressLink address={pinned === null ? document.address : `${document.address}@${pinned}`} className="strong">
        {document.title}
      </AddressLink>{' '}
      <span className="soft entry-facts">{facts}</span>
    </>
  );
}

function AbsentEntry({ line: { row } }: { line: ContentsLine }) {
  return (
    <li className="absent">
      <span>{row?.title}</span> <span className="soft entry-facts">{row?.number}</span>{' '}
      <Mark tone="problem">未刊登</Mark>
      <div className="soft">印刷目录列有此件，正文没有刊登。</div>
    </li>
  );
}
