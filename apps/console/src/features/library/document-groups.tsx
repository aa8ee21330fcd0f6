import type { IssueView } from '@xianzhi/contract';
import { StatePage } from '../../ui/state-page.tsx';
import { ContentsEntry } from './contents-entry.tsx';
import { groupDocuments } from './group-documents.ts';

/** The documents of an issue as its contents page groups them. */
export function DocumentGroups({ view }: { view: IssueView }) {
  const groups = groupDocuments(view);
  const pinned = view.version === view.issue.version ? null : view.version;
  if (groups.length === 0) {
    return (
      <StatePage title="这一版里没有文件">
        <p>读取时没有认出任何公文。请看下面的发现；若是导错了文件，可以撤回。</p>
      </StatePage>
    );
  }
  return (
    <section className="panel" aria-label="文件">
      {groups.map((group) => (
        <div key={group.lines[0]?.document?.address ?? group.name ?? 'rest'} className="contents-group">
          {group.name ? <h2>{group.name}</h2> : null}
          <ol className="contents-list">
            {group.lines.map((line, place) => (
              <ContentsEntry key={line.document?.address ?? `row-${place}`} line={line} pinned={pinned} />
            ))}
          </ol>
        </div>
      ))}
    </section>
  );
}
