import { buildComparison } from './build-comparison.ts';
import { buildConnected } from './build-connectives.ts';
import { type Built, type Context, refuse } from './build-context.ts';
import {
  buildArithmetic,
  buildCall,
  buildChoice,
  buildName,
  buildNumeral,
  buildString,
  buildTime,
} from './build-values.ts';
import { childrenOf, type SyntaxNode } from './syntax.ts';

function buildConstant(node: SyntaxNode, context: Context): Built {
  const isTrue = context.text.slice(node.from, node.to) === 'true';
  return { kind: 'truth', condition: { kind: 'constant', value: isTrue } };
}

function buildInside(node: SyntaxNode, context: Context): Built {
  const [open, inside, close, ...rest] = childrenOf(node);
  const isWhole = open?.name === '(' && close?.name === ')' && rest.length === 0 && inside !== undefined;
  return isWhole
    ? build(inside, context)
    : refuse(node, context, ['XZ_CONDITION_UNSUPPORTED', '括号里应是一个条件或算式']);
}

function buildTop(node: SyntaxNode, context: Context): Built {
  const [only, ...rest] = childrenOf(node);
  if (only !== undefined && rest.length === 0) return build(only, context);
  return refuse(node, context, ['XZ_CONDITION_UNSUPPORTED', '应只有一个条件或算式']);
}

const BUILDERS: ReadonlyMap<string, Context['build']> = new Map([
  ['Expression', buildTop],
  ['ParenthesizedExpression', buildInside],
  ['Conjunction', buildConnected],
  ['Disjunction', buildConnected],
  ['ArithmeticExpression', buildArithmetic],
  ['NumericLiteral', buildNumeral],
  ['StringLiteral', buildString],
  ['BooleanLiteral', buildConstant],
  ['DateTimeLiteral', buildTime],
  ['VariableName', buildName],
  ['FunctionInvocation', buildCall],
  ['IfExpression', buildChoice],
]);

const isMembership = (node: SyntaxNode): boolean => node.name === 'Comparison' && childrenOf(node)[1]?.name === 'in';

/** What a node of the grammar's tree is, type-checked; null after a problem was put down. */
export function build(node: SyntaxNode, context: Context): Built {
  if (isMembership(node)) return buildConnected(node, context);
  if (node.name === 'Comparison') return buildComparison(node, context);
  const builder = BUILDERS.get(node.name);
  return builder === undefined
    ? refuse(node, context, ['XZ_CONDITION_UNSUPPORTED', '条件里不支持这种写法'])
    : builder(node, context);
}
