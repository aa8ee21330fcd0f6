import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stateCalendar } from '../clocks/index.ts';
import * as incidents from '../incidents/index.ts';
import {
  annexedForm,
  annexedForms,
  dutyBulletin,
  endNotice,
  type FormSource,
  type OfficialForm,
  plainText,
  type ReportWish,
  reportForm,
  startNotice,
  supplementWindows,
  taskOrder,
} from './index.ts';
import { FormDesk, ordered } from './testing-ground.ts';
import { printedTime } from './words.ts';

const rules = { ...incidents, calendar: stateCalendar };
const NUMBERS = /\d{1,20}(?:\.\d{1,9})?/g;
const INSTANT = /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{3})?(?:Z|\+08:00)/g;

const numbersIn = (text: string): string[] => text.match(NUMBERS) ?? [];
const PLANS = ['141121/coal-mine', '140825/radiation', '140425/forest-fire', '140824/earthquake'] as const;
const KINDS = ['initial', 'followUp', 'final', 'summary', 'supplement', 'zero', 'other'] as const;

// Far apart, so that a sum, a difference or a count that a form made up would be none of them.
const amount = fc.integer({ min: 1, max: 900 }).map((n) => n * 100_003);
const amounts = fc.array(amount, { minLength: 4, maxLength: 4 });

/** Numbers that stand in the record: facts, moments, addresses, report numbers; and the words of the plan that a form shows. */
function given({ incident, plan, now, ...source }: FormSource): ReadonlySet<string> {
  const record = JSON.stringify(incident);
  const moments = [...(record.match(INSTANT) ?? []), now].map(printedTime);
  const windows = supplementWindows({ incident, plan, now, ...source }).map(
    (one) => `${one.length} ${one.until === null ? '' : printedTime(one.until)} ${one.address}`,
  );
  const names = plan?.folder.norms.flatMap(({ body }) =>
    body.kind === 'form' ? JSON.stringify(body) : body.kind === 'ending' ? JSON.stringify(body) : [],
  );
  const words = [record.replaceAll(INSTANT, ''), ...moments, ...windows, ...(names ?? []), plan?.folder.document ?? ''];
  return new Set(words.flatMap(numbersIn));
}

const wish = (kind: ReportWish['kind'], number: number): ReportWish => ({
  kind,
  number,
  recipients: ['县人民政府'],
  covers: [],
  approver: null,
});

const NAMES = ['死亡人数', '失联人数', '受伤人数', '直接经济损失'] as const;

function course(plan: string, first: readonly number[], second: readonly number[]): FormDesk {
  const facts = Object.fromEntries(NAMES.map((name, i) => [name, first[i]]));
  const desk = new FormDesk(rules, plan).do({
    do: 'open',
    title: '某事件',
    hazard: '灾种',
    place: '某乡',
    source: '电话',
    facts,
    plan,
  });
  desk.later(7).report('initial', '/none').later(11);
  for (const [i, name] of NAMES.entries()) desk.fact(name, second[i], '核查组');
  return desk.later(13);
}

function formsOf(source: FormSource): OfficialForm[] {
  const bulletin = { number: '第1期', recipients: [], copies: [], editor: '甲', telephone: null, approver: null };
  return [
    ...KINDS.map((kind) => reportForm(source, wish(kind, 1))),
    dutyBulletin(source, bulletin),
    ...annexedForms(source).map((norm) => annexedForm(source, norm)),
  ];
}

test('every number in a form is a number of a fact, a moment, an address or the form itself', () => {
  fc.assert(
    fc.property(fc.constantFrom(...PLANS), amounts, amounts, (plan, first, second) => {
      const source = course(plan, first, second).source();
      const allowed = given(source);
      for (const form of formsOf(source)) {
        const clauses = form.provenance.clauses.flatMap(numbersIn);
        const strange = numbersIn(plainText(form)).filter((one) => !allowed.has(one) && !clauses.includes(one));
        expect({ form: form.title, strange }).toEqual({ form: form.title, strange: [] });
      }
    }),
    { numRuns: 20, seed: 20_260_301 },
  );
}, 120_000);

function paperOf(source: FormSource): OfficialForm[] {
  const { decisions, orders, ended } = source.incident;
  return [
    ...decisions.map((one) => startNotice(source, one, { number: null })),
    ...orders.map((one) => taskOrder(source, one)),
    ...(ended === null ? [] : [endNotice(source, ended, { number: null })]),
  ];
}

test('so is every number of notices and orders, from the start of a response to its end', () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 1, max: 4000 }), (values, minutes) => {
      const { desk } = ordered(rules);
      for (const [i, name] of NAMES.entries()) desk.later(minutes).fact(name, values[i], '核查组');
      for (const { fact } of desk.conditions()) desk.do({ do: 'tickCondition', fact, evidence: '现场核实' });
      desk.do({ do: 'end', decidedBy: ['现场应急救援指挥部'], relayed: '当面', reason: '救援结束' }).later(minutes);
      const source = desk.source();
      const allowed = given(source);
      for (const form of [...formsOf(source), ...paperOf(source)]) {
        const clauses = form.provenance.clauses.flatMap(numbersIn);
        const strange = numbersIn(plainText(form)).filter((one) => !allowed.has(one) && !clauses.includes(one));
        expect({ form: form.title, strange }).toEqual({ form: form.title, strange: [] });
      }
    }),
    { numRuns: 8, seed: 20_260_301 },
  );
}, 120_000);

test('a figure that no fact gives prints 正在核实 in every form that names it', () => {
  fc.assert(
    fc.property(fc.subarray([...NAMES]), amount, (known, value) => {
      const facts = Object.fromEntries(known.map((name) => [name, value]));
      const desk = new FormDesk(rules, '141121/coal-mine').do({
        do: 'open',
        title: '某事件',
        hazard: '灾种',
        place: '',
        source: '电话',
        facts,
        plan: '141121/coal-mine',
      });
      const form = reportForm(desk.source(), wish('initial', 1));
      const figures = form.blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : []));
      for (const figure of figures) expect(figure.value === null).toBe(!known.some((name) => name === figure.name));
      expect(figures.length).toBeGreaterThan(0);
    }),
    { numRuns: 20, seed: 20_260_301 },
  );
}, 120_000);
