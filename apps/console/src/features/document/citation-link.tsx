import { type Citation, citationStatusLabels } from '@xianzhi/contract';
import { Button } from 'antd';
import { useState } from 'react';
import { AddressLink } from '../../ui/address-link.tsx';
import { SettleCitationDialog } from '../../ui/settle/settle-citation-dialog.tsx';
import { useReadOnly } from '../../ui/use-read-only.ts';
import { ClauseLink } from './clause-link.tsx';
import { useReader } from './reader-context.ts';

/** A citation in the text: a link where its target is here, else the words that say why not, and the way to settle it. */
export function CitationLink({ citation, text }: { citation: Citation; text: string }) {
  const { view } = useReader();
  if (citation.status === 'resolved') return <Resolved citation={citation} text={text} home={view.document.address} />;
  return <Open citation={citation} text={text} county={view.document.county} />;
}

function Resolved({ citation, text, home }: { citation: Citation; text: string; home: string }) {
  if (citation.target === null) {
    return (
      <span className="outside-work" title={`文库以外的法规文件：${citation.work ?? text}`}>
        {text}
      </span>
    );
  }
  if (citation.target.startsWith(`${home}/`)) return <ClauseLink address={citation.target}>{text}</ClauseLink>;
  return (
    <AddressLink address={citation.target} title={citation.target}>
      {text}
    </AddressLink>
  );
}

function Open({ citation, text, county }: { citation: Citation; text: string; county: string }) {
  const [asking, setAsking] = useState(false);
  const readOnly = useReadOnly();
  const word = citationStatusLabels[citation.status];
  return (
    <span className={`open-citation ${citation.status}`}>
      {text}
      {readOnly === null ? (
        <Button
          type="link"
          size="small"
          className="open-word"
          title="点此处理这处引用"
          aria-label={`${word}：处理这处引用`}
          onClick={() => setAsking(true)}
        >
          {word}
        </Button>
      ) : (
        <span className="open-word">{word}</span>
      )}
      <SettleCitationDialog county={county} citation={asking ? citation : null} onClose={() => setAsking(false)} />
    </span>
  );
}
