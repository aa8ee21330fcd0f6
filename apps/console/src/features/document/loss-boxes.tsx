import type { Finding } from '@xianzhi/contract';

/** What is lost or could not be read here, said in words at its place. */
export function LossBoxes({ findings }: { findings: readonly Finding[] }) {
  const losses = findings.filter((finding) => finding.severity === 'error');
  return losses.map((finding) => (
    <p key={`${finding.code}-${finding.span.start}`} className="loss-box">
      <b>此处原文有缺损</b>
      {finding.message}
      {finding.line === null ? null : (
        <span className="soft">
          （原文第 {finding.line} 行，{finding.code}）
        </span>
      )}
    </p>
  ));
}
