import { expect, test } from 'vitest';
import { clauseLabel } from './clause-label.ts';

const DOCUMENT = '999901/岚政办发〔2025〕6号/附件2';

test.each([
  [`${DOCUMENT}/4.2/¶1`, '4.2 ¶1'],
  [DOCUMENT, '全文'],
  ['000000/国令493号/三', '国令493号 三'],
  ['000000/事故条例/三', '事故条例 三'],
])('%s is named %s', (address, label) => expect(clauseLabel(address, DOCUMENT)).toBe(label));
