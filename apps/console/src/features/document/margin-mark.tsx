import type { Finding } from '@xianzhi/contract';

// Layout marks that were taken off (`###`, `- `) changed no word; marking them would mark every heading.
const NO_WORD = /^[^\p{L}\p{N}]{0,40}$/u;

const changedWords = ({ severity, before, after }: Finding): boolean =>
  severity === 'note' && !(before !== undefined && NO_WORD.test(before) && NO_WORD.test(after ?? ''));

/** A thin mark in the margin where words were repaired; a second stroke where a person should look. */
export function MarginMark({ findings }: { findings: readonly Finding[] }) {
  const repairs = findings.filter(changedWords).length;
  const doubts = findings.filter((finding) => finding.severity === 'warning').length;
  if (repairs + doubts === 0) return null;
  const words = [repairs > 0 ? `修复 ${repairs} 处` : '', doubts > 0 ? `待核 ${doubts} 处` : ''].filter(Boolean);
  return (
    <span className={`margin-mark${doubts > 0 ? ' doubt' : ''}`} title={`本条${words.join('，')}`}>
      <span className="screen-reader">（{words.join('，')}）</span>
    </span>
  );
}
