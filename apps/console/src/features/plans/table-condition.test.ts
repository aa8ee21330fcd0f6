import { expect, test } from 'vitest';
import { appliesTo } from './table-condition.ts';

test.each([
  [null, {}, true],
  ['火灾类型 = "森林"', {}, null],
  ['火灾类型 = "森林"', { 火灾类型: '森林' }, true],
  ['火灾类型 = "森林"', { 火灾类型: '草原' }, false],
  ['死亡人数 > 3', { 死亡人数: '5' }, null],
])('a table for %s under %o applies: %s', (when, facts, applies) => expect(appliesTo(when, facts)).toBe(applies));
