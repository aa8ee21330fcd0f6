import { type Fact, GRADE_FACT, MOMENTS } from '../lexicon/index.ts';
import { criteriaOf, declaredFact, factsOf, isKind, isNotStated, type Norm, parseCondition } from '../norms/index.ts';
import { aftermathMoments } from './aftermath.ts';

/** Facts that a clock or a duty with a deadline asks for, the moment first; none for other norms. */
export function clockFacts(norm: Norm, facts: ReadonlyMap<string, Fact>): string[] {
  if (isKind(norm, 'aftermath')) return aftermathMoments(norm);
  if (!isKind(norm, 'reportClock')) return [];
  const { from, when, recipients, grades, trigger, during } = norm.body;
  const conditions = isNotStated(recipients) ? [] : recipients.map((one) => one.when);
  const texts = [when, ...conditions].filter((text) => text !== undefined);
  const declared = [...facts.values()].map(declaredFact);
  const named = texts.flatMap((text) => {
    const parsed = parseCondition(text, declared);
    return parsed.ok ? [...factsOf(parsed.value)] : [];
  });
  const started = (trigger ?? []).flatMap((one) => criteriaOf(one).map(([name]) => name));
  const moments = [...(isNotStated(from) ? [] : [from]), ...(during === undefined ? [] : [during.from])];
  return [...moments.map((one) => MOMENTS[one]), ...named, ...started, ...(grades ? [GRADE_FACT] : [])];
}
