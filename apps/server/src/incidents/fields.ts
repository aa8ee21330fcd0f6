import type { IncidentView } from '@xianzhi/contract';
import { findFolder, findNorm, ofKind } from '@xianzhi/core/content';
import { factsNeeded } from '@xianzhi/core/evaluate';
import { type Fact, GRADE_FACT, MOMENTS } from '@xianzhi/core/lexicon';
import { factsOf, type PlanGround } from '@xianzhi/office/incidents';

/** What decides a grade, a level or a clock; conditions of an end are asked in their own place. */
const ASKING = ['grading', 'response', 'warning', 'reportClock'] as const;

/** What the office records by itself or finds by a ruling; nobody is asked for it as for a fact. */
const OWN: ReadonlySet<string> = new Set([
  GRADE_FACT,
  '响应级别',
  MOMENTS.initialGrading,
  MOMENTS.start,
  MOMENTS.ending,
  MOMENTS.handled,
]);

function neededBy({ folder, content }: PlanGround): Set<string> {
  const own = ASKING.flatMap((kind) => ofKind(folder, kind).flatMap((norm) => factsNeeded(norm, folder)));
  const offered = ofKind(folder, 'grading').flatMap((grading) =>
    (grading.body.offered ?? []).flatMap((id) => {
      const [norm, around] = [findNorm(content, id), findFolder(content, id)];
      return norm === null || around === null ? [] : factsNeeded(norm, around);
    }),
  );
  return new Set([...offered, ...own].map((fact) => fact.name).filter((name) => !OWN.has(name)));
}

/** A folder never changes once it is loaded. */
const fieldsByFolder = new WeakMap<PlanGround['folder'], IncidentView['fields']>();

/** Facts as forms ask for them, those that decide something under the plan first; what is computed is not asked. */
export function fieldsOf(plan: PlanGround | null): IncidentView['fields'] {
  const known = plan === null ? undefined : fieldsByFolder.get(plan.folder);
  if (known !== undefined) return known;
  const fields = fieldsUnder(plan);
  if (plan !== null) fieldsByFolder.set(plan.folder, fields);
  return fields;
}

function fieldsUnder(plan: PlanGround | null): IncidentView['fields'] {
  const needed = plan === null ? new Set<string>() : neededBy(plan);
  const all = [...factsOf(plan).values()].filter((fact) => fact.formula === undefined);
  const field = ({ name, type, unit, values, question }: Fact) => ({
    name,
    type,
    unit: unit ?? null,
    values: [...(values ?? [])],
    question,
    isNeeded: needed.has(name),
  });
  return all.map(field).sort((a, b) => Number(b.isNeeded) - Number(a.isNeeded));
}
