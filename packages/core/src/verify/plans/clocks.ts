import { compareRationals, type Rational, toBase } from '../../base/index.ts';
import { readQuantity, unitOf, VAGUE_PERIODS } from '../../lexicon/index.ts';
import { holderName, isNotStated, type NormOf } from '../../norms/index.ts';
import { addressIn, type PlanFinding } from './finding.ts';
import { ofKind, type Plan } from './plan.ts';

type Clock = NormOf<'reportClock'>;
type Edge = { readonly clock: Clock; readonly from: string; readonly to: string; readonly within: Rational };

function fixedLength(text: string): Rational | null {
  const quantity = readQuantity(text);
  const unit = quantity === null ? null : unitOf(quantity.unit);
  return quantity === null || unit?.dimension !== 'time' ? null : toBase(quantity.value, unit);
}

/** A duty to report that names no number: 立即, 及时, 按规定. The office cannot count it down. */
function numberless(plan: Plan): PlanFinding[] {
  const open = ofKind(plan, 'reportClock').filter((clock) => typeof clock.body.within !== 'string');
  const [first] = open;
  if (first === undefined) return [];
  return [
    {
      code: 'XZ_VERIFY_CLOCK_WITHOUT_NUMBER',
      severity: 'note',
      norm: first.id,
      addresses: [...new Set(open.map((clock) => addressIn(clock)))],
      message: `有报告的义务而没有载明时限数字，无法倒计时：${open.map((clock) => clock.body.title).join('、')}。`,
    },
  ];
}

function edges(clocks: readonly Clock[]): Edge[] {
  return clocks.flatMap((clock) => {
    const { within, reporters, recipients } = clock.body;
    const length = typeof within === 'string' ? fixedLength(within) : null;
    if (length === null || isNotStated(reporters) || isNotStated(recipients)) return [];
    return reporters.flatMap((reporter) =>
      recipients.flatMap((recipient) =>
        reporter.tier === undefined || recipient.tier === undefined
          ? []
          : [{ clock, from: reporter.tier, to: recipient.tier, within: length }],
      ),
    );
  });
}

/** Clocks that leave more time than superior rules allow for the same step up. */
function tooLong(plan: Plan): PlanFinding[] {
  const limits = edges(plan.superior.filter((norm): norm is Clock => norm.body.kind === 'reportClock'));
  return edges(ofKind(plan, 'reportClock')).flatMap((own) => {
    const limit = limits.find(
      (one) =>
        one.from === own.from &&
        one.to === own.to &&
        one.clock.body.from === own.clock.body.from &&
        compareRationals(own.within, one.within) > 0,
    );
    if (limit === undefined) return [];
    return [
      {
        code: 'XZ_VERIFY_CLOCK_TOO_LONG',
        severity: 'defect' as const,
        norm: own.clock.id,
        addresses: [addressIn(own.clock), addressIn(limit.clock)],
        message: `${own.clock.body.title}：时限 ${String(own.clock.body.within)}，上位规定是 ${String(limit.clock.body.within)}。`,
      },
    ];
  });
}

const reporterNames = (clock: Clock): string[] =>
  isNotStated(clock.body.reporters) ? [] : clock.body.reporters.map((one) => holderName(one.by));
const recipientNames = (clock: Clock): string[] =>
  isNotStated(clock.body.recipients) ? [] : clock.body.recipients.map((one) => holderName(one.to));

/** Two steps of one chain that both count from the accident: the first may use up all the time of the second. */
function squeezed(plan: Plan): PlanFinding[] {
  const counted = ofKind(plan, 'reportClock').filter(
    (clock) => clock.body.from === 'occurrence' && typeof clock.body.within === 'string',
  );
  return counted.flatMap((first) =>
    counted.flatMap((second): PlanFinding[] => {
      const [a, b] = [fixedLength(String(first.body.within)), fixedLength(String(second.body.within))];
      const meets = recipientNames(first).find((name) => reporterNames(second).includes(name));
      if (first === second || meets === undefined || a === null || b === null || compareRationals(b, a) > 0) return [];
      return [
        {
          code: 'XZ_VERIFY_CLOCK_SQUEEZED',
          severity: 'doubt',
          norm: second.id,
          addresses: [addressIn(second), addressIn(first)],
          message: `${meets}须在事发后 ${String(second.body.within)} 内再报，而它的上一环节也有 ${String(first.body.within)}，两者都从事发起算：接到报告时可能已经没有时间。`,
          witness: { 上一环节报告: `事发后 ${String(first.body.within)}`, 本环节剩余: '0' },
        },
      ];
    }),
  );
}

