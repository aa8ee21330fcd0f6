import type { Report, ReportKind } from '../incidents/index.ts';

const NAMES: { readonly [K in ReportKind]: string } = {
  initial: '首报',
  followUp: '续报',
  final: '终报',
  zero: '零报告',
  supplement: '补报',
  summary: '总结报告',
  other: '报告',
};

/** What a kind of report is called. */
export const kindName = (kind: ReportKind): string => NAMES[kind];

/** A report as the next one speaks of it: 首报, 续报第2号. */
export const nameOf = ({ kind, number }: Pick<Report, 'kind' | 'number'>): string =>
  kind === 'followUp' || kind === 'supplement' || kind === 'zero' ? `${NAMES[kind]}第${number}号` : NAMES[kind];
