import { expect, test } from 'vitest';
import type { Unit } from '../gazette/index.ts';
import { read } from './index.ts';

const paths = (units: readonly Unit[]): string[] =>
  units.flatMap((unit) => [...(unit.num === null ? [] : [unit.path.join('/')]), ...paths(unit.children)]);

/** Paths of the numbered units of a text that is one plan. */
const outline = (...lines: string[]): string[] =>
  paths(read(['某县某事工作方案', ...lines].join('\n\n')).documents[0]?.units ?? []);

test('一、（一）1.（1）① nest in the order officials use', () => {
  expect(
    outline('一、目标', '（一）总量', '1.先做甲。随后做乙。', '（1）丙；', '①丁；', '②戊。', '（2）己。', '二、保障'),
  ).toEqual([
    '一',
    '一/（一）',
    '一/（一）/1',
    '一/（一）/1/（1）',
    '一/（一）/1/（1）/①',
    '一/（一）/1/（1）/②',
    '一/（一）/1/（2）',
    '二',
  ]);
});

test('Arabic numbers that run on across brackets hang below the bracket before them', () => {
  expect(
    outline('一、任务', '（一）水', '1.甲。说明。', '2.乙。说明。', '（二）气', '3.丙。说明。', '4.丁。说明。'),
  ).toEqual(['一', '一/（一）', '一/（一）/1', '一/（一）/2', '一/（二）', '一/（二）/3', '一/（二）/4']);
});

test('articles run through chapters, items hang below their article', () => {
  expect(
    outline(
      '第一章 总则',
      '第一条 为了甲，制定本办法。',
      '第二章 管理',
      '第二条 有下列情形之一的：',
      '（一）甲；',
      '（二）乙。',
      '第二条之一 丙。',
    ),
  ).toEqual([
    '第一章',
    '第一章/第一条',
    '第二章',
    '第二章/第二条',
    '第二章/第二条/（一）',
    '第二章/第二条/（二）',
    '第二章/第二条之一',
  ]);
});

test('decimals hang below their prefix, a list below a decimal does not swallow the next chapter', () => {
  expect(
    outline(
      '1 总则',
      '1.1 目的',
      '说明目的的文字。',
      '5.1亿元以内的不计。',
      '2 职责',
      '2.1 指挥部',
      '1.甲负责。另加说明。',
      '2.乙负责。另加说明。',
      '3 附则',
      '3.1 解释',
    ),
  ).toEqual(['1', '1/1.1', '2', '2/2.1', '2/2.1/1', '2/2.1/2', '3', '3/3.1']);
});

test('decimals stand below 一、 where no Arabic chapter is printed', () => {
  expect(outline('一、总则', '1.1 目的', '1.2 依据', '二、响应', '2.1 分级')).toEqual([
    '一',
    '一/1.1',
    '一/1.2',
    '二',
    '二/2.1',
  ]);
});

test('an inverted order, 1. over （一）, is kept where the outer row goes on after the brackets', () => {
  expect(outline('1.甲事', '（一）子。说明文字。', '（二）丑。说明文字。', '2.乙事', '（一）寅。说明文字。')).toEqual([
    '1',
    '1/（一）',
    '1/（二）',
    '2',
    '2/（一）',
  ]);
});

test('data that looks like a heading numbers nothing', () => {
  expect(
    outline(
      '一、分级',
      '造成下列后果之一：',
      '30人以上死亡',
      '4.3m焦炉停产',
      '1.1亿元以上损失',
      '2024年以来的，从其规定。',
    ),
  ).toEqual(['一']);
});

test('numbers of a quoted article belong to the text that is quoted', () => {
  expect(outline('一、将第三条修改为：', '“第三条 甲应当：', '（一）子；', '（二）丑。”', '二、删去第四条。')).toEqual([
    '一',
    '二',
  ]);
});

