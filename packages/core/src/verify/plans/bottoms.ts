import { compareRationals, fromBase, ONE, printRational, type Rational, ZERO } from '../../base/index.ts';
import type { Fact } from '../../lexicon/index.ts';
import { axisOf, isIntervalTest, isNumeric, type Rule, readingsOf, type Way } from '../../norms/index.ts';
import type { PlanFinding } from './finding.ts';
import { ofKind, type Plan } from './plan.ts';

/** The lowest step of a quantity: what is less than `from` and more than nothing has no grade by this quantity. */
type Bottom = { readonly fact: Fact; readonly from: Rational; readonly way: Way };

// One step says who is meant (环境剂量率达到…); two make a ladder, which should begin at the ground.
const LEAST_STEPS = 2;

function bottomOf(fact: Fact, ways: readonly Way[]): Bottom | null {
  const steps = ways.flatMap((way) =>
    way.demands.flatMap(({ fact: name, test }) =>
      name === fact.name && isIntervalTest(test) ? [{ way, from: test.from ?? ZERO }] : [],
    ),
  );
  const bounds = new Set(steps.map(({ from }) => printRational(from)));
  const [lowest] = [...steps].sort((a, b) => compareRationals(a.from, b.from));
  const ground = axisOf(fact).isWhole ? ONE : ZERO;
  if (lowest === undefined || bounds.size < LEAST_STEPS || compareRationals(lowest.from, ground) <= 0) return null;
  return { fact, ...lowest };
}

const words = ({ fact, from }: Bottom): string =>
  `${fact.name}不足${printRational(fromBase(from, axisOf(fact).unit))}${fact.unit ?? ''}`;

function bottomsOf(rule: Rule, plan: Plan): Bottom[] {
  const tables = [...new Set(rule.ways.map((way) => way.when))];
  return tables.flatMap((when) => {
    const ways = rule.ways.filter((way) => way.when === when && !way.isOpen);
    const names = [...new Set(ways.flatMap((way) => way.demands.map((demand) => demand.fact)))];
    return names.flatMap((name) => {
      const fact = plan.facts.get(name);
      return fact !== undefined && isNumeric(fact) ? (bottomOf(fact, ways) ?? []) : [];
    });
  });
}

/** Ladders of a grading that begin above the ground: what lies below them has no grade. */
export function verifyBottoms(plan: Plan): PlanFinding[] {
  return ofKind(plan, 'grading').flatMap((norm): PlanFinding[] => {
    const [rule] = readingsOf(norm, plan)?.readings ?? [];
    const bottoms = rule === undefined ? [] : bottomsOf(rule, plan);
    if (bottoms.length === 0) return [];
    return [
      {
        code: 'XZ_VERIFY_GAP',
        severity: 'doubt',
        norm: norm.id,
        addresses: [...new Set(bottoms.map(({ way }) => `${norm.county}/${way.address}`))],
        message: `${norm.body.title}有缺口：最低一级之下没有级别（${bottoms.map(words).join('；')}）。`,
      },
    ];
  });
}
