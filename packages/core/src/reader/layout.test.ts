import { expect, test } from 'vitest';
import { layoutOf } from './layout.ts';
import { linesOf } from './testing.ts';

const starts = (...lines: string[]): string[] => layoutOf(linesOf(...lines)).map((position) => position.start);
const full = '甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉';

test.each([
  [['这一句话在这里结束。', '这是下一段。'], 'free'],
  [['应当按照有关规定，', '及时上报。'], 'wrapped'],
  [['依照《某某', '条例》办理。'], 'wrapped'],
  [['由某部门（含', '下属单位）办理。'], 'wrapped'],
  [['一、总体要求', '坚持某某原则。'], 'free'],
  [['由某某部门会同其他有关部门共同负责这一项工作的组织', '实施和监督。'], 'wrapped'],
  [['由某某部门会同其他有关部门共同负责这一项工作的组织', '　　下一段另起。'], 'free'],
  [['由某某部门会同其他有关部门共同负责这一项工作的组织', '组长：某某某'], 'free'],
])('the second line of %j is %s', (lines, start) => expect(starts(...lines)[1]).toBe(start));

test('where most lines are equally long, a line to the edge runs on and a short one ends', () => {
  const lines = [full, full, full, full, full, full, '戊己庚辛', full];
  expect(starts(...lines)).toEqual(['free', ...Array(6).fill('wrapped'), 'free']);
  expect(layoutOf(linesOf(...lines))[3]?.column).toBe(40);
});

test('a row of a table neither runs on nor is run into', () => {
  expect(starts('应当按照规定，', '甲\t乙', '丙丁')).toEqual(['free', 'free', 'free']);
});
