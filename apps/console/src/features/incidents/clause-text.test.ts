import { expect, test } from 'vitest';
import { clauseText } from './clause-text.ts';

test.each([
  ['999901/岚政办发〔2025〕6号/4.1/（3）', '4.1 （3）'],
  ['999901/岚政办发〔2025〕6号', '岚政办发〔2025〕6号'],
  ['000000/生产安全事故报告和调查处理条例/9', '生产安全事故报告和调查处理条例 9'],
])('%s is called %s', (address, text) => expect(clauseText(address)).toBe(text));
