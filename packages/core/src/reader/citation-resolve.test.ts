import { expect, test } from 'vitest';
import type { Work } from '../content/index.ts';
import type { Citation } from '../gazette/index.ts';
import { read } from './index.ts';

const work = (title: string, number: string | null = null, aliases: string[] = []): Work => ({
  title,
  number,
  issuer: null,
  kind: '法律',
  status: 'unknown',
  aliases,
});
const works = [
  work('某某法', null, ['中华人民共和国某某法']),
  work('某条例', '国务院令第203号'),
  work('某规定'),
  work('某规定'),
];

/** A notice that issues 某县甲办法 with the given articles. */
const notice = (...articles: string[]): string =>
  `某县人民政府\n关于印发《某县甲办法》的通知\n\n某政发〔2024〕1号\n\n各有关单位：\n\n《某县甲办法》已经同意，现印发给你们。\n\n某县人民政府\n\n2024年1月2日\n\n某县甲办法\n\n${articles.join('\n\n')}\n`;
const other =
  '某县人民政府办公室\n关于办乙的通知\n\n某政办发〔2024〕2号\n\n各有关单位：\n\n一、甲\n\n某县人民政府办公室\n\n2024年1月3日\n';

function last(...articles: string[]): Pick<Citation, 'status' | 'target' | 'work'> | undefined {
  const found = read(`${other}\n${notice(...articles)}`, { works }).citations.at(-1);
  return found && { status: found.status, target: found.target, work: found.work };
}

test.each([
  ['按照某政办发〔2024〕2号执行', { status: 'resolved', target: '某政办发〔2024〕2号', work: null }],
  ['按照《某县人民政府办公室关于办乙的通知》执行', { status: 'resolved', target: '某政办发〔2024〕2号', work: null }],
  ['按照某政办发〔2024〕9号执行', { status: 'unknown', target: null, work: null }],
  ['按照《某某法》执行', { status: 'resolved', target: null, work: '某某法' }],
  ['按照《中华人民共和国某某法》第三条执行', { status: 'resolved', target: null, work: '某某法' }],
  ['按照《另一条例》（国务院令第203号）执行', { status: 'resolved', target: null, work: '某条例' }],
  ['按照《某规定》执行', { status: 'ambiguous', target: null, work: null }],
  ['按照《没有的规定》执行', { status: 'unknown', target: null, work: null }],
  ['违反本办法第一条的', { status: 'resolved', target: '某政发〔2024〕1号/第一条', work: null }],
  ['违反本办法第九十条的', { status: 'ambiguous', target: null, work: null }],
  ['违反本办法第一条、第二条的', { status: 'ambiguous', target: null, work: null }],
  ['标准见附件7', { status: 'absent', target: null, work: null }],
  ['按照《某县甲办法》第一条执行', { status: 'resolved', target: '某政发〔2024〕1号/第一条', work: null }],
])('%s is resolved so', (text, expected) => expect(last('第一条 甲。', `第二条 ${text}。`)).toEqual(expected));

test('前条 and 前款 count from where they stand', () => {
  expect(last('第一条 甲。', '第二条 依照前条办理。')?.target).toBe('某政发〔2024〕1号/第一条');
  expect(last('第一条 依照前条办理。')?.status).toBe('ambiguous');
  expect(last('第一条 甲。', '依照前款办理。')?.target).toBe('某政发〔2024〕1号/第一条/¶1');
});

test('a short name holds from where it is given, and only in its document', () => {
  const named = notice('第一条 依据《某某法》（以下简称《法规》）办理。', '第二条 违反《法规》第三条的。');
  const outside = other.replace('一、甲', '一、违反《法规》的。');
  const short = (text: string): (string | null | undefined)[] =>
    read(text, { works })
      .citations.filter((citation) => citation.text.startsWith('《法规》'))
      .map((citation) => citation.work);
  expect(short(named)).toEqual(['某某法']);
  expect(short(`${named}\n${outside}`)).toEqual(['某某法', null]);
  expect(short(`${outside}\n${named}`)).toEqual([null, '某某法']);
});

test('a text that names its own kind alone means itself', () => {
  expect(last('第一条 甲。', '第二条 《办法》另行解释。')?.target).toBe('某政发〔2024〕1号');
});

test('what a document rests on is told, the text that it issues is none of it', () => {
  const basis = (text: string): readonly string[] | undefined => read(text, { works }).documents[0]?.basis;
  expect(
    basis(notice('第一条 根据《某某法》《某条例》（国务院令第203号），制定本办法。', '第二条 按照《某规定》办理。')),
  ).toEqual(['《某某法》', '《某条例》（国务院令第203号）']);
  expect(
    basis(
      '某县甲应急预案\n\n1 总则\n\n1.1 编制依据\n\n《某某法》、某政发〔2020〕3号等。\n\n1.2 范围\n\n《某规定》范围。',
    ),
  ).toEqual(['《某某法》', '某政发〔2020〕3号']);
});

test('an earlier version of one title, told by its number, is not the text printed here', () => {
  expect(last('第一条 《乙办法》（某政发〔2019〕7号）同时废止。')).toMatchObject({ status: 'unknown', target: null });
});