test('a number that a sentence cites at the start of a wrapped line is text', () => {
  expect(
    outline(
      '一、依据',
      '符合某办法第三条第',
      '（二）项、第六条第',
      '（一）项规定的，按照',
      '二、三类地区标准给予补助。',
      '二、标准',
    ),
  ).toEqual(['一', '二']);
});

test('a heading glued to the paragraph before it is found by its sequence, and said', () => {
  const reading = read(
    ['某县某事工作方案', '一、任务', '1.做甲。此事要紧。2.做乙。', '3.做丙。此事也要紧。'].join('\n\n'),
  );
  expect(paths(reading.documents[0]?.units ?? [])).toEqual(['一', '一/1', '一/2', '一/3']);
  expect(reading.findings.map((finding) => finding.code)).toContain('XZ_READ_GLUED');
});

test('a number printed twice is kept twice, a missing one is told', () => {
  const reading = read(['某县某事工作方案', '一、甲', '三、乙', '三、丙'].join('\n\n'));
  expect(reading.documents[0]?.units.map((unit) => unit.address.split('/').at(-1))).toEqual(['一', '三', '三~2']);
  expect(reading.findings.filter((finding) => finding.code === 'XZ_READ_NUMBER_GAP')).toHaveLength(2);
});

test('a text pasted as one line falls into its articles', () => {
  const filler = '各级机关应当依法办理，并且接受监督。'.repeat(12);
  const text = `某省某事条例 第一章 总则 第一条 为了甲，${filler} 第二条 有下列情形的：（一）子；（二）丑。 第二章 附则 第三条 ${filler} 第四条 本条例自公布之日起施行。`;
  expect(paths(read(text).documents[0]?.units ?? [])).toEqual([
    '第一章',
    '第一章/第一条',
    '第一章/第二条',
    '第一章/第二条/（一）',
    '第一章/第二条/（二）',
    '第二章',
    '第二章/第三条',
    '第二章/第四条',
  ]);
});

test('a pasted text with half-width brackets falls into its paragraphs', () => {
  const filler = '各单位要抓好落实,按月报告进度。'.repeat(22);
  const text = `云泽县某事实施意见 为做好某事,提出以下意见。 一、总体要求 (一)原则。${filler} (二)目标。${filler}`;
  expect(paths(read(text).documents[0]?.units ?? [])).toEqual(['一', '一/（一）', '一/（二）']);
});

test('a pasted text whose chapters are glued to what stands around them falls apart at them', () => {
  const filler = '各单位要抓好落实，按月报告进度。'.repeat(22);
  const text = `云泽县某事应急预案第1章总则1.1编制目的${filler}1.2编制依据${filler}第2章附则2.1解释${filler}`;
  expect(paths(read(text).documents[0]?.units ?? [])).toEqual([
    '第一章',
    '第一章/1.1',
    '第一章/1.2',
    '第二章',
    '第二章/2.1',
  ]);
});

test('the first item of a list counts behind a line that does not end, where lines are not cut by a column', () => {
  const lead = '符合条件时，由指挥部办公室主任启动四级响应，各成员单位按照分工重点做好以下工作';
  expect(outline('一、响应', lead, '（1）由乡镇先行处置，随时报告情况。', '（2）由县级单位到场指导。')).toEqual([
    '一',
    '一/（1）',
    '一/（2）',
  ]);
});

test('the annex behind the signature is no entry of the list of annexes', () => {
  const text = [
    '云泽县人民政府关于同意建立某联席会议制度的批复',
    '云政函〔2025〕5号',
    '县应急局：',
    '同意建立某联席会议制度。',
    '附件：某联席会议制度',
    '云泽县人民政府',
    '2025年5月3日',
    '附件：',
    '某联席会议制度',
    '为加强某项工作，建立联席会议制度。',
    '一、主要职能',
    '研究某项工作。',
  ].join('\n\n');
  const document = read(text).documents[0];
  expect(paths(document?.units ?? [])).toEqual(['附件', '附件/一']);
  expect(document?.annexes).toMatchObject([{ title: '某联席会议制度', printed: true }]);
});

