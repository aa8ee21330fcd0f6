import { normKindLabels, type PlanFact, type PlanView } from '@xianzhi/contract';

/** A norm that can be asked, and whose it is. */
export type Asked = {
  readonly norm: string;
  readonly title: string;
  readonly facts: readonly string[];
  readonly source?: string;
};
/** What can be asked together: the three scales, or all norms of one kind. */
export type AskedGroup = { readonly key: string; readonly label: string; readonly norms: readonly Asked[] };

const SCALES = ['grading', 'response', 'warning'];

/** The groups in which a plan can be asked: 级别 first, then kind by kind. */
export function askedGroups(plan: PlanView): AskedGroup[] {
  const own = plan.decides.filter(
    ({ norm }) => !plan.gradings.some((one) => one.norm === norm && one.notStated !== null),
  );
  const offered: Asked[] = plan.gradings.flatMap((grading) =>
    grading.offered.map(({ norm, title, facts }) => ({
      norm,
      title: normKindLabels.grading ?? title,
      facts: facts.map((fact) => fact.name),
      source: `参考：${title}`,
    })),
  );
  const scales = SCALES.flatMap((kind) => {
    const of = own.filter((one) => one.kind === kind);
    return of.map((one) => ({ ...one, title: of.length > 1 ? one.title : (normKindLabels[kind] ?? one.title) }));
  });
  const kinds = [...new Set(own.map((one) => one.kind))].filter((kind) => !SCALES.includes(kind));
  return [
    { key: 'scales', label: '分级、响应、预警', norms: [...offered, ...scales] },
    ...kinds.map((kind) => ({
      key: kind,
      label: normKindLabels[kind] ?? kind,
      norms: own.filter((one) => one.kind === kind),
    })),
  ].filter((group) => group.norms.length > 0);
}

/** Every fact that the plan or what it is offered asks for, once. */
export function factsOf(plan: PlanView): ReadonlyMap<string, PlanFact> {
  const offered = plan.gradings.flatMap((grading) => grading.offered.flatMap((one) => one.facts));
  return new Map([...offered, ...plan.facts].map((fact) => [fact.name, fact]));
}

/** The facts of a group under the norm that first asks for them; choices first, for they say which table holds. */
export function factGroups(
  group: AskedGroup,
  known: ReadonlyMap<string, PlanFact>,
): { readonly title: string; readonly facts: readonly string[] }[] {
  const seen = new Set<string>();
  return group.norms.flatMap(({ title, facts }) => {
    const isChoice = (fact: string): boolean => known.get(fact)?.type === 'choice';
    const unseen = facts.filter((fact) => !seen.has(fact));
    const fresh = [...unseen.filter(isChoice), ...unseen.filter((fact) => !isChoice(fact))];
    for (const fact of fresh) seen.add(fact);
    return fresh.length === 0 ? [] : [{ title, facts: fresh }];
  });
}
