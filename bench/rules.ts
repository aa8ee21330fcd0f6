import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findFolder, findNorm, loadContent } from '@xianzhi/core/content';
import { type CompiledRule, compileRule } from '@xianzhi/core/evaluate';
import { type Rule, readingsOf } from '@xianzhi/core/norms';
import { LogicEngine } from 'json-logic-engine';
import { benchTables } from './rules-tables.ts';
import { sequence } from './search/random.ts';

const COUNTIES = fileURLToPath(new URL('../counties', import.meta.url));
const GRADING = '000000/production-accidents/grading';
const SEED = 20_260_101;
const INPUTS = 10_000;
const ROUNDS = 7;
const SAMPLE_MS = 250;
const FEN_IN_TEN_THOUSAND = 1_000_000;

const out = (line: string): void => void process.stdout.write(`${line}\n`);
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] as number;

type Input = readonly [deaths: number, injuries: number, loss: number];

/** The same rule by hand, as a programmer would write it into a registry. */
function byHand(row: Input): number {
  const deaths = row[0];
  const injuries = row[1];
  const loss = row[2];
  if (deaths >= 30 || injuries >= 100 || loss >= 10_000 * FEN_IN_TEN_THOUSAND) return 3;
  if (deaths >= 10 || injuries >= 50 || loss >= 5000 * FEN_IN_TEN_THOUSAND) return 2;
  if (deaths >= 3 || injuries >= 10 || loss >= 1000 * FEN_IN_TEN_THOUSAND) return 1;
  return 0;
}

const jsonLogic = {
  if: [3, 2, 1]
    .flatMap((grade) => [
      { or: ['deaths', 'injuries', 'loss'].map((name, i) => ({ '>=': [{ var: name }, thresholds(grade)[i]] })) },
      grade,
    ])
    .concat([0 as never]),
};

function thresholds(grade: number): readonly number[] {
  const rows: Readonly<Record<number, readonly number[]>> = {
    3: [30, 100, 10_000],
    2: [10, 50, 5000],
    1: [3, 10, 1000],
  };
  return (rows[grade] ?? []).map((value, i) => (i === 2 ? value * FEN_IN_TEN_THOUSAND : value));
}

/** Half the inputs stand near a threshold. */
function inputs(): Input[] {
  const random = sequence(SEED);
  const whole = (most: number): number => Math.floor(random() * most);
  const near = (values: readonly number[]): number =>
    Math.max(0, (values[whole(values.length)] as number) + whole(3) - 1);
  return Array.from({ length: INPUTS }, () =>
    random() < 0.5
      ? [near([3, 10, 30]), near([10, 50, 100]), near([1000, 5000, 10_000].map((value) => value * FEN_IN_TEN_THOUSAND))]
      : [whole(40), whole(130), whole(12_000) * FEN_IN_TEN_THOUSAND],
  );
}

function ruleOrFail(): { rule: Rule; compiled: CompiledRule } {
  const folder = `${COUNTIES}/000000-state/production-accidents`;
  const files = readdirSync(folder).map((name) => ({
    path: `000000-state/production-accidents/${name}`,
    text: readFileSync(`${folder}/${name}`, 'utf8'),
  }));
  const content = loadContent(files);
  const [norm, around] = [findNorm(content, GRADING), findFolder(content, GRADING)];
  const rule = norm === null || around === null ? undefined : readingsOf(norm, around)?.readings[0];
  if (rule === undefined || around === null)
    throw new Error(`${GRADING}: ${content.findings.map((one) => one.message).join('; ')}`);
  return { rule, compiled: compileRule(rule, around.facts) };
}

type Loop = (call: (input: Input) => number, all: readonly Input[]) => number;

/** A loop of its own for each contender: a shared one would lend one contender's type feedback to the next. Results are folded. */
const newLoop = (): Loop =>
  new Function(
    'call',
    'all',
    'let folded=0;for(let i=0;i<all.length;i++)folded=(folded+call(all[i]))|0;return folded;',
  ) as Loop;

