import { fromBase, printRational } from '../../base/index.ts';
import type { Fact } from '../../lexicon/index.ts';
import {
  axisOf,
  type Cell,
  GRADE,
  isInterval,
  isNumeric,
  type Norm,
  type Rule,
  readingsOf,
  tablesOf,
} from '../../norms/index.ts';
import type { Assignment, Gap, TableVerdict } from '../tables/verdict.ts';
import { verifyTable } from '../tables/verify-table.ts';
import type { PlanFinding } from './finding.ts';
import type { Plan } from './plan.ts';

type Facts = ReadonlyMap<string, Fact>;
type Found = { readonly norm: Norm; readonly facts: Facts; readonly verdict: TableVerdict; readonly reading: number };

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

function cellWords(cell: Cell, name: string, facts: Facts): string {
  if (!isInterval(cell)) return cell.map((value) => printed(name, value, facts)).join('、');
  const from = cell.from === null ? '' : `${cell.fromIncluded ? '≥' : '＞'}${printed(name, cell.from, facts)}`;
  const to = cell.to === null ? '' : `${cell.toIncluded ? '≤' : '＜'}${printed(name, cell.to, facts)}`;
  return [from, to].filter((side) => side !== '').join(' 且 ');
}

const regionWords = (gap: Gap, facts: Facts): string =>
  [...gap.region].map(([name, cell]) => `${name} ${cellWords(cell, name, facts)}`).join('，');

/** Below every level there is no response, and a catch-all row is a rule: a gap of a response is a grade without a level. */
const matters = (norm: Norm, gap: Gap): boolean =>
  norm.body.kind === 'response' ? gap.region.has(GRADE) : gap.region.size > 0;

function gapFindings({ norm, facts, verdict }: Found): PlanFinding[] {
  return verdict.gaps.first
    .filter((gap) => matters(norm, gap))
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

function sharedFindings({ norm, facts, verdict }: Found): PlanFinding[] {
  return verdict.sharedBounds.first.map(({ rows, witness, fact, value }) => ({
    code: 'XZ_VERIFY_SHARED_BOUND',
    severity: 'doubt',
    norm: norm.id,
    addresses: full(
      norm,
      rows.map((row) => row.address),
    ),
    message: `${fact}恰好${printed(fact, value, facts)}时，${rows.map((row) => row.outcome).join('与')}都符合：以上、以下是否含本数没有写清。`,
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
  return verdict.fallingSteps.first.map(({ fact, from, to, lower, higher }) => ({
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

function verifiedOf(norm: Norm, rule: Rule, reading: number, facts: Facts): Found[] {
  return tablesOf(rule, facts)
    .filter(({ table }) => table.rows.length > 0 && table.axes.length > 0)
    .map(({ table }) => ({ norm, facts, verdict: verifyTable(table), reading }));
}

/** Every table of a plan's deciding norms, in each reading: gaps, shared bounds, dead rows, falling steps; and certificates. */
export function verifyTables(plan: Plan): { readonly findings: PlanFinding[]; readonly tables: VerifiedTable[] } {
  const found = plan.norms
    .filter((norm) => DECIDING.has(norm.body.kind))
    .flatMap((norm) =>
      (readingsOf(norm, plan)?.readings ?? []).flatMap((rule, i) => verifiedOf(norm, rule, i, plan.facts)),
    );
  return {
    findings: distinct(found.flatMap(findingsOf)),
    tables: found.map(({ norm, verdict, reading }) => ({ norm: norm.id, reading, verdict })),
  };
}
