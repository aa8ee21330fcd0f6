import { expect, test } from 'vitest';
import { agencyCodeLength, countyOfOrgan, issuedTextOf, kindOfTitle, looksLikeOrgan } from './index.ts';

test.each([
  ['某县人民政府关于办甲的通知', '通知'],
  ['某县甲管理办法（试行）', '管理办法'],
  ['关于印发《某县甲方案》的通知', '通知'],
  ['某县甲应急预案', '应急预案'],
  ['《某县甲规定》', '规定'],
  ['某某法', '法'],
  ['某县人民政府令', '令'],
  ['某县甲情况', null],
  ['', null],
])('%j is a text of kind %j', (title, kind) => expect(kindOfTitle(title)).toBe(kind));

test.each([
  ['某县人民政府', true],
  ['某县人民政府办公室', true],
  ['某市生态环境局某县分局', true],
  ['某县防汛抗旱指挥部', true],
  ['某县人民政府关于办甲的通知', false],
  ['各有关局', false],
  ['甲', false],
  ['某县人民政府。', false],
])('%s may sign a document: %s', (text, is) => expect(looksLikeOrgan(text)).toBe(is));

test.each([
  ['某政发', '某政发'],
  ['关于办甲的通知某政办发', '某政办发'],
  ['根据国发', '国发'],
  ['依照某政办函', '某政办函'],
  ['《甲办法》和某政发', '某政发'],
  ['和政发', '和政发'],
  ['根据和政办发', '和政办发'],
  ['原政发', '原政发'],
  ['的', ''],
  ['', ''],
])('the code at the end of %j is %j', (text, code) => {
  const length = agencyCodeLength(text, text.length);
  expect(text.slice(text.length - length)).toBe(code);
});

test('a notice tells by its title what it issues and whose it is', () => {
  expect(issuedTextOf('某县人民政府关于印发某县甲办法的通知')).toBe('某县甲办法');
  expect(issuedTextOf('某县人民政府关于办甲的通知')).toBeNull();
  expect([countyOfOrgan('某某县人民政府办公室'), countyOfOrgan('国务院')]).toEqual(['某某县', null]);
});
