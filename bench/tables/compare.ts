import { performance } from 'node:perf_hooks';
import type { DecisionTable } from '@xianzhi/core/norms';
import { checkCertificate, type TableVerdict, verifyTable } from '@xianzhi/core/verify';
import { atPoint, fallsBetween, type Questions, questionsOf } from './smt.ts';
import type { Z3 } from './z3.ts';

/** A question with the answer that the verdict gives. */
type Claim = { readonly name: string; readonly script: string; readonly isSat: boolean };

// The first few witnesses stand for the rest; z3 is asked about each.
const WITNESSES = 3;
const few = <T>(list: readonly T[]): readonly T[] => list.slice(0, WITNESSES);

const yes = (name: string, script: string): Claim => ({ name, script, isSat: true });
const no = (name: string, script: string): Claim => ({ name, script, isSat: false });

const catchAllRows = (verdict: TableVerdict): number[] => verdict.catchAlls.map((row) => row.row);

/** “There is one” is proved by the facts shown, which z3 need only look at; “there is none” it must search for. */
function gapClaims(table: DecisionTable, verdict: TableVerdict, questions: Questions): Claim[] {
  const gap = questions.gap(catchAllRows(verdict));
  if (verdict.uncoveredCases === 0n) return [no('gap', gap)];
  if (verdict.gaps.first.length === 0) return [no('gap that nobody shows', gap)];
  return few(verdict.gaps.first).map(({ witness }) => yes('gap', `${gap}\n${atPoint(table, witness)}`));
}

function overlapClaims(table: DecisionTable, verdict: TableVerdict, questions: Questions): Claim[] {
  const { overlaps, sharedBounds } = verdict;
  if (overlaps.total + sharedBounds.total === 0) return [no('overlap', questions.overlap)];
  const shown = few([...overlaps.first, ...sharedBounds.first]);
  if (shown.length === 0) return [yes('overlap', questions.overlap)];
  return shown.map(({ rows, witness }) =>
    yes('overlap', `${questions.both(rows[0].row, rows[1].row)}\n${atPoint(table, witness)}`),
  );
}

function fallingClaims(table: DecisionTable, { fallingSteps }: TableVerdict, questions: Questions): Claim[] {
  const areAllListed = fallingSteps.total === fallingSteps.first.length;
  return questions.falling.flatMap((script, axis): Claim[] => {
    const fact = table.axes[axis]?.fact as string;
    const step = fallingSteps.first.find((one) => one.fact === fact);
    if (step !== undefined) return [yes(`fall on ${fact}`, fallsBetween(table, step.lower, step.higher))];
    return script !== null && areAllListed ? [no(`fall on ${fact}`, script)] : [];
  });
}

function outcomeClaims(table: DecisionTable, verdict: TableVerdict, questions: Questions): Claim[] {
  return questions.outcomes.map((script, rank) => {
    const outcome = table.outcomes[rank] as string;
    return { name: `outcome ${outcome}`, script, isSat: !verdict.unreachable.includes(outcome) };
  });
}

/** What a verdict says of single rows: which decide, and which are met whatever the facts are. */
function rowClaims(verdict: TableVerdict, questions: Questions): Claim[] {
  const idle = new Set(verdict.idleRows.map((row) => row.row));
  const always = new Set(catchAllRows(verdict));
  return [
    ...questions.rows.map((script, row) => ({ name: `row ${row} decides`, script, isSat: !idle.has(row) })),
    ...questions.avoidable.map((script, row) => ({ name: `row ${row} not met`, script, isSat: !always.has(row) })),
  ];
}

/** Whether the verdict and the checker agree about the certificate; nothing to say where they do. */
function certificateFaults(table: DecisionTable, verdict: TableVerdict): string[] {
  const isDisjoint = verdict.overlaps.total + verdict.sharedBounds.total === 0;
  const isDue = verdict.uncoveredCases === 0n && (table.hit === 'highest' || isDisjoint);
  const { certificate } = verdict;
  if (certificate === null) return isDue && verdict.catchAlls.length === 0 ? ['a certificate is missing'] : [];
  if (!isDue) return ['a certificate that is not due'];
  const check = checkCertificate(table, certificate);
  return check.isValid ? [] : [`the certificate is refused: ${check.reason}`];
}

type Judged = { readonly table: DecisionTable; readonly verdict: TableVerdict };
type Extent = 'rows too' | 'tables only';

/** Where z3 and a verdict differ: in all that it says, or in all but what concerns single rows; and how much was asked. */
export async function differencesOf(
  z3: Z3,
  { table, verdict }: Judged,
  extent: Extent,
): Promise<{ readonly differences: readonly string[]; readonly questions: number }> {
  const questions = questionsOf(table);
  const claims = [
    ...gapClaims(table, verdict, questions),
    ...overlapClaims(table, verdict, questions),
    ...outcomeClaims(table, verdict, questions),
    ...fallingClaims(table, verdict, questions),
    ...(extent === 'rows too' ? rowClaims(verdict, questions) : []),
  ];
  const answers = await z3.ask(
    questions.frame,
    claims.map((claim) => claim.script),
  );
  const differences = claims.flatMap(({ name, isSat }, at) => {
    const answer = answers[at]?.answer;
    return answer === (isSat ? 'sat' : 'unsat') ? [] : [`${name}: ${isSat ? 'yes' : 'no'}, z3 says ${answer}`];
  });
  return { differences: [...differences, ...certificateFaults(table, verdict)], questions: claims.length };
}

/** What a comparison came to, and how long each side took. */
export type Comparison = {
  readonly differences: readonly string[];
  readonly questions: number;
  readonly isCertified: boolean;
  readonly ours: number;
  readonly theirs: number;
};

/** Verifies a table and asks z3 about the verdict. */
export async function compare(z3: Z3, table: DecisionTable, extent: Extent): Promise<Comparison> {
  const started = performance.now();
  const verdict = verifyTable(table);
  const verified = performance.now();
  const found = await differencesOf(z3, { table, verdict }, extent);
  const isCertified = verdict.certificate !== null;
  return { ...found, isCertified, ours: verified - started, theirs: performance.now() - verified };
}
