import type { Finding, Severity, Tally } from '@xianzhi/contract';
import type { Finding as CoreFinding } from '@xianzhi/core/base';
import type { GroupedFinding } from '@xianzhi/core/gazette';
import type { LineOf } from './lines.ts';

/** An address of a reading, which has no county, as the library writes it. */
export const withCounty = (county: string, address: string): string => `${county}/${address}`;

/** A finding with its line and its full address. */
export function presentFinding(finding: CoreFinding, county: string, lineOf: LineOf): Finding {
  return {
    code: finding.code,
    severity: finding.severity satisfies Severity,
    message: finding.message,
    span: finding.span,
    line: lineOf(finding.span.start),
    address: finding.address === null ? null : withCounty(county, finding.address),
    ...(finding.before === undefined ? {} : { before: finding.before }),
    ...(finding.after === undefined ? {} : { after: finding.after }),
  };
}

/** A finding of a list: a repair that its document has more than once says how often. */
export function presentGroup(finding: GroupedFinding, county: string, lineOf: LineOf): Finding {
  const shown = presentFinding(finding, county, lineOf);
  return finding.count === 1
    ? shown
    : { ...shown, message: `${shown.message}这样的修复本篇共 ${finding.count} 处，逐处记在各条旁。` };
}

/** Counts under labels, in the order of the labels. */
export const tallies = <K extends string>(
  counts: Readonly<Record<K, number>>,
  labels: Readonly<Record<K, string>>,
): Tally[] => (Object.keys(labels) as K[]).map((value) => ({ value, label: labels[value], count: counts[value] ?? 0 }));
