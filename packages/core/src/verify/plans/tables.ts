import { add, compareRationals, fromBase, isWhole, ONE, printRational } from '../../base/index.ts';
import type { Fact } from '../../lexicon/index.ts';
import {
  axisOf,
  type Cell,
  conventionOf,
  type DecisionTable,
  GRADE,
  type Interval,
  isInterval,
  isNotStated,
  isNumeric,
  type Norm,
  readingsOf,
  tablesOf,
} from '../../norms/index.ts';
import type { Assignment, Gap, TableVerdict } from '../tables/verdict.ts';
import { verifyTable } from '../tables/verify-table.ts';
import { verifyBottoms } from './bottoms.ts';
import type { PlanFinding } from './finding.ts';
import type { Plan } from './plan.ts';
import { contradictsTotal, isImpossible } from './totals.ts';

type Facts = ReadonlyMap<string, Fact>;
type Found = {
  readonly norm: Norm;
  readonly facts: Facts;
  readonly verdict: TableVerdict;
  readonly reading: number;
  readonly plan: Plan;
};

/** What a table of a norm came to, for the page and for the certificate. */
export type VerifiedTable = { readonly norm: string; readonly reading: number; readonly verdict: TableVerdict };

const DECIDING = new Set(['grading', 'response', 'warning', 'warningChange']);

function printed(
  name: string,
  value: Assignment extends ReadonlyMap<string, infer V> ? V : never,
  facts: Facts,
): string {
  const fact = facts.get(name);
  if (typeof value === 'string') return value === 'true' ? '是' : value === 'false' ? '否' : value;
  if (fact === undefined || !isNumeric(fact)) return printRational(value);
  return `${printRational(fromBase(value, axisOf(fact).unit))}${fact.unit ?? ''}`;
}

const witnessOf = (assignment: Assignment, facts: Facts): Record<string, string> =>
  Object.fromEntries([...assignment].map(([name, value]) => [name, printed(name, value, facts)]));
const words = (assignment: Assignment, facts: Facts): string =>
  Object.entries(witnessOf(assignment, facts))
    .map(([name, value]) => `${name} ${value}`)
    .join('，');
const full = (norm: Norm, addresses: readonly string[]): string[] =>
  [...new Set(addresses)].map((address) => `${norm.county}/${address}`);

/** The upper side: up to 1 minute less than 2 hours is said as less than 2 hours, where the number is no whole one of its unit. */
function upperWords(name: string, { to, toIncluded }: Interval, facts: Facts): string {
  const fact = facts.get(name);
  const axis = fact !== undefined && isNumeric(fact) ? axisOf(fact) : null;
  if (to === null) return '';
  if (!toIncluded || axis === null || !axis.isWhole || isWhole(fromBase(to, axis.unit)))
    return `${toIncluded ? '≤' : '＜'}${printed(name, to, facts)}`;
  return `＜${printed(name, add(to, ONE), facts)}`;
}

function cellWords(cell: Cell, name: string, facts: Facts): string {
  if (!isInterval(cell)) return cell.map((value) => printed(name, value, facts)).join('、');
  if (cell.from !== null && cell.to !== null && compareRationals(cell.from, cell.to) === 0)
    return printed(name, cell.from, facts);
  const from = cell.from === null ? '' : `${cell.fromIncluded ? '≥' : '＞'}${printed(name, cell.from, facts)}`;
  const to = cell.to === null ? '' : upperWords(name, cell, facts);
  return [from, to].filter((side) => side !== '').join(' 且 ');
}

const regionWords = (gap: Gap, facts: Facts): string =>
  [...gap.region].map(([name, cell]) => `${name} ${cellWords(cell, name, facts)}`).join('，');

/** Below every level there is no response, and a catch-all row is a rule: a gap of a response is a grade without a level. */
const matters = (norm: Norm, gap: Gap, facts: Facts): boolean =>
  norm.body.kind === 'response'
    ? gap.region.has(GRADE)
    : gap.region.size > 0 && !isBottom(gap, facts) && !isImpossible(gap.region, facts);

/** Every quantity may be nothing there: what lies below the lowest step is told by its bounds (`bottoms.ts`), and needs no warning. */
function isBottom(gap: Gap, facts: Facts): boolean {
  const numeric = [...gap.region].flatMap(([name, cell]) => {
    const fact = facts.get(name);
    return fact !== undefined && isNumeric(fact) && isInterval(cell) ? [{ cell, min: axisOf(fact).min }] : [];
  });
  const reaches = ({ cell: { from, fromIncluded }, min }: (typeof numeric)[number]) =>
    from === null || (min !== null && fromIncluded && compareRationals(from, min) <= 0);
  return numeric.length > 0 && numeric.every(reaches);
}

function gapFindings({ norm, facts, verdict }: Found): PlanFinding[] {
  return verdict.gaps.first
    .filter((gap) => matters(norm, gap, facts))
    .map((gap) => ({
      code: 'XZ_VERIFY_GAP',
      severity: 'doubt',
      norm: norm.id,
      addresses: full(
        norm,
        gap.neighbours.map((row) => row.address),
      ),
      message: `${norm.body.title}有缺口：${regionWords(gap, facts)} 时，哪一行都不符合。例如 ${words(gap.witness, facts)}。`,
      witness: witnessOf(gap.witness, facts),
    }));
}

