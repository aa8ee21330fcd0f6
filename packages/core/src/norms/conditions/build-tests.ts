import { compare, within } from './build-comparison.ts';
import { type Built, type Context, refuse, textOf } from './build-context.ts';
import { childrenOf, type SyntaxNode } from './syntax.ts';
import type { Condition } from './types.ts';

const NO_TEST = ['XZ_CONDITION_UNSUPPORTED', 'in 后应是范围 [a..b) 或列表 (a, b)'] as const;

/** One of several; a single one is itself. */
function anyOf(parts: readonly (Condition | null)[]): Condition | null {
  const [first, ...others] = parts;
  if (first === undefined || parts.some((part) => part === null)) return null;
  return others.length === 0 ? first : { kind: 'or', parts: parts as Condition[] };
}

function buildRange(left: Built, node: SyntaxNode, context: Context): Condition | null {
  const interval = childrenOf(node)[0];
  if (node.name !== 'SimplePositiveUnaryTest' || interval?.name !== 'Interval') return refuse(node, context, NO_TEST);
  const [open, from, , to, close] = childrenOf(interval);
  const brackets = open && close ? textOf(open, context) + textOf(close, context) : '';
  if (from === undefined || to === undefined || !['[]', '[)', '(]', '()'].includes(brackets))
    return refuse(interval, context, ['XZ_CONDITION_UNSUPPORTED', '范围应写成 [a..b]、[a..b)、(a..b] 或 (a..b)']);
  return within(interval, context, {
    left,
    from: { node: from, sign: brackets.startsWith('[') ? '>=' : '>' },
    to: { node: to, sign: brackets.endsWith(']') ? '<=' : '<' },
  });
}

/** A range or a value. */
function buildElement(left: Built, node: SyntaxNode, context: Context): Condition | null {
  if (node.name === 'SimplePositiveUnaryTest') return buildRange(left, node, context);
  if (node.name === 'List') return refuse(node, context, NO_TEST);
  return compare(node, context, { left, sign: '=', right: context.build(node, context) });
}

const contentOf = (node: SyntaxNode): SyntaxNode[] => childrenOf(node).slice(1, -1);

/** What stands behind `in` without parentheses around several: a range, `[a, b]`, `(a)`. */
function buildSingle(left: Built, node: SyntaxNode, context: Context): Condition | null {
  if (node.name === 'SimplePositiveUnaryTest') return buildRange(left, node, context);
  const elements = node.name === 'List' || node.name === 'ParenthesizedExpression' ? contentOf(node) : [];
  if (elements.length === 0) return refuse(node, context, NO_TEST);
  return anyOf(elements.map((element) => buildElement(left, element, context)));
}

/** `x in …`: `tests` is what stands behind `in`, parentheses of a list included. */
export function buildMembership(tested: SyntaxNode, tests: readonly SyntaxNode[], context: Context): Condition | null {
  const left = context.build(tested, context);
  const [first, list, ...rest] = tests;
  if (first === undefined) return refuse(tested, context, NO_TEST);
  if (list === undefined) return buildSingle(left, first, context);
  if (list.name !== 'PositiveUnaryTests' || rest.length !== 1) return refuse(first, context, NO_TEST);
  const elements = childrenOf(list).map((test) => childrenOf(test));
  return anyOf(
    elements.map(([element, ...others]) =>
      element === undefined || others.length > 0
        ? refuse(list, context, NO_TEST)
        : buildElement(left, element, context),
    ),
  );
}
