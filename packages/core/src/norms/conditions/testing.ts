import type { DeclaredFact } from './types.ts';

/** Facts of every type, for tests. */
export const FACTS: readonly DeclaredFact[] = [
  { name: '甲数', type: 'number' },
  { name: '乙数', type: 'number' },
  { name: '丙数_24小时', type: 'number' },
  { name: '停电', type: 'flag' },
  { name: '断路（省道）', type: 'flag' },
  { name: '颜色', type: 'choice', values: ['红', '橙', '黄'] },
  { name: '今天', type: 'day' },
  { name: '接报', type: 'moment' },
  { name: '到场', type: 'moment' },
  { name: '已过', type: 'length' },
  { name: '期限', type: 'length', dimension: 'month' },
];
