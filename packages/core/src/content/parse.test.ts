import { expect, test } from 'vitest';
import { parseCounty, parseWorks } from './index.ts';

const reason = (source: string): string => {
  const parsed = parseCounty(source);
  return parsed.ok ? 'ok' : parsed.reason;
};

test('a county is read with its organs, what is left out is empty', () => {
  const parsed = parseCounty(
    'county: "999901"\nname: 某县\nprefecture: 某市\norgans:\n  - name: 某县财政局\n    aliases: [县财政局]\n',
  );
  expect(parsed).toEqual({
    ok: true,
    value: {
      code: '999901',
      name: '某县',
      province: null,
      prefecture: '某市',
      organs: [{ name: '某县财政局', kind: 'institution', parent: null, aliases: ['县财政局'] }],
    },
  });
});

test.each([
  ['name: 某县', '6 位代码'],
  ['county: "999901"', '缺少 name'],
  ['county: "999901"\nname: 某县\norgans: [{kind: a}]', '缺少 机构的 name'],
  ['county: "999901"\nname: 某县\norgans: [null]', 'organs 应当是一个列表'],
  ['county: "999901"\nname: 某县\norgans: 财政局', 'organs 应当是一个列表'],
  ['- 甲', '名称: 值'],
  ['county: [', 'YAML'],
  ['a: b: c', '第 1 行'],
])('%j is refused in Chinese: %s', (source, expected) => {
  expect(reason(source)).toContain(expected);
  expect(reason(source)).not.toMatch(/[a-z]{4,} [a-z]{2,} /);
});

test('works cited are facts; a status that is no status is unknown', () => {
  const parsed = parseWorks(
    'works:\n  - title: 某某法\n    status: repealed\n    aliases: [某法]\n  - number: 国发〔2022〕11号\n    status: 有效\n',
  );
  expect(parsed.ok && parsed.value).toEqual([
    { title: '某某法', number: null, issuer: null, kind: '', status: 'repealed', aliases: ['某法'] },
    { title: null, number: '国发〔2022〕11号', issuer: null, kind: '', status: 'unknown', aliases: [] },
  ]);
});