const UNCLEAR = '以上、以下是否含本数没有写清';

/** Where the text says how it counts, both sides take in the number by its own words. */
function whyShared(norm: Norm, plan: Plan): string {
  const tables = norm.body.kind === 'grading' && !isNotStated(norm.body.tables) ? norm.body.tables : [];
  const conventions = [conventionOf(plan), ...tables.flatMap((table) => table.bounds ?? [])];
  const isOpen = conventions.every(({ above, below }) => above === 'notStated' || below === 'notStated');
  return isOpen ? UNCLEAR : '按原文写明的含法，两级都收进这个数';
}

function sharedFindings({ norm, facts, verdict, plan }: Found): PlanFinding[] {
  return verdict.sharedBounds.first.map(({ rows, witness, fact, value }) => ({
    code: 'XZ_VERIFY_SHARED_BOUND',
    severity: 'doubt',
    norm: norm.id,
    addresses: full(
      norm,
      rows.map((row) => row.address),
    ),
    message: `${fact}恰好${printed(fact, value, facts)}时，${rows.map((row) => row.outcome).join('与')}都符合：${whyShared(norm, plan)}。`,
    witness: witnessOf(witness, facts),
  }));
}

function deadFindings({ norm, verdict }: Found): PlanFinding[] {
  const rows = verdict.idleRows.map(
    (row): PlanFinding => ({
      code: 'XZ_VERIFY_ROW_IDLE',
      severity: 'doubt',
      norm: norm.id,
      addresses: full(norm, [row.address]),
      message:
        row.why === 'empty'
          ? `${row.outcome}的一行没有任何情形符合。`
          : `${row.outcome}的一行从不起作用：凡符合它的，都已达到更高一级。`,
    }),
  );
  const levels = verdict.unreachable.map(
    (outcome): PlanFinding => ({
      code: 'XZ_VERIFY_LEVEL_UNREACHABLE',
      severity: 'defect',
      norm: norm.id,
      addresses: full(norm, [norm.document]),
      message: `按表中各行，没有任何情形会得到“${outcome}”。`,
    }),
  );
  return [...rows, ...levels];
}

function fallingFindings({ norm, facts, verdict }: Found): PlanFinding[] {
  const real = verdict.fallingSteps.first.filter(
    ({ lower, higher }) => !contradictsTotal(facts, lower) && !contradictsTotal(facts, higher),
  );
  return real.map(({ fact, from, to, lower, higher }) => ({
    code: 'XZ_VERIFY_STEP_FALLS',
    severity: 'doubt',
    norm: norm.id,
    addresses: full(norm, [from.address, ...(to === null ? [] : [to.address])]),
    message: `${fact}变大，级别反而降低：${words(lower, facts)} 为${from.outcome}，${words(higher, facts)} 为${to?.outcome ?? '无'}。`,
    witness: witnessOf(higher, facts),
  }));
}

const findingsOf = (found: Found): PlanFinding[] => [
  ...gapFindings(found),
  ...sharedFindings(found),
  ...deadFindings(found),
  ...fallingFindings(found),
];

/** The same finding in another reading is said once. */
function distinct(findings: readonly PlanFinding[]): PlanFinding[] {
  const seen = new Set<string>();
  return findings.filter((finding) => {
    const key = `${finding.code}${finding.norm}${finding.message}`;
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}

/** Verdicts of tables that were judged, by what stands in them. */
type Judged = Map<string, TableVerdict>;

const plain = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? String(value) : value instanceof Map ? [...value] : value;

/** Readings that differ in one table share the others: each is judged once. */
function verdictOn(table: DecisionTable, judged: Judged): TableVerdict {
  const key = JSON.stringify(table, plain);
  const verdict = judged.get(key) ?? verifyTable(table);
  judged.set(key, verdict);
  return verdict;
}

function verifiedOf(norm: Norm, plan: Plan): Found[] {
  const { facts } = plan;
  const judged: Judged = new Map();
  return (readingsOf(norm, plan)?.readings ?? []).flatMap((rule, reading) =>
    tablesOf(rule, facts)
      .filter(({ table }) => table.rows.length > 0 && table.axes.length > 0)
      .map(({ table }) => ({ norm, facts, verdict: verdictOn(table, judged), reading, plan })),
  );
}

/** Every table of a plan's deciding norms, in each reading: gaps, shared bounds, dead rows, falling steps; and certificates. */
export function verifyTables(plan: Plan): { readonly findings: PlanFinding[]; readonly tables: VerifiedTable[] } {
  const found = plan.norms.filter((norm) => DECIDING.has(norm.body.kind)).flatMap((norm) => verifiedOf(norm, plan));
  return {
    findings: distinct([...found.flatMap(findingsOf), ...verifyBottoms(plan)]),
    tables: found.map(({ norm, verdict, reading }) => ({ norm: norm.id, reading, verdict })),
  };
}
