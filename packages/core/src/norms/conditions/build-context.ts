import type { Dimension } from './dimension.ts';
import type { Facts } from './names.ts';
import { type ConditionProblem, type ConditionProblemCode, problemAt } from './problems.ts';
import type { SyntaxNode } from './syntax.ts';
import type { Condition, ConditionType, Expression, ValueType } from './types.ts';

export type Truth = { readonly kind: 'truth'; readonly condition: Condition };
export type Value = {
  readonly kind: 'value';
  readonly type: ValueType;
  readonly expression: Expression;
  /** Of numbers what they count, of lengths their measure. */
  readonly dimension: Dimension;
  /** What a choice may be here. */
  readonly values: readonly string[];
  /** Whether these values stand from the lowest. */
  readonly isOrdered: boolean;
};
/** What a stretch of the text turned out to be. Null has been reported. */
export type Built = Truth | Value | null;

export type Context = {
  readonly text: string;
  readonly facts: Facts;
  /** Grows while the tree is built: one reading tells all that is wrong. */
  readonly problems: ConditionProblem[];
  /** Builds what stands inside. */
  readonly build: (node: SyntaxNode, context: Context) => Built;
};

export const textOf = (node: SyntaxNode, context: Context): string => context.text.slice(node.from, node.to);

/** Reports a node as refused. */
export function refuse(
  node: { readonly from: number; readonly to: number },
  context: Context,
  [code, expected]: readonly [ConditionProblemCode, string],
): null {
  context.problems.push(problemAt({ text: context.text, from: node.from, to: node.to }, code, expected));
  return null;
}

export const TYPE_NAMES: Readonly<Record<ConditionType, string>> = {
  number: '数',
  flag: '是否',
  choice: '选项',
  day: '日期',
  moment: '时刻',
  length: '时长',
};

export const typeName = (built: Truth | Value): string => TYPE_NAMES[built.kind === 'truth' ? 'flag' : built.type];

/** What stands at a node, if it is true or false. */
export function buildTruth(node: SyntaxNode, context: Context): Condition | null {
  const built = context.build(node, context);
  if (built === null || built.kind === 'truth') return built?.condition ?? null;
  return refuse(node, context, ['XZ_CONDITION_TYPE', `这里应是条件（是或否），看到的是${typeName(built)}`]);
}

/** What stands at a node, if it is a number. */
export function buildNumber(node: SyntaxNode, context: Context): Value | null {
  const built = context.build(node, context);
  if (built === null || (built.kind === 'value' && built.type === 'number')) return built;
  return refuse(node, context, ['XZ_CONDITION_TYPE', `这里应是数，看到的是${typeName(built)}`]);
}
