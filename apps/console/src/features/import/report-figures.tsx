import type { ImportReport } from '@xianzhi/contract';
import { countText } from '../../ui/format.ts';

/** The figures of a reading. */
export function ReportFigures({ report }: { report: ImportReport }) {
  const top = report.documents.filter((document) => document.carriedBy === null).length;
  const figures: readonly (readonly [number, string])[] = [
    [top, '件文件'],
    [report.documents.length - top, '件随文印发'],
    [report.units, '条'],
    [report.tables, '张表'],
    [report.characters, '字'],
    [report.organsResolved, '处单位名称已识别'],
    ...report.citations.map((tally) => [tally.count, `处引用${tally.label}`] as const),
  ];
  return (
    <section className="panel">
      <h2>读到的</h2>
      <ul className="figures">
        {figures
          .filter(([count]) => count > 0)
          .map(([count, what]) => (
            <li key={what}>
              <b>{countText(count)}</b>
              {what}
            </li>
          ))}
      </ul>
    </section>
  );
}
