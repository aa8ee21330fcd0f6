import { Link } from '@tanstack/react-router';
import { lifeLabels } from '@xianzhi/contract';
import { AddressLink } from '../../ui/address-link.tsx';
import { Facts } from '../../ui/facts.tsx';
import { issueName } from '../../ui/issue-name.ts';
import { Mark } from '../../ui/mark.tsx';
import { PrintButton } from '../../ui/print-button.tsx';
import { CopyCitation } from './copy-citation.tsx';
import { lifeValue } from './life-value.ts';
import { useReader } from './reader-context.ts';
import { VersionNotice } from './version-notice.tsx';

/** Number, kind, day and issuer in one line; the title; the life of the document in words. */
export function DocumentHead() {
  const { view } = useReader();
  const { document, issueTitle } = view;
  const facts = [document.number ?? '无文号', document.kind, document.signedOn ?? '成文日期未载明', document.issuer];
  return (
    <header className="document-head">
      <nav className="crumbs no-print" aria-label="位置">
        <AddressLink address={document.county}>本县公报</AddressLink>
        <span aria-hidden="true"> › </span>
        <Link to="/issues/$county/$issue" params={{ county: document.county, issue: document.issue }}>
          {issueName({ title: issueTitle, issue: document.issue })}
        </Link>
        {document.carriedBy ? (
          <>
            <span aria-hidden="true"> › </span>
            <AddressLink address={document.carriedBy}>随文印发的通知</AddressLink>
          </>
        ) : null}
      </nav>
      <VersionNotice />
      <p className="document-facts">
        <Facts facts={facts} /> {document.demo ? <Mark tone="problem">演示</Mark> : null}
      </p>
      <h1 className="document-title">{document.title}</h1>
      <Life />
      <div className="document-tools no-print">
        <CopyCitation address={document.address} />
        <PrintButton />
      </div>
    </header>
  );
}

function Life() {
  const { view } = useReader();
  if (view.life.length === 0) return null;
  return (
    <ul className="life" aria-label="效力">
      {view.life.map((statement) => (
        <li key={`${statement.kind}-${statement.span.start}`}>
          <span className="soft">{lifeLabels[statement.kind]}</span>{' '}
          <AddressLink address={statement.address} title={statement.text}>
            {lifeValue(statement)}
          </AddressLink>
        </li>
      ))}
    </ul>
  );
}
