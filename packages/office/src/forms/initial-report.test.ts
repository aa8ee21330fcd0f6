import { expect, test } from 'vitest';
import { stateCalendar } from '../clocks/index.ts';
import { decide, evolve, factInput, fold, gradeInForce, isRefusal, standingFacts } from '../incidents/index.ts';
import { formDocx, formHtml, initialReport, plainText } from './index.ts';
import { coalMineCall, FormDesk } from './testing-ground.ts';

const rules = { decide, evolve, fold, isRefusal, standingFacts, factInput, gradeInForce, calendar: stateCalendar };

function report(facts?: Record<string, unknown>) {
  const desk = new FormDesk(rules, '141121/coal-mine').do(coalMineCall(facts));
  const covers = desk.open('/clock-direct');
  const recipients = covers.map((name) => desk.state.clocks[name]?.to ?? '');
  return initialReport(desk.source(), { kind: 'initial', number: 1, recipients, covers, approver: null });
}

test('the items that the clock of the direct report demands are the sections of the 首报, in their order', () => {
  const headings = report().blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []));
  expect(headings.slice(0, 4)).toEqual(['一、时间', '二、地点', '三、伤亡人数', '四、经过']);
  expect(headings.slice(12)).toEqual(['十三、需要上级协助的事项', '十四、分级和响应', '十五、补报']);
});

test('figures come from facts alone: what nobody knows prints 正在核实', () => {
  const block = report().blocks.find((one) => one.kind === 'figures');
  expect(
    block?.kind === 'figures' ? block.figures.map(({ name, value, source }) => [name, value, source]) : null,
  ).toEqual([
    ['死亡人数', null, null],
    ['失联人数', '4人', '矿方电话'],
    ['被困人数', null, null],
    ['受伤人数', null, null],
  ]);
  const lines = plainText(report()).split('\n');
  expect(lines[lines.indexOf('五、原因') + 1]).toBe('正在核实。');
  expect(lines).toContain('死亡人数\t正在核实');
});

test('time is Beijing time, grade and level stand in lines of their own, the clause stands at the foot', () => {
  const text = plainText(report());
  expect(text).toContain('2026年3月1日2时10分，文水县应急管理局接到报告：某煤矿透水事故（煤矿事故），地点：某乡某村');
  expect(text).toContain('事件分级：正在核实。\n响应级别：没有启动响应的记录。');
  expect(text.split('\n').at(-1)).toBe('依据：141121/文政办发〔2024〕28号/附件2/3.2/¶2');
});

test('recipients stand with their full names where the directory knows them', () => {
  expect(report().recipients).toContain('文水县人民政府');
  expect(report().recipients).toHaveLength(4);
});

test('a form becomes a Word document and safe HTML from one model', async () => {
  const form = report({ 失联人数: 4 });
  expect(formHtml({ ...form, title: '<script>&"' })).toContain('<h2>&lt;script&gt;&amp;&quot;');
  const buffer = await formDocx(form);
  expect(buffer.subarray(0, 2).toString()).toBe('PK');
});
