import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Finding } from '../base/index.ts';
import { groupFindings } from './finding-groups.ts';

const finding = (severity: Finding['severity'], message: string, address: string | null, start = 0): Finding => ({
  code: 'XZ_READ_MARK',
  severity,
  span: { start, end: start + 1 },
  address,
  message,
});

test('repairs of one kind in one document stand once in the list, with their count', () => {
  const groups = groupFindings([
    finding('note', '去掉了甲记号“#”。', '某政发〔2024〕1号/一', 3),
    finding('warning', '缺号。', '某政发〔2024〕1号/二', 5),
    finding('note', '去掉了甲记号“##”。', '某政发〔2024〕1号/三', 7),
    finding('note', '去掉了乙记号“-”。', '某政发〔2024〕1号/三', 8),
    finding('note', '去掉了甲记号“#”。', '某政发〔2024〕2号/一', 9),
  ]);
  expect(groups.map(({ count, address, span }) => [count, address, span.start])).toEqual([
    [2, '某政发〔2024〕1号', 3],
    [1, '某政发〔2024〕1号/二', 5],
    [1, '某政发〔2024〕1号/三', 8],
    [1, '某政发〔2024〕2号/一', 9],
  ]);
});

test('every finding is counted, and what a person should look at is never grouped', () => {
  const findings = fc.array(
    fc
      .tuple(
        fc.constantFrom('note', 'warning', 'error'),
        fc.constantFrom('甲“一”', '乙'),
        fc.constantFrom('a/一', 'a', 'b', null),
      )
      .map(([severity, message, address]) => finding(severity as Finding['severity'], message, address)),
  );
  fc.assert(
    fc.property(findings, (all) => {
      const groups = groupFindings(all);
      expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(all.length);
      expect(groups.filter(({ severity }) => severity !== 'note')).toHaveLength(
        all.filter(({ severity }) => severity !== 'note').length,
      );
    }),
  );
});
