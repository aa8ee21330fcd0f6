import { RESPONSE_LEVELS } from '../../lexicon/index.ts';
import { type Alternative, claimsOf, criteriaOf, GRADE, isNotStated, type NormOf } from '../../norms/index.ts';
import { addressIn, type PlanFinding } from './finding.ts';
import { ofKind, type Plan } from './plan.ts';

type Response = NormOf<'response'>;
const OWN_SCALE = 3;
type Step = Response['body']['levels'][number];

/** Levels of the scale that the plan does not describe. */
function missingLevels(norm: Response): PlanFinding[] {
  const described = norm.body.levels.map((step) => step.level);
  const missing = RESPONSE_LEVELS.filter((level) => !described.includes(level));
  // Three levels from the highest down, as plans by three warning colours have, are a scale of their own.
  const isOwnScale = described.length >= OWN_SCALE && missing.every((level) => level === RESPONSE_LEVELS[0]);
  if (missing.length === 0 || isOwnScale) return [];
  return [
    {
      code: 'XZ_VERIFY_LEVEL_MISSING',
      severity: 'note',
      norm: norm.id,
      addresses: [addressIn(norm)],
      message: `只写了 ${described.join('、')} 级响应，没有写 ${missing.join('、')} 级。`,
    },
  ];
}

/** Start conditions that nobody can compute since the text does not print them: one finding for one reason. */
function missingStarts(norm: Response): PlanFinding[] {
  const open = norm.body.levels.flatMap((step) => {
    const { start } = step;
    return isNotStated(start) ? [{ step, reason: start.notStated, address: addressIn(norm, step.at, start.at) }] : [];
  });
  return [...new Set(open.map((one) => one.reason))].map((reason): PlanFinding => {
    const alike = open.filter((one) => one.reason === reason);
    return {
      code: 'XZ_VERIFY_START_NOT_STATED',
      severity: 'defect',
      norm: norm.id,
      addresses: [...new Set(alike.map((one) => one.address))],
      message: `${alike.map((one) => one.step.name).join('、')}响应的启动条件没有刊登：${reason}。`,
    };
  });
}

const keyOf = (alternative: Alternative): string =>
  JSON.stringify(
    criteriaOf(alternative)
      .sort(([a], [b]) => a.localeCompare(b))
      .map(([fact, criterion]) => [fact, criterion]),
  );

/** The same condition starts two levels. */
function sharedStarts(norm: Response): PlanFinding[] {
  const seen = new Map<string, Step>();
  const found: PlanFinding[] = [];
  for (const step of norm.body.levels) {
    if (isNotStated(step.start)) continue;
    for (const alternative of step.start) {
      const key = keyOf(alternative);
      const other = seen.get(key);
      if (other !== undefined && other !== step)
        found.push({
          code: 'XZ_VERIFY_START_SHARED',
          severity: 'doubt',
          norm: norm.id,
          addresses: [addressIn(norm, other.at), addressIn(norm, step.at, alternative.at)],
          message: `同一个条件（${criteriaOf(alternative)
            .map(([fact]) => fact)
            .join('、')}）既启动${other.name}，又启动${step.name}。`,
        });
      else seen.set(key, step);
    }
  }
  return found;
}

const gradesOf = (step: Step): string[] =>
  isNotStated(step.start)
    ? []
    : step.start.flatMap((alternative) => {
        const criterion = alternative[GRADE];
        const grade = typeof criterion === 'object' && !Array.isArray(criterion) ? criterion.printed : criterion;
        return typeof grade === 'string' ? [grade] : [];
      });

/** One grade that starts two levels, be it with other conditions beside it: which level holds is left to the reader. */
function sharedGrades(norm: Response): PlanFinding[] {
  const { levels } = norm.body;
  return levels.flatMap((step, i) =>
    levels.slice(i + 1).flatMap((other) =>
      [...new Set(gradesOf(step).filter((grade) => gradesOf(other).includes(grade)))].map(
        (grade): PlanFinding => ({
          code: 'XZ_VERIFY_GRADE_STARTS_TWO',
          severity: 'doubt',
          norm: norm.id,
          addresses: [addressIn(norm, step.at), addressIn(norm, other.at)],
          message: `“${grade}”既是启动${step.name}的条件，又是启动${other.name}的条件。`,
        }),
      ),
    ),
  );
}

/** Grades that the plan speaks of while it prints no table for them. */
function gradesWithoutTable(plan: Plan): PlanFinding[] {
  const gradings = ofKind(plan, 'grading').filter((norm) => isNotStated(norm.body.tables));
  return gradings.map((norm) => {
    const user = plan.norms.find(
      (one) => one !== norm && claimsOf(one).some((claim) => claim.kind === 'grade' || claim.fact === GRADE),
    );
    const { tables } = norm.body;
    return {
      code: 'XZ_VERIFY_GRADE_WITHOUT_TABLE',
      severity: 'defect',
      norm: norm.id,
      addresses: [
        addressIn(norm, isNotStated(tables) ? tables.at : undefined),
        ...(user === undefined ? [] : [addressIn(user)]),
      ],
      message: `预案按事件分级办事，却没有刊登分级标准${isNotStated(tables) ? `：${tables.notStated}` : ''}。`,
    };
  });
}

/** Levels without conditions, conditions of two levels, grades without a table. */
export const verifyLevels = (plan: Plan): PlanFinding[] => [
  ...ofKind(plan, 'response').flatMap((norm) => [
    ...missingStarts(norm),
    ...sharedStarts(norm),
    ...sharedGrades(norm),
    ...missingLevels(norm),
  ]),
  ...gradesWithoutTable(plan),
];
