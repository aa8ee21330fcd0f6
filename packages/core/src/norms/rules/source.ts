import { GRADE_FACT, INCIDENT_GRADES, OUTCOMES, RESPONSE_LEVELS, WARNING_COLOURS } from '../../lexicon/index.ts';
import { isKind, type Norm } from '../norm.ts';
import { type Alternative, type BoundConvention, holderName, isNotStated, type NotStated } from '../shape.ts';
import type { Reservation } from './rule.ts';
import { addressOf, conventionOf, type Surroundings } from './surroundings.ts';

/** A row of a norm before its doubtful places are settled. */
export type SourceRow = {
  readonly outcome: string;
  readonly any: readonly Alternative[] | NotStated;
  /** S-FEEL, where the row's table is for certain events only. */
  readonly when: string | undefined;
  readonly convention: BoundConvention;
  readonly address: string;
  readonly discretion: readonly { readonly by: string; readonly words: string; readonly address: string }[];
};

/** A norm as rows of a scale. */
export type RuleSource = {
  readonly outcomes: readonly string[];
  readonly none: string;
  readonly rows: readonly SourceRow[];
  readonly reservations: readonly Reservation[];
};

type Discretion = {
  readonly by: readonly Parameters<typeof holderName>[0][] | NotStated;
  readonly words: string;
  readonly at?: string | undefined;
};

const discretions = (norm: Norm, clause: string | undefined, list: readonly Discretion[]): SourceRow['discretion'] =>
  list.map((one) => ({
    by: isNotStated(one.by) ? `（${one.by.notStated}）` : one.by.map(holderName).join('、'),
    words: one.words,
    address: addressOf(norm, clause, one.at),
  }));

const inferred = (norm: Norm, basis: string | NotStated): Reservation[] =>
  isNotStated(basis)
    ? [
        {
          what: 'inferred',
          reason: `多项同时达到时取最高一级：${basis.notStated}`,
          address: basis.at === undefined ? null : addressOf(norm, basis.at),
        },
      ]
    : [];

function gradingSource(norm: Norm, around: Surroundings): RuleSource | null {
  if (!isKind(norm, 'grading')) return null;
  const { tables } = norm.body;
  const convention = conventionOf(around);
  const scale = { outcomes: INCIDENT_GRADES, none: OUTCOMES.none };
  if (isNotStated(tables)) {
    const address = addressOf(norm, tables.at);
    const rows = INCIDENT_GRADES.map((outcome) => ({
      outcome,
      any: tables,
      when: undefined,
      convention,
      address,
      discretion: [],
    }));
    return { ...scale, rows, reservations: [] };
  }
  const rows = tables.flatMap((table) =>
    table.grades.map((row) => ({
      outcome: row.grade,
      any: row.any,
      when: table.when,
      convention: table.bounds ?? convention,
      address: addressOf(norm, table.at, row.at),
      discretion: discretions(norm, row.at ?? table.at, row.discretion),
    })),
  );
  return { ...scale, rows, reservations: tables.flatMap((table) => inferred(norm, table.combine.basis)) };
}

function responseSource(norm: Norm, around: Surroundings): RuleSource | null {
  if (!isKind(norm, 'response')) return null;
  const convention = conventionOf(around);
  const rows = norm.body.levels.map((step) => ({
    outcome: step.level,
    any: step.start,
    when: undefined,
    convention,
    address: addressOf(norm, step.at),
    discretion: discretions(norm, step.at, step.discretion),
  }));
  return {
    outcomes: RESPONSE_LEVELS,
    none: OUTCOMES.none,
    rows,
    reservations: inferred(norm, norm.body.combine.basis),
  };
}

function warningSource(norm: Norm, around: Surroundings): RuleSource | null {
  if (!isKind(norm, 'warning')) return null;
  const convention = conventionOf(around);
  const { steps } = norm.body;
  const scale = { outcomes: WARNING_COLOURS, none: OUTCOMES.none, reservations: [] };
  if (isNotStated(steps)) {
    const address = addressOf(norm, steps.at);
    return {
      ...scale,
      rows: WARNING_COLOURS.map((outcome) => ({
        outcome,
        any: steps,
        when: undefined,
        convention,
        address,
        discretion: [],
      })),
    };
  }
  const rows = steps.map((step) => ({
    outcome: step.colour,
    any: step.issue,
    when: undefined,
    convention,
    address: addressOf(norm, step.at),
    discretion: [],
  }));
  return { ...scale, rows };
}

function changeSource(norm: Norm, around: Surroundings): RuleSource | null {
  if (!isKind(norm, 'warningChange')) return null;
  const rows = norm.body.changes.map((change) => ({
    outcome: OUTCOMES[change.outcome],
    any: change.any,
    when: undefined,
    convention: conventionOf(around),
    address: addressOf(norm, change.at),
    discretion: [],
  }));
  return { outcomes: [OUTCOMES.lower, OUTCOMES.lift], none: OUTCOMES.unchanged, rows, reservations: [] };
}

/** An end needs every condition, a suspension any of its grounds. */
function endSource(norm: Norm, around: Surroundings): RuleSource | null {
  const convention = conventionOf(around);
  const row = { when: undefined, convention, discretion: [] };
  if (isKind(norm, 'ending')) {
    const any = [
      Object.fromEntries(norm.body.all.map((one) => [one.fact, { printed: true, reason: one.says, at: one.at }])),
    ];
    const rows = [{ ...row, outcome: OUTCOMES.mayEnd, any, address: addressOf(norm) }];
    return { outcomes: [OUTCOMES.mayEnd], none: OUTCOMES.mayNotEnd, rows, reservations: [] };
  }
  if (!isKind(norm, 'suspension')) return null;
  const rows = norm.body.any.map((one) => ({
    ...row,
    outcome: OUTCOMES.maySuspend,
    any: [{ [one.fact]: true }],
    address: addressOf(norm, one.at),
  }));
  return { outcomes: [OUTCOMES.maySuspend], none: OUTCOMES.mayNotSuspend, rows, reservations: [] };
}

/** The rows of a norm that decides on a scale; null for a norm that decides nothing, or otherwise. */
export const sourceOf = (norm: Norm, around: Surroundings): RuleSource | null =>
  gradingSource(norm, around) ??
  responseSource(norm, around) ??
  warningSource(norm, around) ??
  changeSource(norm, around) ??
  endSource(norm, around);

/** The grading whose outcome a response asks for as a fact; null where it names none. */
export function gradingOf(norm: Norm, around: Surroundings): Norm | null {
  if (!isKind(norm, 'response') || norm.body.grading === undefined) return null;
  const id = norm.body.grading;
  return around.norms.find((one) => one.body.id === id && isKind(one, 'grading')) ?? null;
}

/** The name under which a grading's outcome is a fact. */
export const GRADE = GRADE_FACT;
