import type { Finding } from '@xianzhi/contract';
import { AddressLink } from './address-link.tsx';

/** One finding: what it says, the text before and after a repair, and its place. */
export function FindingItem({ finding }: { finding: Finding }) {
  return (
    <li>
      <div>{finding.message}</div>
      {finding.before === undefined ? null : (
        <dl className="before-after">
          <dt>原印</dt>
          <dd>{visible(finding.before)}</dd>
          <dt>读作</dt>
          <dd>{visible(finding.after ?? '')}</dd>
        </dl>
      )}
      <div className="soft finding-place">
        {finding.line === null ? null : `原文第 ${finding.line} 行`}
        {finding.address ? (
          <>
            {finding.line === null ? null : ' · '}
            <AddressLink address={finding.address}>{finding.address}</AddressLink>
          </>
        ) : null}
        {` · ${finding.code}`}
      </div>
    </li>
  );
}

/** Line breaks and emptiness made visible. */
function visible(text: string): string {
  return text === '' ? '（去掉）' : text.replaceAll('\n', '↵');
}
