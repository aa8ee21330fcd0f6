import type { IssueView } from '@xianzhi/contract';

/** Says in one line whether the printed contents page and the documents agree, both ways. */
export function ContentsMatch({ view: { contents, documentsWithoutRow, issue } }: { view: IssueView }) {
  if (issue.single) return null;
  if (contents.length === 0) return <p className="match-line">这一期没有印刷目录，文件按正文顺序列出。</p>;
  const unprinted = contents.filter((row) => row.address === null).length;
  const unlisted = documentsWithoutRow.length;
  if (unprinted === 0 && unlisted === 0) {
    return <p className="match-line good">✓ 目录 {contents.length} 项与正文逐件对上。</p>;
  }
  const parts = [
    unprinted > 0 ? `目录列出而正文没有刊登 ${unprinted} 件` : null,
    unlisted > 0 ? `正文刊登而目录没有列出 ${unlisted} 件` : null,
  ].filter(Boolean);
  return (
    <p className="match-line attention">
      ！目录 {contents.length} 项，{parts.join('，')}；下面逐件标明。
    </p>
  );
}
