import type { PlanFinding } from '@xianzhi/contract';
import { type FindingSeverity, SEVERITIES } from './severity.tsx';

/** Findings of one kind: the first stands for all, the others are folded behind it. */
export type FindingGroup = { readonly first: PlanFinding; readonly more: readonly PlanFinding[] };

function byCode(findings: readonly PlanFinding[]): FindingGroup[] {
  const codes = [...new Set(findings.map((one) => one.code))];
  return codes.flatMap((code) => {
    const [first, ...more] = findings.filter((one) => one.code === code);
    return first === undefined ? [] : [{ first, more }];
  });
}

/** The worst first. Every defect stands for itself; of doubts and notes those of one kind stand together. */
export function findingGroups(findings: readonly PlanFinding[]): FindingGroup[] {
  const of = (severity: FindingSeverity) => findings.filter((one) => one.severity === severity);
  return SEVERITIES.flatMap((severity) =>
    severity === 'defect' ? of(severity).map((first) => ({ first, more: [] })) : byCode(of(severity)),
  );
}