test('an article counts behind a note that does not end, and not where a sentence names it', () => {
  const note = '根据2025年4月30日云泽县人民政府令第9号关于修订某办法的决定进行修正';
  expect(
    paths(
      read([`云泽县某办法`, note, '第一条 为了甲，制定本办法。', '第二条 本办法适用于乙。'].join('\n\n')).documents[0]
        ?.units ?? [],
    ),
  ).toEqual(['第一条', '第二条']);
  const cut = [
    '第一条 有下列情形之一，情节严重的，由主管部门依照本办法',
    '第三条规定处理。',
    '第二条 乙。',
    '第三条 丙。',
  ];
  expect(paths(read(['云泽县某办法', ...cut].join('\n\n')).documents[0]?.units ?? [])).toEqual([
    '第一条',
    '第二条',
    '第三条',
  ]);
});

test('a pasted text whose parts and headings are glued together falls apart at them', () => {
  const filler = '各单位要抓好落实，按月报告进度。'.repeat(22);
  const text = `云泽县某事应急预案第一部分总则一、目的${filler}二、范围（一）分为：（1）甲；（2）乙。（二）${filler}`;
  expect(paths(read(text).documents[0]?.units ?? [])).toEqual([
    '第一部分',
    '第一部分/一',
    '第一部分/二',
    '第一部分/二/（一）',
    '第一部分/二/（一）/（1）',
    '第一部分/二/（一）/（2）',
    '第一部分/二/（二）',
  ]);
});

test('a number glued to an earlier paragraph is found where its successor stands free, and takes the paragraphs between', () => {
  const lines = ['现将事项通知如下。一、严格范围，专款专用。', '款项只用于受灾的农户。', '二、加强检查，及时公布。'];
  const document = read(['云泽县某事通知', ...lines].join('\n\n')).documents[0];
  expect(paths(document?.units ?? [])).toEqual(['一', '二']);
  expect(document?.units.map((unit) => unit.text)).toEqual([
    '现将事项通知如下。',
    '严格范围，专款专用。\n款项只用于受灾的农户。',
    '加强检查，及时公布。',
  ]);
});

test('articles that run on in one line each begin anew', () => {
  const line =
    '第一条 为了甲，制定本办法。  第二条 本办法适用于乙；第三条 的规定除外。 第三条 本办法自公布之日起施行。';
  expect(paths(read(`云泽县某办法\n\n${line}`).documents[0]?.units ?? [])).toEqual(['第一条', '第二条', '第三条']);
});

test('a figure that counts at the start of a wrapped line does not end the row of brackets before it', () => {
  const { documents } = read(
    '某县甲培训安排\n\n1. 对象和规模\n（一）甲类人员每年参加，全县计划培训三百人，分\n4期举办，由某局负责组织，乡镇配合做好各项工作。\n（二）乙类人员每年参加，计划培训九十人，由某局\n负责。\n2. 内容\n（一）综合素养包括法律法规和质量安全等各项内容\n的学习。\n（二）专业技能围绕主导产业设置，由某局确定课程\n和教师。\n',
  );
  const paths = documents[0]?.units.flatMap((unit) => [
    unit.num,
    ...unit.children.map((child) => child.path.join('/')),
  ]);
  expect(paths).toEqual(['1', '1/（一）', '1/（二）', '2', '2/（一）', '2/（二）']);
});

test('an extract that leaves out whole chapters goes on with the articles of a later one', () => {
  expect(
    outline(
      '第一章 总则',
      '第一条 甲。',
      '第二条 乙。',
      '第五章 法律责任',
      '第三十三条 丙。',
      '（一）丁；',
      '第三十四条 戊。',
    ),
  ).toEqual([
    '第一章',
    '第一章/第一条',
    '第一章/第二条',
    '第五章',
    '第五章/第三十三条',
    '第五章/第三十三条/（一）',
    '第五章/第三十四条',
  ]);
});
