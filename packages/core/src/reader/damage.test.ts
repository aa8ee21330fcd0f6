import fc from 'fast-check';
import { expect, test } from 'vitest';
import { flowOf, joinFlows, replacedFlow, sliceFlow, sourceOffset, sourceSpan } from './flow.ts';
import { normaliseSource, read, unparse } from './index.ts';
import { splitLines } from './lines.ts';

const plan = (...lines: string[]): ReturnType<typeof read> => read(['某县某事工作方案', ...lines].join('\n\n'));
const textOf = (reading: ReturnType<typeof read>): string =>
  JSON.stringify(reading.documents[0]?.units.map((unit) => [unit.heading, unit.text]));
const codes = (reading: ReturnType<typeof read>): string[] => reading.findings.map((finding) => finding.code);

test('every offset of joined, cut and repaired text leads back to its place in the source', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 3, maxLength: 40 }), fc.nat(40), fc.nat(40), (source, a, b) => {
      const cut = Math.min(a, source.length);
      const joined = joinFlows([flowOf(source.slice(0, cut), 0), flowOf(source.slice(cut), cut)]);
      const from = Math.min(b, source.length);
      const slice = sliceFlow(joined, from);
      for (let i = 0; i < slice.text.length; i += 1) expect(source[sourceOffset(slice, i)]).toBe(slice.text[i]);
    }),
  );
  const repaired = joinFlows([flowOf('甲', 0), replacedFlow('和', { start: 1, end: 5 }), flowOf('乙', 5)]);
  expect(repaired.text).toBe('甲和乙');
  expect(sourceSpan(repaired, 0, 2)).toEqual({ start: 0, end: 5 });
});

test('lines tile the source', () => {
  fc.assert(
    fc.property(
      fc.string({ maxLength: 60 }),
      (text) =>
        splitLines(text)
          .map((line) => text.slice(line.start, line.end))
          .join('') === text,
    ),
  );
});

test('whatever is read, nothing is lost', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          '一、甲',
          '（一）乙',
          '1.丙。',
          '\t丁\t戊',
          '附件1',
          '目录',
          '某县人民政府',
          '2024年1月2日',
          '某政发〔2024〕1号',
          '“',
          '《己',
          ' 庚',
        ),
        { maxLength: 30 },
      ),
      (lines) => {
        const text = lines.join('\n');
        return unparse(read(text)) === normaliseSource(text);
      },
    ),
  );
});

test('a sentence cut by a page turn is joined over page number and running head', () => {
  const reading = plan(
    '一、目标',
    '到年底，全县完成改造任务的乡镇应当达到总数的百分之',
    '— 12 —',
    '3/2025 某县人民政府公报 ·县政府文件·',
    '八十以上。',
  );
  expect(textOf(reading)).toContain('总数的百分之八十以上。');
  expect(reading.findings.find((finding) => finding.code === 'XZ_READ_JOINED')?.after).toContain('百分之八十以上。');
  expect(reading.furniture.map((piece) => piece.kind)).toEqual(expect.arrayContaining(['pageNumber', 'runningHead']));
});

test('a character printed on both sides of a page turn is read once, if the word occurs elsewhere', () => {
  const reading = plan('一、设备更新', '各单位按年度计划组织实施设备更新，并将老旧设备', '备更新情况报县发改局。');
  expect(textOf(reading)).toContain('老旧设备更新情况');
  expect(codes(reading)).toContain('XZ_READ_DOUBLED');
});

test('a shadow print is read once, and said', () => {
  const reading = read('某县某县““十四五十四五””某某规划某某规划（（20212021--20252025））\n\n一、目标\n\n文字。');
  expect(reading.documents[0]?.title).toBe('某县“十四五”某某规划（2021-2025）');
  expect(codes(reading)).toContain('XZ_READ_SHADOW');
});

test('Markdown, HTML and LaTeX marks are taken off, an English and is read as 和', () => {
  const reading = plan('### 一、目标', '- （一）PM_{2.5}下降and稳定。<p>说明。</p>');
  expect(textOf(reading)).toContain('目标');
  expect(JSON.stringify(reading.documents[0]?.units[0]?.children)).toContain('PM2.5下降和稳定');
  expect(codes(reading)).toContain('XZ_READ_MARK');
});

test('续表 goes on with its table, the repeated header is dropped, a shifted row is told', () => {
  const reading = plan('一、任务', '序号\t任务\t单位', '1\t甲\t子', '续表', '序号\t任务\t单位', '2\t乙', '二、保障');
  const [table] = reading.documents[0]?.tables ?? [];
  expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['1', '甲', '子'],
    ['2', '乙'],
  ]);
  expect(codes(reading)).toContain('XZ_READ_TABLE_SHIFTED');
});

test('a line of five million characters is read whole', { timeout: 20_000 }, () => {
  expect(unparse(read('甲'.repeat(5_000_000))).length).toBe(5_000_000);
});

test('a cell is read without its marks, and its citations lead to the source', () => {
  const text =
    '某县某事工作方案\n\n一、任务\n\n事项\t目标\t依据\n\n甲\t<p>食堂4处</p><p>餐点6处，雨量$\\geq 30$毫米</p>\t<p>《某某法》第三条</p>';
  const reading = read(text);
  expect(reading.documents[0]?.tables[0]?.rows[0]?.map((cell) => cell.text)).toEqual([
    '甲',
    '食堂4处 餐点6处，雨量≥30毫米',
    '《某某法》第三条',
  ]);
  const [citation] = reading.citations;
  expect(text.slice(citation?.span.start, citation?.span.end)).toBe('《某某法》第三条');
});

test('a header repeated after 续表 is dropped though a word of it is cut short', () => {
  const reading = plan('一、任务', '序号\t事项\t完成时限', '1\t甲\t6月底', '续表', '序号\t事项\t完成', '2\t乙\t7月底');
  expect(reading.documents[0]?.tables[0]?.rows.map((row) => row[0]?.text)).toEqual(['1', '2']);
});

test('the title of an annex, broken by a blank, is no header of a table', () => {
  const reading = plan('一、任务', '附件', '某县民生实事 责任分工表', '序号\t事项', '1\t甲');
  expect(reading.documents[0]?.units.at(-1)?.heading).toBe('某县民生实事责任分工表');
  expect(reading.documents[0]?.tables).toHaveLength(1);
});

test('a table printed column by column is put into rows again, each cell with its place and its address', () => {
  const reading = plan('一、任务', '附件1', '某县隐患点清册', '序号', '1', '2', '名称', '某沟滑坡', '某坡崩塌');
  const [table] = reading.documents[0]?.tables ?? [];
  expect(table).toMatchObject({ layout: 'rebuilt', title: null, header: [{ text: '序号' }, { text: '名称' }] });
  expect(table?.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ['1', '某沟滑坡'],
    ['2', '某坡崩塌'],
  ]);
  const cell = table?.rows[1]?.[1];
  expect(reading.source.slice(cell?.span?.start, cell?.span?.end)).toBe('某坡崩塌');
  expect(codes(reading)).toContain('XZ_READ_TABLE_REBUILT');
  expect(unparse(reading)).toBe(reading.source);
});

test('a table printed column by column, of which a cell takes two lines, is kept as one table and said to be flattened', () => {
  const reading = plan('一、任务', '附件1', '某县隐患点清册', '序号', '1', '2', '名称', '某沟', '滑坡', '某坡崩塌');
  expect(reading.documents[0]?.tables.map((table) => table.layout)).toEqual(['flattened']);
  expect(codes(reading)).toContain('XZ_READ_TABLE_FLATTENED');
});
