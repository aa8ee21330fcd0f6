import { useQuery } from '@tanstack/react-query';
import type { SourceLines as Source } from '@xianzhi/contract';
import { useState } from 'react';
import { sourceQuery } from '../../api/queries.ts';
import { QueryView } from '../../ui/query-view.tsx';

/** The lines as printed, damage included, with the clause's part marked; on request. */
export function SourceLines({ address, line }: { address: string; line: number }) {
  const [open, setOpen] = useState(false);
  const query = useQuery({ ...sourceQuery(address), enabled: open });
  return (
    <details className="beside-part" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>原文第 {line} 行</summary>
      {open ? (
        <QueryView query={query} what="原文">
          {(source) => <Lines source={source} />}
        </QueryView>
      ) : null}
    </details>
  );
}

function Lines({ source }: { source: Source }) {
  return (
    <>
      <ol className="source-lines" aria-label="原文">
        {source.lines.map(({ number, text, marked }) => (
          <li key={number} value={number}>
            <span className="line-number">{number}</span>
            <span className="line-text">
              {marked ? (
                <>
                  {text.slice(0, marked[0])}
                  <mark>{text.slice(marked[0], marked[1])}</mark>
                  {text.slice(marked[1])}
                </>
              ) : (
                text
              )}
            </span>
          </li>
        ))}
      </ol>
      {source.more ? <p className="soft">行数较多，只列出前一部分。</p> : null}
      <p className="soft">
        {source.issueTitle}，第 {source.version} 版
      </p>
    </>
  );
}
