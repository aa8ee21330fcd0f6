import { type Fact, INCIDENT_GRADES, OUTCOMES, RESPONSE_LEVELS, WARNING_COLOURS } from '../../lexicon/index.ts';
import {
  type Alternative,
  type Claim,
  type Condition,
  conventionOf,
  criteriaOf,
  declaredFact,
  isKind,
  isNotStated,
  type Norm,
  type NotStated,
  parseCondition,
  type Standing,
  type Surroundings,
} from '../../norms/index.ts';
import { type BindingGround, claimsIn, placeOf } from '../bind.ts';
import type { NormClaims } from '../verdict.ts';
import type { PrintedCriterion, PrintedRow, PrintedTable } from './model.ts';
import { type Rule, ruleOf, testsOf } from './tests.ts';

/** A row as the norm holds it: its outcome, its alternatives and where in the norm they stand. */
type Row = {
  readonly outcome: string;
  readonly any: readonly Alternative[] | NotStated;
  readonly pointer: string;
  readonly when?: string | undefined;
  readonly rule?: Rule | undefined;
};
type Scale = { readonly outcomes: readonly string[]; readonly none: string; readonly rows: readonly Row[] };

function gradingScale(norm: Norm): Scale | null {
  if (!isKind(norm, 'grading') || isNotStated(norm.body.tables)) return null;
  const rows = norm.body.tables.flatMap((table, i) =>
    table.grades.map((row, k) => ({
      outcome: row.grade,
      any: row.any,
      pointer: `/tables/${i}/grades/${k}/any`,
      when: table.when,
      rule: table.bounds === undefined ? undefined : ruleOf(table.bounds),
    })),
  );
  return { outcomes: INCIDENT_GRADES, none: OUTCOMES.none, rows };
}

function otherScale(norm: Norm): Scale | null {
  if (isKind(norm, 'response')) {
    const rows = norm.body.levels.map((step, i) => ({
      outcome: step.level,
      any: step.start,
      pointer: `/levels/${i}/start`,
    }));
    return { outcomes: RESPONSE_LEVELS, none: OUTCOMES.none, rows };
  }
  if (isKind(norm, 'warning') && !isNotStated(norm.body.steps)) {
    const rows = norm.body.steps.map((step, i) => ({
      outcome: step.colour,
      any: step.issue,
      pointer: `/steps/${i}/issue`,
    }));
    return { outcomes: WARNING_COLOURS, none: OUTCOMES.none, rows };
  }
  if (!isKind(norm, 'warningChange')) return null;
  const rows = norm.body.changes.map((one, i) => ({
    outcome: OUTCOMES[one.outcome],
    any: one.any,
    pointer: `/changes/${i}/any`,
  }));
  return { outcomes: [OUTCOMES.lower, OUTCOMES.lift], none: OUTCOMES.unchanged, rows };
}

type Reading = {
  readonly norm: Norm;
  readonly ground: BindingGround;
  readonly claims: ReadonlyMap<string, Claim>;
  readonly all: NormClaims;
  readonly rule: Rule;
};

function criteriaFor(
  alternative: Alternative,
  pointer: string,
  rule: Rule,
  reading: Reading,
): PrintedCriterion[] | null {
  const found: PrintedCriterion[] = [];
  for (const [name, criterion] of criteriaOf(alternative)) {
    const fact = reading.ground.facts.get(name);
    const claim = reading.claims.get(`${pointer}/${name}`);
    const tests =
      fact === undefined
        ? null
        : testsOf(criterion, fact, claim === undefined ? null : placeOf({ ...reading, claim }, reading.ground), rule);
    if (tests === null || fact === undefined) return null;
    found.push({ fact, readings: tests, bound: claim?.value ?? '', address: claim?.address ?? reading.norm.document });
  }
  return found;
}

function rowsOf(row: Row, scale: Scale, when: Condition | null, reading: Reading): PrintedRow[] | null {
  if (isNotStated(row.any)) return [];
  const rows: PrintedRow[] = [];
  for (const [i, alternative] of row.any.entries()) {
    const criteria = criteriaFor(alternative, `${row.pointer}/${i}`, row.rule ?? reading.rule, reading);
    if (criteria === null) return null;
    const address = criteria[0]?.address ?? reading.norm.document;
    rows.push({ outcome: scale.outcomes.indexOf(row.outcome), criteria, when, address });
  }
  return rows;
}

function conditionOf(row: Row, facts: ReadonlyMap<string, Fact>): Condition | null | undefined {
  if (row.when === undefined) return null;
  const parsed = parseCondition(row.when, [...facts.values()].map(declaredFact));
  return parsed.ok ? parsed.value : undefined;
}

const standingOf = (norm: Norm): Standing => {
  const accepts: readonly Standing[] = 'accepts' in norm.body ? norm.body.accepts : ['actual'];
  return accepts.includes('actual') ? 'actual' : (accepts[0] as Standing);
};

/**
 * The table of a norm as its clauses print it: every quantity read again there, bounds by the stated rule. Null for a norm
 * that has no table, `unread` where a clause does not print what the norm claims (`bindNorms` says what).
 */
export function printedTable(norm: Norm, around: Surroundings, ground: BindingGround): PrintedTable | 'unread' | null {
  const scale = gradingScale(norm) ?? otherScale(norm);
  if (scale === null) return null;
  const all = claimsIn(norm, ground);
  const claims = new Map(all.claims.map((claim) => [claim.pointer, claim]));
  const reading: Reading = { norm, ground, claims, all, rule: ruleOf(conventionOf(around)) };
  const rows: PrintedRow[] = [];
  for (const row of scale.rows) {
    const when = conditionOf(row, ground.facts);
    const own = when === undefined ? null : rowsOf(row, scale, when, reading);
    if (own === null) return 'unread';
    rows.push(...own);
  }
  const unstated = scale.rows.filter((row) => isNotStated(row.any)).map((row) => scale.outcomes.indexOf(row.outcome));
  return { norm: norm.id, outcomes: scale.outcomes, none: scale.none, rows, unstated, standing: standingOf(norm) };
}