type Contender = { readonly call: (input: Input) => number; readonly all: readonly Input[]; readonly loop: Loop };

/** Calls a second of processor time: what other programs take of a shared machine is not counted. */
function rate({ call, all, loop }: Contender): number {
  let calls = 0;
  let folded = 0;
  const start = process.cpuUsage();
  let spent = 0;
  while (spent < SAMPLE_MS * 1000) {
    for (let i = 0; i < 20; i += 1) folded |= loop(call, all);
    calls += 20 * all.length;
    spent = process.cpuUsage(start).user;
  }
  if (folded === Number.MIN_SAFE_INTEGER) out('');
  return (calls / spent) * 1e6;
}

const { rule, compiled } = ruleOrFail();
const order = compiled.slots.map((slot) =>
  ['死亡人数', '重伤人数', '直接经济损失'].indexOf('fact' in slot ? slot.fact : ''),
);
const inSlots = (input: Input): number[] => order.map((i) => input[i] as number);
const rows = inputs();
// The same kind of array for both, so that neither reads boxed numbers.
const slotted = rows.map((row) => Array.from(Float64Array.from(inSlots(row)))) as unknown as Input[];
const plain = rows.map((row) => Array.from(Float64Array.from(row))) as unknown as Input[];
const engine = new LogicEngine();
const logic = engine.build(jsonLogic as never) as (data: unknown) => number;
const named = rows.map(([deaths, injuries, loss]) => ({ deaths, injuries, loss }));

const registry = new Map<string, (row: Input) => number>([
  ['hand', byHand],
  ['ours', compiled.decide as (row: Input) => number],
]);
const explain = compiled.explain;
type Row = (row: Input) => number;
/** A call through the registry by code of its own: a call site that two contenders share is inlined for the first alone. */
const through = (name: string): Row =>
  (
    new Function('registry', 'name', 'return function(row){return registry.get(name)(row);}') as (
      all: typeof registry,
      one: string,
    ) => Row
  )(registry, name);

let disagreements = 0;
rows.forEach((row, i) => {
  const expected = byHand(row);
  const got = [compiled.decide(slotted[i] as Input), explain(slotted[i] as Input).outcome, logic(named[i])];
  if (got.some((one) => one !== expected)) disagreements += 1;
});
out(
  `${rule.outcomes.length} grades, ${rule.ways.length} rows, ${INPUTS} inputs, seed ${SEED}: ${disagreements} disagreements between hand, ours, ours explained, json-logic-engine`,
);

const contender = (call: (input: Input) => number, all: readonly Input[]): Contender => ({
  call,
  all,
  loop: newLoop(),
});
const contenders = {
  hand: contender(through('hand'), plain),
  silent: contender(through('ours'), slotted),
  full: contender((row) => {
    const one = explain(row);
    return one.outcome + one.reasons.length + one.nearest.length;
  }, slotted),
  foreign: contender((row) => logic(row), named as never),
};
for (const one of Object.values(contenders)) rate(one);
const ratios = Array.from({ length: ROUNDS }, () => {
  const hand = rate(contenders.hand);
  return {
    hand,
    silent: hand / rate(contenders.silent),
    full: hand / rate(contenders.full),
    foreign: hand / rate(contenders.foreign),
  };
});
const of = (key: 'silent' | 'full' | 'foreign'): string => median(ratios.map((one) => one[key])).toFixed(2);
out(
  `hand-written, called through a registry: ${(median(ratios.map((one) => one.hand)) / 1e6).toFixed(1)} million a second (median of ${ROUNDS})`,
);
out(`ours, silent:               ${of('silent')} times as long (goal at most 1.3)`);
out(`ours, with full reasons:    ${of('full')} times as long (goal at most 12)`);
out(`json-logic-engine compiled: ${of('foreign')} times as long`);
if (disagreements > 0) process.exitCode = 1;

out('');
if (!(await benchTables(out, SEED))) process.exitCode = 1;
