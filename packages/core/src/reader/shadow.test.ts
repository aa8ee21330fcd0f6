import { expect, test } from 'vitest';
import type { Finding } from '../base/index.ts';
import { undoShadow } from './shadow.ts';
import { lineOf } from './testing.ts';

const read = (text: string): { text: string; count: number } => {
  const findings: Finding[] = [];
  return { text: undoShadow(lineOf(text), findings).text, count: findings.length };
};

test.each([
  ['某县工作某县工作方案方案', '某县工作方案'],
  ['某县某县““十四五十四五””规划规划', '某县“十四五”规划'],
  ['某某县县应急预案应急预案', '某县应急预案'],
])('%s is the shadow print of %s', (printed, once) => expect(read(printed)).toEqual({ text: once, count: 1 }));

test.each(['年年月月日日', '1111111111', '甲甲乙', '各乡镇各部门各单位', '好好学习天天向上', '111122223333'])(
  '%s is text as it stands',
  (text) => expect(read(text)).toEqual({ text, count: 0 }),
);

test('a long row of one sign is looked through quickly', { timeout: 2000 }, () => {
  for (let i = 0; i < 500; i += 1) read(`${'甲'.repeat(237)}乙丙`);
});
