import { build } from './build.ts';
import { type Built, type Context, typeName } from './build-context.ts';
import { printDimension } from './dimension.ts';
import { type ConditionProblem, problemAt } from './problems.ts';
import { readSyntax } from './syntax.ts';
import type { Condition, DeclaredFact, Formula } from './types.ts';

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly ConditionProblem[] };

/** Problems in the order of the text. */
const refused = (problems: readonly ConditionProblem[]): { ok: false; problems: readonly ConditionProblem[] } => ({
  ok: false,
  problems: [...problems].sort((a, b) => a.column - b.column),
});

type Read = { readonly built: NonNullable<Built> } | { readonly problems: readonly ConditionProblem[] };

function read(text: string, facts: readonly DeclaredFact[]): Read {
  const syntax = readSyntax(text);
  if ('problem' in syntax) return { problems: [syntax.problem] };
  const context: Context = { text, facts: new Map(facts.map((fact) => [fact.name, fact])), problems: [], build };
  const built = build(syntax.node, context);
  return built === null || context.problems.length > 0 ? { problems: context.problems } : { built };
}

/**
 * A condition of S-FEEL text over declared facts, as a typed tree. Names must be exactly declared facts; comparisons must
 * fit in type and dimension; numbers are exact. What is refused says in Chinese what was seen, in which column, and what
 * was expected. Never throws.
 */
export function parseCondition(text: string, facts: readonly DeclaredFact[]): Parsed<Condition> {
  const found = read(text, facts);
  if ('problems' in found) return refused(found.problems);
  if (found.built.kind === 'truth') return { ok: true, value: found.built.condition };
  const expected = `这里应是条件（是或否），看到的是${typeName(found.built)}，应写成比较`;
  return refused([problemAt({ text, from: 0, to: text.length }, 'XZ_CONDITION_TYPE', expected)]);
}

/** A number to compute, of S-FEEL text over declared facts; as strict as `parseCondition`. */
export function parseFormula(text: string, facts: readonly DeclaredFact[]): Parsed<Formula> {
  const found = read(text, facts);
  if ('problems' in found) return refused(found.problems);
  const { built } = found;
  if (built.kind === 'value' && built.type === 'number')
    return { ok: true, value: { expression: built.expression, dimension: printDimension(built.dimension) } };
  const expected = `这里应是数，看到的是${typeName(built)}`;
  return refused([problemAt({ text, from: 0, to: text.length }, 'XZ_CONDITION_TYPE', expected)]);
}
