import { expect, test } from 'vitest';
import { organNames } from './organ-names.ts';

const directory = (code: string, prefecture: string | null, names: readonly string[]) => ({
  code,
  name: code,
  province: '某省',
  prefecture,
  organs: names.map((name) => ({ name, kind: 'superior', parent: null, aliases: [] })),
});
const counties = [
  directory('990101', '云泽市', ['兰溪县应急管理局']),
  directory('990000', null, ['云泽市应急管理局', '青岭市应急管理局']),
];

test('市 in a county’s text is its own prefecture', () => {
  const resolve = organNames(counties, '990101');
  expect(resolve('市应急管理局')).toBe('云泽市应急管理局');
  expect(resolve('云泽市应急管理局')).toBe('云泽市应急管理局');
  expect(resolve('市水利局')).toBeNull();
});
