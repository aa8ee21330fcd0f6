import { expect, test } from 'vitest';
import { read } from './index.ts';
import { readMembers } from './members.ts';
import { linesOf } from './testing.ts';

const life = (sentence: string): [string, string | null][] =>
  (read(`某县某事管理办法\n\n第一条 ${sentence}`).documents[0]?.life ?? []).map(({ kind, value }) => [kind, value]);

test.each([
  ['本办法自2024年9月1日起施行。', [['effective', '2024-09-01']]],
  ['本办法自公布之日起施行。', [['effective', null]]],
  ['本办法从二〇二四年九月一日起执行。', [['effective', '2024-09-01']]],
  ['本办法有效期5年。', [['validity', 'P5Y']]],
  ['本办法有效期为五年。', [['validity', 'P5Y']]],
  ['本办法有效期至2029年8月31日。', [['validity', '2029-08-31']]],
  ['本办法试行期为两年。', [['trial', 'P2Y']]],
  ['《某县旧办法》同时废止。', [['repeal', '《某县旧办法》']]],
  ['本办法由县财政局负责解释。', [['interpretation', '县财政局']]],
  ['由县教育局负责解读。', [['explanation', '县教育局']]],
  [
    '本办法自2024年9月1日起施行，有效期2年。',
    [
      ['effective', '2024-09-01'],
      ['validity', 'P2Y'],
    ],
  ],
  ['各单位要抓好实施。', []],
  ['《某某法》自2020年1月1日起施行，各单位要学习。', []],
])('%s says %j', (sentence, expected) => expect(life(sentence)).toEqual(expected));

const members = (...lines: string[]): (string | null)[][] =>
  readMembers(linesOf(...lines)).map(({ role, name, post }) => [role, name, post]);

test('a role holds for the lines below it until another role or the end of the list', () => {
  expect(
    members(
      '组 长：张 三 县委常委、副县长',
      '副组长：李四五 县政府办公室主任',
      '赵六七 县财政局局长',
      '办公室设在县财政局。',
      '孙八九 县教育局局长',
    ),
  ).toEqual([
    ['组长', '张三', '县委常委、副县长'],
    ['副组长', '李四五', '县政府办公室主任'],
    ['副组长', '赵六七', '县财政局局长'],
  ]);
});

test.each([['组长：县长'], ['张三 县长'], ['成员：各有关单位负责人'], ['指挥长负责 全面工作']])(
  '%s names nobody with a role',
  (line) => expect(members(line)).toEqual([]),
);
