import { sentReports } from './changes.ts';
import type { Block } from './model.ts';
import { nameOf } from './report-names.ts';
import { type FormSource, fullNames } from './source.ts';
import { printedTime } from './words.ts';

const COLUMNS = ['报告', '报送对象', '报出时间', '方式', '签发人'] as const;

/** Every report that left the house, in order. */
export function sentTable(source: FormSource): Block[] {
  const rows = sentReports(source).map((report) => [
    nameOf(report),
    fullNames(source, report.recipients).join('、'),
    printedTime(report.sent?.at ?? ''),
    report.sent?.channel ?? '',
    report.approved?.by ?? '（没有签发记录）',
  ]);
  return rows.length === 0 ? [] : [{ kind: 'table', columns: COLUMNS, rows }];
}