type Pair = { readonly first: Edge; readonly second: Edge };

/** What must be alike for two clocks to speak of one report: its kind, its form, its case. */
const reportOf = ({ body }: Clock): string =>
  JSON.stringify([body.report, body.steps.map((step) => step.form), body.grades, body.trigger, body.when]);

/** Whether two clocks may run from the same moment; one that names none is held against every other. */
const mayRunAlike = (a: Clock, b: Clock): boolean =>
  isNotStated(a.body.from) || isNotStated(b.body.from) || a.body.from === b.body.from;

const isSameReport = ({ first, second }: Pair): boolean =>
  first.from === second.from &&
  first.to === second.to &&
  recipientNames(first.clock).some((name) => recipientNames(second.clock).includes(name)) &&
  reportOf(first.clock) === reportOf(second.clock) &&
  mayRunAlike(first.clock, second.clock);

/** One report with two deadlines, as where an annex repeats the text with another number. */
function disagreeing(plan: Plan): PlanFinding[] {
  const own = edges(ofKind(plan, 'reportClock'));
  const pairs = own.flatMap((first, at) => own.slice(at + 1).map((second): Pair => ({ first, second })));
  const found = pairs.filter(
    (pair) => compareRationals(pair.first.within, pair.second.within) !== 0 && isSameReport(pair),
  );
  const byClocks = new Map(found.map((pair) => [`${pair.first.clock.id} ${pair.second.clock.id}`, pair]));
  return [...byClocks.values()].map(({ first: { clock: one }, second: { clock: other } }) => ({
    code: 'XZ_VERIFY_CLOCKS_DIFFER',
    severity: 'defect',
    norm: one.id,
    addresses: [addressIn(one), addressIn(other)],
    message: `同一报告有两个时限：${one.body.title}是 ${String(one.body.within)}，${other.body.title}是 ${String(other.body.within)}。按哪个算须先裁定。`,
  }));
}

/** Drills and revisions whose period is a word and no number. */
function vaguePeriods(plan: Plan): PlanFinding[] {
  const cycles = ofKind(plan, 'lifeCycle');
  if (cycles.length === 0 || cycles.every((norm) => norm.body.drills.length === 0 && norm.body.revision.length === 0)) {
    const [head] = ofKind(plan, 'plan');
    return head === undefined
      ? []
      : [
          {
            code: 'XZ_VERIFY_NO_LIFE_CYCLE',
            severity: 'note',
            norm: head.id,
            addresses: [addressIn(head)],
            message: '预案没有写演练和修订。',
          },
        ];
  }
  return cycles.flatMap((norm) => {
    const drills = norm.body.drills
      .filter((one) => isNotStated(one.every))
      .map((one) => ({ at: one.at, what: '演练' }));
    const revisions = norm.body.revision
      .filter((one) => one.every === undefined || isNotStated(one.every))
      .map((one) => ({ at: one.at, what: '修订' }));
    const open = [...drills, ...revisions];
    return [...new Set(open.map((one) => one.what))].map(
      (what): PlanFinding => ({
        code: 'XZ_VERIFY_PERIOD_WITHOUT_NUMBER',
        severity: 'note',
        norm: norm.id,
        addresses: [...new Set(open.filter((one) => one.what === what).map((one) => addressIn(norm, one.at)))],
        message: `${what}没有载明多久一次（例如“${VAGUE_PERIODS.slice(0, 2).join('”“')}”）。`,
      }),
    );
  });
}

/** Clocks that disagree, without numbers, longer than superior rules allow, or squeezed by the step before. */
export const verifyClocks = (plan: Plan): PlanFinding[] => [
  ...disagreeing(plan),
  ...tooLong(plan),
  ...squeezed(plan),
  ...numberless(plan),
  ...vaguePeriods(plan),
];
