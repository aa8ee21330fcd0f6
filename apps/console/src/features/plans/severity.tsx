import { findingSeverityLabels, type PlanFinding } from '@xianzhi/contract';

export type FindingSeverity = PlanFinding['severity'];
export const SEVERITIES: readonly FindingSeverity[] = ['defect', 'doubt', 'note'];
const SHAPES: Readonly<Record<FindingSeverity, string>> = { defect: '■', doubt: '▲', note: '○' };

/** 缺陷, 存疑, 提示: a shape and a word; the colour only helps. */
export function SeverityMark({ severity, count }: { severity: FindingSeverity; count?: number }) {
  return (
    <span className={`severity ${severity}`}>
      <span aria-hidden="true">{SHAPES[severity]}</span> {findingSeverityLabels[severity]}
      {count === undefined ? null : <b> {count}</b>}
    </span>
  );
}

/** The figures of a check, in one line; without any it says so. */
export function SeverityCounts({ counts }: { counts: Readonly<Record<FindingSeverity, number>> }) {
  const present = SEVERITIES.filter((severity) => counts[severity] > 0);
  if (present.length === 0) return <span className="severity good">✓ 没有发现</span>;
  return (
    <span className="severity-counts">
      {present.map((severity) => (
        <SeverityMark key={severity} severity={severity} count={counts[severity]} />
      ))}
    </span>
  );
}
